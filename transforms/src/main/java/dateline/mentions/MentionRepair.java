package dateline.mentions;

import dateline.article.ArticleAssembler;
import dateline.article.ArticleWords;
import dateline.article.Articles;
import dateline.encode.ArticleEncoder;
import dateline.encode.Encoding;
import dateline.limit.TimeBudget;
import dateline.nlp.NlpSettings;
import dateline.text.CodePointText;
import dateline.times.TimeRepair;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Article;
import news.dateline.records.Recognition;
import news.dateline.records.RecognizedMention;
import news.dateline.records.Token;
import news.dateline.records.TokenReading;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;

/**
 * Repairs the mentions of an article: whole names for CoreNLP's pieces, then what the document as a
 * whole says of them. A sentence that the CRFs have not read, or for which there is no time, keeps
 * CoreNLP's.
 */
final class MentionRepair {

  private static final TitlesOutside TITLES = new TitlesOutside();

  private final NameModel model;
  private final ArticleEncoder encoder;
  private final NlpSettings settings;

  MentionRepair(NameModel model, ArticleEncoder encoder, NlpSettings settings) {
    this.model = model;
    this.encoder = encoder;
    this.settings = settings;
  }

  /** The article with its mentions repaired. */
  Article repair(Article article) {
    Tokenization tokenization = article.getTokenization();
    Recognition recognition = article.getRecognition();
    if (tokenization == null || recognition == null) {
      return article;
    }
    String id = article.getDocument().getDocumentId();
    CodePointText text = new CodePointText(article.getDocument().getText());
    TimeBudget budget = TimeBudget.of(settings.maxTime(), "maxAnalysisSeconds");
    List<ReadSentence> sentences = new ArrayList<>();
    List<List<Name>> names = new ArrayList<>();
    boolean outOfTime = false;
    for (int s = 0; s < recognition.getReadings().size() && !outOfTime; s++) {
      TokenizedSentence sentence = tokenization.getSentences().get(s);
      List<Token> tokens = sentence.getTokens();
      List<TokenReading> readings = recognition.getReadings().get(s).getTokens();
      if (readings.isEmpty()) {
        continue;
      }
      outOfTime = budget.isUsedUp();
      if (!outOfTime) {
        ReadSentence read = ReadSentence.of(s, text, tokens, readings);
        Encoding encoding = encoder.encode(id, text, s, sentence);
        sentences.add(read);
        names.add(WholeNames.of(read, model.find(tokens, read.words(), readings, encoding)));
      }
    }
    List<RecognizedMention> repaired =
        TimeRepair.repair(
            new ArticleWords(text, tokenization),
            article.getDocument().getPublishedAt(),
            mentions(new GatheredMentions(recognition.getMentions(), sentences), sentences, names)
                .inTextOrder());
    Article whole = Articles.from(article).setMentions(repaired).build();
    return outOfTime ? ArticleAssembler.outOfTime(whole) : whole;
  }

  /** What the sentences' names are, seen together. */
  private static GatheredMentions mentions(
      GatheredMentions mentions, List<ReadSentence> sentences, List<List<Name>> names) {
    List<List<Name>> bare = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      ReadSentence sentence = sentences.get(i);
      for (Name name : names.get(i)) {
        int begin = TitlesOutside.first(sentence, name);
        if (begin > name.first()) {
          mentions.addTitle(sentence, name.first(), begin);
        }
      }
      bare.add(TITLES.apply(sentence, names.get(i)));
    }
    mentions.addNames(DocumentNames.of(sentences, bare));
    return mentions;
  }
}
