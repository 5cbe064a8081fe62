package dateline.tone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.article.Polarities;
import dateline.encode.Encoding;
import dateline.encode.SentenceEncoder;
import dateline.learn.Network;
import dateline.learn.NetworkTrainer;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpMeter;
import dateline.nlp.NlpSettings;
import dateline.text.CodePointText;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.dateline.records.Polarity;
import news.dateline.records.Token;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;

/**
 * Learns the parameters of {@link ToneModel}: {@code training/tone}.
 *
 * <p>Targets are learned on NewsMTSC. Sentences are learned on the same, where all targets of a
 * sentence have one label, and on sentences of our own. The two mean different things by a label,
 * so that the network for sentences has three classes for each. No text goes into the parameters'
 * file.
 */
final class ToneTraining {

  private static final int FOLDS = 5;
  private static final String NEWS_MTSC = "NewsMTSC";
  private static final List<Polarity> LABELS =
      List.of(Polarity.NEGATIVE, Polarity.NEUTRAL, Polarity.POSITIVE);

  /** Our own sentences are few, and how they are labelled is what is wanted. */
  private static final float WEIGHT_OF_OWN = 3;

  private final SentenceEncoder encoder = SentenceEncoder.get();
  private final NlpEngine engine = NlpEngine.of(NlpSettings.DEFAULT);
  private final List<Example> targets = new ArrayList<>();
  private final List<Example> sentences = new ArrayList<>();

  /**
   * What one example shows.
   *
   * @param stock the label that CoreNLP gives its sentence
   * @param group examples of one group are never on both sides of a validation
   * @param source where it comes from
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Example(
      float[] features, Polarity label, Polarity stock, String group, String source) {

    NetworkTrainer.Example forTrainer() {
      return new NetworkTrainer.Example(
          features, index(), source.equals(NEWS_MTSC) ? 1 : WEIGHT_OF_OWN);
    }

    /** The network's class: those of its own are behind the others. */
    int index() {
      int label = LABELS.indexOf(label());
      return source.equals(NEWS_MTSC) ? label : LABELS.size() + label;
    }

    int fold() {
      return Math.floorMod(group.hashCode(), FOLDS);
    }
  }

  private ToneTraining() {}

  /**
   * Trains.
   *
   * @param arguments NewsMTSC's train.jsonl; the file to write, or {@code --validate} to write
   *     none; sentences that are not learned on; our own sentences that are
   */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ENGLISH);
    ToneTraining training = new ToneTraining();
    training.readNewsMtsc(Path.of(arguments[0]));
    training.readOwn(
        List.of(arguments).subList(3, arguments.length).stream().map(Path::of).toList());
    validate("targets", training.targets);
    validate("sentences", training.sentences);
    Network sentences = learn(training.sentences);
    ToneFigures checked = new ToneFigures();
    for (LabelledSentence sentence : LabelledSentence.read(Path.of(arguments[2]))) {
      add(checked, sentences, training.example(sentence, "", ""));
    }
    System.out.println("sentences that were not learned on: " + checked);
    if (arguments[1].equals("--validate")) {
      return;
    }
    ToneModel model = new ToneModel(sentences, learn(training.targets));
    try (DataOutputStream out =
        new DataOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
      model.write(out);
    }
    System.out.println("written " + arguments[1]);
  }

  private void readNewsMtsc(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      String text = node.path("sentence_normalized").asText();
      // Sentences of one article share the head of their ids.
      String group = node.path("primary_gid").asText().split("_", 3)[1];
      Tokenization tokenization = engine.tokenize(text, NlpMeter.NONE);
      List<Token> tokens = tokens(tokenization);
      StockTone stock = new StockTone(engine, text, tokenization);
      Encoding encoding = encode(text, tokens);
      List<Polarity> labels = new ArrayList<>();
      for (JsonNode target : node.path("targets")) {
        // Polarities are 2, 4 and 6.
        Polarity label = LABELS.get(target.path("polarity").asInt() / 2 - 1);
        labels.add(label);
        int begin = target.path("from").asInt();
        int end = target.path("to").asInt();
        int first = 0;
        while (first + 1 < tokens.size() && tokens.get(first).getEnd() <= begin) {
          first++;
        }
        int last = first;
        while (last + 1 < tokens.size() && tokens.get(last + 1).getBegin() < end) {
          last++;
        }
        targets.add(
            new Example(
                ToneFeatures.ofTarget(encoding, first, last + 1),
                label,
                stock.of(begin, end),
                group,
                NEWS_MTSC));
      }
      if (labels.stream().distinct().count() == 1) {
        sentences.add(
            new Example(
                ToneFeatures.ofSentence(encoding),
                labels.get(0),
                stock.of(0, text.length()),
                group,
                NEWS_MTSC));
      }
    }
  }

  private void readOwn(List<Path> files) {
    Map<String, String> groups =
        AlikeSentences.groups(
            files.stream()
                .flatMap(file -> LabelledSentence.read(file).stream())
                .map(LabelledSentence::text)
                .toList());
    for (Path file : files) {
      for (LabelledSentence sentence : LabelledSentence.read(file)) {
        sentences.add(
            example(
                sentence, groups.getOrDefault(sentence.text(), ""), file.getFileName().toString()));
      }
    }
  }

  private Example example(LabelledSentence sentence, String group, String source) {
    String text = sentence.text();
    Tokenization tokenization = engine.tokenize(text, NlpMeter.NONE);
    return new Example(
        ToneFeatures.ofSentence(encode(text, tokens(tokenization))),
        sentence.label(),
        new StockTone(engine, text, tokenization).of(0, text.length()),
        group,
        source);
  }

  private static List<Token> tokens(Tokenization tokenization) {
    return tokenization.getSentences().stream()
        .map(TokenizedSentence::getTokens)
        .flatMap(List::stream)
        .toList();
  }

  private Encoding encode(String text, List<Token> tokens) {
    CodePointText codePoints = new CodePointText(text);
    return encoder.encode(
        tokens.stream().map(t -> codePoints.substring(t.getBegin(), t.getEnd())).toList());
  }

  /**
   * Prints how well each fold of the examples is told by what was learned on all that share no
   * group with it, and how well by CoreNLP; for each source by itself.
   */
  private static void validate(String name, List<Example> examples) {
    Map<String, ToneFigures> figures = new LinkedHashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      Network network = learn(examples.stream().filter(e -> e.fold() != left).toList());
      for (Example example : examples) {
        if (example.fold() == fold) {
          add(
              figures.computeIfAbsent(example.source(), source -> new ToneFigures()),
              network,
              example);
        }
      }
    }
    figures.forEach((source, figure) -> System.out.println(name + " of " + source + ": " + figure));
  }

  private static void add(ToneFigures figures, Network network, Example example) {
    Polarity found = Polarities.of(ToneModel.tone(network, example.features()).score());
    figures.add(example.label(), found, example.stock());
  }

  private static Network learn(List<Example> examples) {
    List<NetworkTrainer.Example> shown = examples.stream().map(Example::forTrainer).toList();
    int classes = 1 + examples.stream().mapToInt(Example::index).max().orElseThrow();
    return NetworkTrainer.train(
        shown, new NetworkTrainer.Settings(classes, 64, 8, 5e-4, 0.05, 0.3, 0.4, true));
  }
}
