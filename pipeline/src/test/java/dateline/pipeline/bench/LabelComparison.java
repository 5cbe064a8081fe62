package dateline.pipeline.bench;

import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many labels of CoreNLP's our engine gives too, and every one in which they differ. */
final class LabelComparison {

  /** What is compared. */
  enum Aspect {
    TOKENS("tokens with tag and lemma"),
    MENTIONS("entity mentions"),
    VALUES("values of equal mentions"),
    SENTIMENT("sentence sentiment");

    private final String label;

    Aspect(String label) {
      this.label = label;
    }

    /** As it is told in the table. */
    String label() {
      return label;
    }
  }

  /**
   * How many are equal.
   *
   * @param equal how many are
   * @param total how many were compared: each that either has
   */
  record Share(int equal, int total) {

    private Share plus(boolean same) {
      return new Share(equal + (same ? 1 : 0), total + 1);
    }

    /** The equal ones of a hundred; 100 if there was nothing to compare. */
    double percent() {
      return total == 0 ? 100 : 100.0 * equal / total;
    }
  }

  private static final String NONE = "none";

  private final int maxSentenceTokens;
  private final Map<Aspect, Share> shares = new EnumMap<>(Aspect.class);
  private final Map<String, Integer> kinds = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();
  private int longSentences;

  /**
   * @param maxSentenceTokens sentences of more have no sentiment of ours to compare
   */
  LabelComparison(int maxSentenceTokens) {
    this.maxSentenceTokens = maxSentenceTokens;
    for (Aspect aspect : Aspect.values()) {
      shares.put(aspect, new Share(0, 0));
    }
  }

  Share share(Aspect aspect) {
    return Objects.requireNonNull(shares.get(aspect));
  }

  /** How many differences there are of each kind. */
  Map<String, Integer> kinds() {
    return kinds;
  }

  /** Every difference, a line each. */
  List<String> differences() {
    return differences;
  }

  /** Sentences that were left out for their length. */
  int longSentences() {
    return longSentences;
  }

  /** Compares what was found in one article. */
  void add(String article, String text, DocumentLabels stock, DocumentLabels ours) {
    new OfArticle(article, new CodePointText(text), stock, ours).compare();
  }

  private final class OfArticle {

    private final String article;
    private final CodePointText text;
    private final DocumentLabels stock;
    private final DocumentLabels ours;

    OfArticle(String article, CodePointText text, DocumentLabels stock, DocumentLabels ours) {
      this.article = article;
      this.text = text;
      this.stock = stock;
      this.ours = ours;
    }

    void compare() {
      tokens();
      mentions();
      sentiment();
    }

    private void tokens() {
      Map<DocumentLabels.Span, DocumentLabels.Token> left = new LinkedHashMap<>();
      ours.tokens().forEach(token -> left.put(token.span(), token));
      for (DocumentLabels.Token token : stock.tokens()) {
        DocumentLabels.Token own = left.remove(token.span());
        compare(Aspect.TOKENS, "token", token.span(), described(token), described(own));
      }
      left.values()
          .forEach(own -> compare(Aspect.TOKENS, "token", own.span(), NONE, described(own)));
    }

    private static String described(DocumentLabels.@Nullable Token token) {
      return token == null ? NONE : token.tag() + " " + token.lemma();
    }

    private void mentions() {
      Map<DocumentLabels.Span, DocumentLabels.Mention> left = new LinkedHashMap<>();
      ours.mentions().forEach(mention -> left.put(mention.span(), mention));
      List<DocumentLabels.Mention> unmatched = new ArrayList<>();
      for (DocumentLabels.Mention mention : stock.mentions()) {
        DocumentLabels.Mention own = left.remove(mention.span());
        if (own == null) {
          unmatched.add(mention);
        } else if (compare(
            Aspect.MENTIONS, "type of a mention", mention.span(), mention.type(), own.type())) {
          compare(
              Aspect.VALUES,
              "value of a mention",
              mention.span(),
              String.valueOf(mention.value()),
              String.valueOf(own.value()));
        }
      }
      for (DocumentLabels.Mention mention : unmatched) {
        DocumentLabels.Mention own =
            left.values().stream()
                .filter(other -> other.span().overlaps(mention.span()))
                .findFirst()
                .orElse(null);
        if (own != null) {
          left.remove(own.span());
        }
        String kind = own == null ? "mention of CoreNLP's alone" : "extent of a mention";
        compare(Aspect.MENTIONS, kind, mention.span(), described(mention), described(own));
      }
      left.values()
          .forEach(
              own ->
                  compare(
                      Aspect.MENTIONS,
                      "mention of Dateline's alone",
                      own.span(),
                      NONE,
                      described(own)));
    }

    private String described(DocumentLabels.@Nullable Mention mention) {
      return mention == null ? NONE : mention.type() + " " + quoted(mention.span());
    }

    private void sentiment() {
      Map<DocumentLabels.Span, DocumentLabels.Sentence> left = new HashMap<>();
      ours.sentences().forEach(sentence -> left.put(sentence.span(), sentence));
      for (DocumentLabels.Sentence sentence : stock.sentences()) {
        DocumentLabels.Sentence own = left.remove(sentence.span());
        if (own != null && length(sentence.span()) > maxSentenceTokens) {
          longSentences++;
        } else {
          compare(
              Aspect.SENTIMENT,
              own == null ? "extent of a sentence" : "sentiment of a sentence",
              sentence.span(),
              described(sentence),
              described(own));
        }
      }
      left.values()
          .forEach(
              own ->
                  compare(
                      Aspect.SENTIMENT, "extent of a sentence", own.span(), NONE, described(own)));
    }

    private static String described(DocumentLabels.@Nullable Sentence sentence) {
      return sentence == null
          ? NONE
          : Objects.requireNonNullElse(sentence.sentiment(), "not analysed");
    }

    private long length(DocumentLabels.Span sentence) {
      return stock.tokens().stream().filter(token -> sentence.contains(token.span())).count();
    }

    private boolean compare(
        Aspect aspect, String kind, DocumentLabels.Span span, String stockSays, String weSay) {
      boolean same = stockSays.equals(weSay);
      shares.put(aspect, share(aspect).plus(same));
      if (!same) {
        kinds.merge(kind, 1, Integer::sum);
        differences.add(
            String.format(
                Locale.ROOT,
                "%s: %s at %d %s: CoreNLP %s, Dateline %s",
                kind,
                article,
                span.begin(),
                quoted(span),
                stockSays,
                weSay));
      }
      return same;
    }

    private String quoted(DocumentLabels.Span span) {
      String words = text.substring(span.begin(), span.end()).replaceAll("\\s+", " ");
      return '"' + (words.length() > 60 ? words.substring(0, 60) + "…" : words) + '"';
    }
  }
}
