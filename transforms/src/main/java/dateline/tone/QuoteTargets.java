package dateline.tone;

import dateline.article.Sentiments;
import dateline.entities.EntityMention;
import dateline.entities.EntityTypes;
import dateline.nlp.DependencyTree;
import dateline.quotes.ArticleTokens;
import dateline.quotes.Cue;
import dateline.quotes.Cues;
import dateline.syntax.ArticleSyntax;
import dateline.syntax.ParsedSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import news.dateline.records.Argument;
import news.dateline.records.Article;
import news.dateline.records.Polarity;
import news.dateline.records.Quote;
import news.dateline.records.Sentence;
import news.dateline.records.Sentiment;
import news.dateline.records.SentimentAnalysis;
import news.dateline.records.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells of whom a speaker speaks well or badly: the object of a cue that praises or criticises,
 * "accused Brandt of"; else who is mentioned in what was said, and of whom it speaks best or worst.
 * Nobody is the target of their own words.
 */
final class QuoteTargets {

  /** What nobody speaks well or badly of, beside dates and amounts. */
  private static final Set<String> NO_TARGETS =
      Set.of("TITLE", "CRIMINAL_CHARGE", "CAUSE_OF_DEATH", "URL", "EMAIL", "HANDLE");

  /** What calls a sentence's sentiment a mention's too, and so does not tell them apart. */
  private static final String BY_SENTENCE = "corenlp";

  private final ArticleSyntax syntax;
  private final ArticleTokens tokens;
  private final List<EntityMention> mentions = new ArrayList<>();
  private final List<Sentence> sentences;

  /** Length of the longest mention. */
  private final int longest;

  /**
   * @param article with the sentiment of its sentences and mentions
   */
  QuoteTargets(Article article, ArticleSyntax syntax, ArticleTokens tokens) {
    this.syntax = syntax;
    this.tokens = tokens;
    SentimentAnalysis sentiment = article.getSentiment();
    this.sentences = sentiment == null ? List.of() : sentiment.getSentences();
    article.getEntities().stream()
        .filter(entity -> !EntityTypes.isValue(entity.getType()))
        .filter(entity -> !NO_TARGETS.contains(entity.getType()))
        .forEach(
            entity ->
                entity.getMentions().forEach(m -> mentions.add(new EntityMention(entity, m))));
    mentions.sort(Comparator.comparingInt(QuoteTargets::begin));
    this.longest =
        mentions.stream()
            .mapToInt(m -> m.mention().getEnd() - m.mention().getBegin())
            .max()
            .orElse(0);
  }

  /**
   * The quote with whom it is about, and how it speaks: towards the target, where it is named;
   * without one the mean over its sentences; null where nothing was analysed, and where what was
   * contradicts the cue.
   */
  Quote told(Quote quote) {
    String self = entityOf(quote.getSpeaker());
    Sentiment mean =
        Sentiments.over(
            sentences.subList(
                firstFrom(sentences, Sentence::getEnd, quote.getBegin() + 1),
                firstFrom(sentences, Sentence::getBegin, quote.getEnd())));
    Span cue = quote.getCue();
    int token = cue == null ? -1 : tokens.firstFrom(cue.getBegin());
    Cue kind = token < 0 ? null : Cues.shipped().of(tokens.token(token));
    if (kind != null && kind.target()) {
      EntityMention object = objectOf(token, kind, self);
      if (object != null) {
        return told(
            quote,
            object.argument(),
            unlessContradicting(kind.polarity(), object.mention().getSentiment()));
      }
    }
    EntityMention strongest =
        beginningIn(quote.getBegin(), quote.getEnd()).stream()
            .filter(m -> m.mention().getEnd() <= quote.getEnd())
            .filter(m -> !m.entity().getEntityId().equals(self))
            .filter(m -> isTold(m.mention().getSentiment()))
            .max(
                Comparator.comparingDouble(QuoteTargets::strength)
                    .thenComparing(m -> m.entity().getSalience())
                    .thenComparing(m -> -m.mention().getBegin()))
            .orElse(null);
    return strongest == null
        ? told(quote, null, mean)
        : told(quote, strongest.argument(), strongest.mention().getSentiment());
  }

