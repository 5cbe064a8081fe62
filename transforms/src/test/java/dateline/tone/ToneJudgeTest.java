package dateline.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.ArticleAssembler;
import dateline.encode.ArticleEncoder;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpMeter;
import dateline.nlp.NlpSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.DocumentFlag;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import news.dateline.records.MentionKind;
import news.dateline.records.Recognition;
import news.dateline.records.Segment;
import news.dateline.records.Sentence;
import news.dateline.records.Source;
import news.dateline.records.Tokenization;
import org.junit.jupiter.api.Test;

class ToneJudgeTest {

  private static final NlpEngine ENGINE = NlpEngine.of(NlpSettings.DEFAULT);

  private static Article article(String text, String type, String... names) {
    Tokenization tokens = ENGINE.tokenize(text, NlpMeter.NONE);
    Document document =
        Document.newBuilder()
            .setDocumentId("d")
            .setSources(List.of(Source.newBuilder().setUri("file:///d").build()))
            .setMediaType("text/plain")
            .setCharset("UTF-8")
            .setByteLength(text.length())
            .setStatus(DocumentStatus.ANALYZED)
            .setLanguage("en")
            .setText(text)
            .setSegments(List.of(new Segment(0, text.length(), 0L, (long) text.length())))
            .setRemoved(List.of())
            .setWordCount(1)
            .build();
    List<Entity> entities = new ArrayList<>();
    for (String name : names) {
      entities.add(entity(text, tokens, name, type));
    }
    return Article.newBuilder(
            ArticleAssembler.assemble(
                Article.newBuilder().setDocument(document).setTokenization(tokens).build(),
                new Recognition("d", List.of(), List.of(), 0, 0, false),
                ENGINE.analyzeSentiment("d", text, tokens, NlpMeter.NONE)))
        .setEntities(entities)
        .build();
  }

  private static Entity entity(String text, Tokenization tokens, String name, String type) {
    int begin = text.indexOf(name);
    int sentence = 0;
    while (tokens.getSentences().get(sentence).getEnd() <= begin) {
      sentence++;
    }
    Mention mention =
        Mention.newBuilder()
            .setBegin(begin)
            .setEnd(begin + name.length())
            .setRawBegin(begin)
            .setRawEnd(begin + name.length())
            .setText(name)
            .setSentence(sentence)
            .setKind(MentionKind.NAME)
            .build();
    return Entity.newBuilder()
        .setEntityId("d/" + name)
        .setDocumentId("d")
        .setName(name)
        .setType(type)
        .setCanonicalId(name)
        .setMentions(List.of(mention))
        .setSalience(1)
        .build();
  }

  private static Article judged(String text, String... names) {
    return judged(article(text, "PERSON", names), NlpSettings.DEFAULT);
  }

  /** With what is judged said of its records. */
  private static Article judged(Article article, NlpSettings settings) {
    return new SentimentRecords(
            new ToneJudge(ToneModel.get(), new ArticleEncoder(), settings).judge(article))
        .of(null);
  }

  private static String labels(Article article) {
    return article.getEntities().stream()
        .map(entity -> entity.getName() + " " + entity.getSentiment().getLabel())
        .collect(Collectors.joining(", "));
  }

  @Test
  void tellsWhomTheTextSpeaksWellAndBadlyOf() {
    assertEquals(
        "Wendell POSITIVE",
        labels(judged("Residents praised Wendell for her brave and generous help.", "Wendell")));
    assertEquals(
        "Brandt NEGATIVE",
        labels(
            judged("Prosecutors accused Brandt of lying and stealing from patients.", "Brandt")));
    assertEquals(
        "Duarte NEUTRAL",
        labels(judged("Duarte will meet her counterpart in Lisbon on Monday.", "Duarte")));
  }

  /** CoreNLP has one sentiment for the sentence. */
  @Test
  void partsTwoInOneSentence() {
    Article article =
        judged(
            "The jury thanked Wendell for her honest testimony, and condemned Brandt for his lies.",
            "Wendell",
            "Brandt");
    double wendell = article.getEntities().get(0).getSentiment().getScore();
    double brandt = article.getEntities().get(1).getSentiment().getScore();
    assertTrue(wendell > brandt + 0.2, wendell + " and " + brandt);
  }

  @Test
  void judgesSentencesAndTheDocumentAndKeepsCoreNlpsDistribution() {
    String text =
        """
        The rescue was a triumph, and everyone came home safe and happy.

        Twelve people died when the bridge collapsed.

        The council meets on Tuesdays.
        """;
    Article before = article(text, "PERSON");
    Article after = judged(before, NlpSettings.DEFAULT);
    List<Sentence> sentences = after.getSentiment().getSentences();
    assertTrue(sentences.get(0).getScore() > 0.2);
    assertTrue(sentences.get(1).getScore() < -0.2);
    assertEquals("NEUTRAL", sentences.get(2).getLabel().name());
    for (int i = 0; i < sentences.size(); i++) {
      assertEquals(ToneModel.NAME, sentences.get(i).getModel());
      Sentence raw = before.getSentiment().getSentences().get(i);
      assertEquals("corenlp", raw.getModel());
      assertEquals(raw.getDistribution(), sentences.get(i).getDistribution());
    }
    double mean = sentences.stream().mapToDouble(Sentence::getScore).average().orElseThrow();
    assertEquals(mean, after.getDocument().getSentiment().getScore(), 1e-12);
    assertEquals(ToneModel.NAME, after.getDocument().getSentiment().getModel());
  }

  @Test
  void hasNothingToSayOfADate() {
    Article article = article("Brandt lied shamelessly on Monday.", "DATE", "Monday");
    Article judged = judged(article, NlpSettings.DEFAULT);
    assertNull(judged.getEntities().get(0).getSentiment());
    assertNull(judged.getEntities().get(0).getMentions().get(0).getSentiment());
  }

  @Test
  void leavesWhatThereIsNoTimeForAsItIs() {
    NlpSettings hurried =
        new NlpSettings(
            NlpSettings.DEFAULT_MAX_SENTENCE_TOKENS,
            NlpSettings.DEFAULT_MAX_ENTITY_TOKENS,
            NlpSettings.DEFAULT_MAX_DOCUMENT_TOKENS,
            NlpSettings.DEFAULT_MAX_DOCUMENT_LENGTH,
            Duration.ofNanos(1));
    Article article = article("Residents praised Wendell for her help.", "PERSON", "Wendell");
    Article judged = judged(article, hurried);
    assertEquals(List.of(DocumentFlag.OUT_OF_TIME), judged.getDocument().getFlags());
    assertEquals("corenlp", judged.getSentiment().getSentences().get(0).getModel());
    assertFalse(article.getDocument().getFlags().contains(DocumentFlag.OUT_OF_TIME));
  }
}
