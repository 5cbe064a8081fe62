package dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.DocumentFlag;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Recognition;
import news.dateline.records.Sentence;
import news.dateline.records.SentimentAnalysis;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;
import org.jspecify.annotations.Nullable;

/** Makes one article of what the tokeniser and the two branches found in a document. */
public final class ArticleAssembler {

  private ArticleAssembler() {}

  /**
   * Joins the branches.
   *
   * @param article as the tokeniser left it
   * @param recognition null if the branch failed or did not run on the document
   * @param sentiment null if the branch failed or did not run on the document
   */
  public static Article assemble(
      Article article, @Nullable Recognition recognition, @Nullable SentimentAnalysis sentiment) {
    Document document = article.getDocument();
    Tokenization tokenization = article.getTokenization();
    if (tokenization == null) {
      return article;
    }
    TreeSet<DocumentFlag> flags = new TreeSet<>(document.getFlags());
    if (tokenization.getTruncated()
        || tokenization.getAnalyzed() < tokenization.getSentences().size()) {
      flags.add(DocumentFlag.TEXT_BEYOND_LIMIT);
    }
    boolean outOfTime =
        tokenization.getOutOfTime()
            || recognition != null && recognition.getOutOfTime()
            || sentiment != null && sentiment.getOutOfTime();
    if (outOfTime) {
      flags.add(DocumentFlag.OUT_OF_TIME);
    }
    if (recognition != null && recognition.getLongSentences() > 0
        || sentiment != null
            && !sentiment.getOutOfTime()
            && hasLongSentences(tokenization, sentiment)) {
      flags.add(DocumentFlag.LONG_SENTENCES);
    }
    boolean complete = recognition != null && sentiment != null;
    return Articles.from(article)
        .setDocument(
            Document.newBuilder(document)
                .setStatus(complete ? DocumentStatus.ANALYZED : DocumentStatus.PARTIAL)
                .setFlags(new ArrayList<>(flags))
                .setSentiment(
                    sentiment == null ? null : Sentiments.ofDocument(sentiment.getSentences()))
                .build())
        .setRecognition(recognition)
        .setSentiment(sentiment)
        .build();
  }

  /** Whether a sentence within the document's limit was too long for the parser. */
  private static boolean hasLongSentences(Tokenization tokenization, SentimentAnalysis sentiment) {
    return sentiment.getSentences().stream()
        .limit(tokenization.getAnalyzed())
        .anyMatch(sentence -> !sentence.getAnalyzed());
  }

  /** The article whose time was used up before a stage had seen all of it. */
  public static Article outOfTime(Article article) {
    TreeSet<DocumentFlag> flags = new TreeSet<>(article.getDocument().getFlags());
    flags.add(DocumentFlag.OUT_OF_TIME);
    return Articles.from(article)
        .setDocument(
            Document.newBuilder(article.getDocument()).setFlags(new ArrayList<>(flags)).build())
        .build();
  }

  /** The article after a stage failed on it: what the other stages gave stays. */
  public static Article partial(Article article) {
    return Articles.from(article)
        .setDocument(
            Document.newBuilder(article.getDocument()).setStatus(DocumentStatus.PARTIAL).build())
        .build();
  }

  /**
   * The sentences to write: the sentiment branch's, or, where that failed, the tokeniser's, marked
   * as not analysed, so that the sentence numbers of mentions and evidence still resolve.
   */
  public static List<Sentence> sentences(Article article) {
    if (article.getSentiment() != null) {
      return article.getSentiment().getSentences();
    }
    List<Sentence> sentences = new ArrayList<>();
    if (article.getTokenization() != null) {
      UnanalyzedSentences unanalyzed = new UnanalyzedSentences(article.getDocument());
      for (TokenizedSentence sentence : article.getTokenization().getSentences()) {
        sentences.add(unanalyzed.of(sentences.size(), sentence));
      }
    }
    return sentences;
  }
}