  private static Quote told(Quote quote, @Nullable Argument target, @Nullable Sentiment sentiment) {
    return Quote.newBuilder(quote).setTarget(target).setSentiment(sentiment).build();
  }

  /** The speaker's, or the one whose name their words end with; null where they are nobody's. */
  private @Nullable String entityOf(@Nullable Argument speaker) {
    if (speaker == null || speaker.getEntityId() != null) {
      return speaker == null ? null : speaker.getEntityId();
    }
    return beginningIn(speaker.getBegin(), speaker.getEnd()).stream()
        .filter(m -> m.mention().getEnd() >= speaker.getEnd())
        .map(m -> m.entity().getEntityId())
        .findFirst()
        .orElse(null);
  }

  private static double strength(EntityMention mention) {
    Sentiment sentiment = mention.mention().getSentiment();
    return sentiment == null ? 0 : Math.abs(sentiment.getScore());
  }

  /** Whether it is said of the mention itself, and good or bad. */
  private static boolean isTold(@Nullable Sentiment sentiment) {
    return sentiment != null
        && sentiment.getLabel() != Polarity.NEUTRAL
        && !BY_SENTENCE.equals(sentiment.getModel());
  }

  /** A sentiment; null where it is the opposite of what the cue says. */
  private static @Nullable Sentiment unlessContradicting(
      Polarity polarity, @Nullable Sentiment sentiment) {
    boolean contradicts =
        sentiment != null
            && polarity != Polarity.NEUTRAL
            && sentiment.getLabel() != Polarity.NEUTRAL
            && sentiment.getLabel() != polarity;
    return contradicts ? null : sentiment;
  }

  /** The mentions that begin from one offset to before another, in text order. */
  private List<EntityMention> beginningIn(int begin, int end) {
    int first = firstFrom(mentions, QuoteTargets::begin, begin);
    return mentions.subList(first, Math.max(first, firstFrom(mentions, QuoteTargets::begin, end)));
  }

  private static int begin(EntityMention mention) {
    return mention.mention().getBegin();
  }

  /** Index of the first with at least this offset, of those in its order. */
  private static <T> int firstFrom(List<T> ordered, ToIntFunction<T> offset, int least) {
    int low = 0;
    int high = ordered.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (offset.applyAsInt(ordered.get(middle)) < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Praised Lee; Lee was praised; where the text speaks so of her, praised Lee's courage. */
  private @Nullable EntityMention objectOf(int cue, Cue kind, @Nullable String self) {
    ParsedSentence sentence = syntax.sentence(tokens.sentence(cue));
    if (sentence == null) {
      return null;
    }
    int verb = cue - tokens.firstFrom(sentence.begin());
    DependencyTree tree = sentence.tree();
    List<Integer> objects = new ArrayList<>(tree.children(verb, "obj"));
    objects.addAll(tree.children(verb, "nsubj:pass"));
    for (int object : objects) {
      EntityMention found = mentionOf(sentence, object, self);
      if (found == null) {
        found =
            tree.children(object, "nmod:poss").stream()
                .map(owner -> mentionOf(sentence, owner, self))
                .filter(Objects::nonNull)
                .filter(owner -> isTold(owner.mention().getSentiment()))
                .filter(owner -> owner.mention().getSentiment().getLabel() == kind.polarity())
                .findFirst()
                .orElse(null);
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable EntityMention mentionOf(
      ParsedSentence sentence, int token, @Nullable String self) {
    int begin = sentence.token(token).getBegin();
    return beginningIn(begin - longest, begin + 1).stream()
        .filter(m -> begin < m.mention().getEnd())
        .filter(m -> !m.entity().getEntityId().equals(self))
        .findFirst()
        .orElse(null);
  }
}
