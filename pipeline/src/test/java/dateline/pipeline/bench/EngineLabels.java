package dateline.pipeline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpMeter;
import dateline.nlp.NlpSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.dateline.records.Recognition;
import news.dateline.records.RecognizedMention;
import news.dateline.records.SentimentAnalysis;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;

/**
 * Writes down what Dateline's engine finds in articles. The records of a run do not tell: their
 * mentions have titles and possessive endings taken off, and one type for all of a name.
 */
final class EngineLabels {

  private static final ObjectMapper JSON = new ObjectMapper();

  private EngineLabels() {}

  /**
   * Runs as a process of its own, which has the memory for the models.
   *
   * @param arguments a list of files, the folder for the answers, and how many threads ask
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    Path output = Files.createDirectories(Path.of(arguments[1]));
    NlpEngine engine = NlpEngine.of(NlpSettings.DEFAULT);
    ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(arguments[2]));
    List<Future<Path>> answers = new ArrayList<>();
    for (String name : Files.readAllLines(Path.of(arguments[0]))) {
      Path file = Path.of(name);
      answers.add(
          threads.submit(
              () ->
                  Files.write(
                      answer(output, Objects.requireNonNull(file.getFileName()).toString()),
                      JSON.writeValueAsBytes(of(engine, Files.readString(file))))));
    }
    threads.shutdown();
    for (Future<Path> answer : answers) {
      answer.get();
    }
  }

  /** What was written down of an article. */
  static DocumentLabels read(Path output, String article) throws IOException {
    return JSON.readValue(answer(output, article).toFile(), DocumentLabels.class);
  }

  private static Path answer(Path output, String article) {
    return output.resolve(article + ".json");
  }

  /** What the engine finds in a text of no date. */
  static DocumentLabels of(NlpEngine engine, String text) {
    Tokenization tokenization = engine.tokenize(text, NlpMeter.NONE);
    Recognition recognition = engine.recognize("", text, tokenization, null, NlpMeter.NONE);
    SentimentAnalysis sentiment = engine.analyzeSentiment("", text, tokenization, NlpMeter.NONE);
    List<DocumentLabels.Token> tokens = new ArrayList<>();
    for (TokenizedSentence sentence : tokenization.getSentences()) {
      sentence
          .getTokens()
          .forEach(
              token ->
                  tokens.add(
                      new DocumentLabels.Token(
                          new DocumentLabels.Span(token.getBegin(), token.getEnd()),
                          token.getTag(),
                          token.getLemma())));
    }
    return new DocumentLabels(
        tokens,
        recognition.getMentions().stream().map(EngineLabels::mention).toList(),
        sentiment.getSentences().stream()
            .map(
                sentence ->
                    new DocumentLabels.Sentence(
                        new DocumentLabels.Span(sentence.getBegin(), sentence.getEnd()),
                        sentence.getAnalyzed()
                            ? sentence.getLabel().name().replace("_", "")
                            : null))
            .toList());
  }

  private static DocumentLabels.Mention mention(RecognizedMention mention) {
    return new DocumentLabels.Mention(
        new DocumentLabels.Span(mention.getBegin(), mention.getEnd()),
        mention.getType(),
        mention.getNormalizedValue());
  }
}
