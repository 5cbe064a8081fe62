package dateline.syntax;

import dateline.encode.ArticleEncoder;
import dateline.nlp.DependencyTree;
import dateline.nlp.DocumentTrees;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpMeter;
import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.SentenceTree;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;
import org.jspecify.annotations.Nullable;

/** The sentences of one article, each parsed when it is first asked for. Belongs to one thread. */
public final class ArticleSyntax {

  private final Document document;
  private final Tokenization tokenization;
  private final NlpEngine engine;
  private final ArticleEncoder encoder;
  private final CodePointText text;
  private final DocumentTrees trees;
  private final Map<Integer, ParsedSentence> parsed = new HashMap<>();

  /** Those that the article came with, and those that were made since, by sentence. */
  private final NavigableMap<Integer, SentenceTree> made = new TreeMap<>();

  ArticleSyntax(Article article, NlpEngine engine, ArticleEncoder encoder, NlpMeter meter) {
    Tokenization tokens = article.getTokenization();
    if (tokens == null) {
      throw new IllegalArgumentException("the article is not tokenised");
    }
    this.document = article.getDocument();
    this.tokenization = tokens;
    this.engine = engine;
    this.encoder = encoder;
    this.text = new CodePointText(document.getText());
    this.trees = engine.trees(text, meter);
    article.getTrees().forEach(tree -> made.put(tree.getSentence(), tree));
  }

  boolean isOf(Article article, NlpEngine other) {
    return engine == other && isOf(article);
  }

  boolean isOf(Article article) {
    return document.getDocumentId().equals(article.getDocument().getDocumentId())
        && tokenization.equals(article.getTokenization());
  }

  /** The article's text. */
  public CodePointText text() {
    return text;
  }

  /** How many sentences there are, from the first, that are to be analysed. */
  public int size() {
    return tokenization.getAnalyzed();
  }

  /** The tokens of a sentence, which need no parse. */
  public TokenizedSentence tokens(int index) {
    return tokenization.getSentences().get(index);
  }

  /** The first token of a sentence behind the place and date of the story; 0 in most sentences. */
  public int firstBehindDateline(int index) {
    return DatelinePrefix.length(document, text, tokens(index));
  }

  /**
   * A sentence with its tree.
   *
   * @return null if it is not to be analysed, has no tokens, or more than are parsed, or if the
   *     time for the document is used up
   */
  public @Nullable ParsedSentence sentence(int index) {
    if (index >= size()) {
      return null;
    }
    ParsedSentence known = parsed.get(index);
    if (known != null) {
      return known;
    }
    TokenizedSentence sentence = tokens(index);
    int first = firstBehindDateline(index);
    DependencyTree tree = tree(index, sentence, first);
    if (tree == null) {
      return null;
    }
    ParsedSentence made =
        new ParsedSentence(
            index,
            sentence,
            text,
            first == 0 ? tree : tree.behind(first),
            first,
            () -> encoder.encode(document.getDocumentId(), text, index, sentence));
    parsed.put(index, made);
    return made;
  }

  private @Nullable DependencyTree tree(int index, TokenizedSentence sentence, int first) {
    SentenceTree known = made.get(index);
    if (known != null) {
      return new DependencyTree(
          known.getHeads().stream().mapToInt(Integer::intValue).toArray(),
          known.getRelations().toArray(String[]::new));
    }
    DependencyTree tree =
        trees.tree(
            new TokenizedSentence(
                sentence.getBegin(),
                sentence.getEnd(),
                List.copyOf(sentence.getTokens().subList(first, sentence.getTokens().size()))));
    if (tree != null) {
      made.put(index, record(index, tree));
    }
    return tree;
  }

  private static SentenceTree record(int index, DependencyTree tree) {
    List<Integer> heads = new ArrayList<>();
    List<String> relations = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      heads.add(tree.head(i));
      relations.add(tree.relation(i));
    }
    return new SentenceTree(index, heads, relations);
  }

  /** All trees that there are by now, in the order of their sentences. */
  List<SentenceTree> trees() {
    return List.copyOf(made.values());
  }

  /** Whether a sentence was not parsed because the time was used up. */
  public boolean outOfTime() {
    return trees.outOfTime();
  }
}
