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
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.records.Polarity;
import news.dateline.records.Token;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;

/**
 * Learns the parameters of {@link ToneModel}: {@code training/tone}.
 *
 * <p>Targets are learned on NewsMTSC. Sentences are learned on the same, where all targets of a
 * sentence have one label, and on sentences of our own. No text goes into the parameters' file.
 */
final class ToneTraining {

  private static final int FOLDS = 5;
  private static final List<String> LABELS = List.of("NEGATIVE", "NEUTRAL", "POSITIVE");
  private static final NetworkTrainer.Settings SETTINGS =
      new NetworkTrainer.Settings(LABELS.size(), 64, 8, 5e-4, 0.05, 0.3, 0.4, true);

  private final SentenceEncoder encoder = SentenceEncoder.get();
  private final NlpEngine engine = NlpEngine.of(NlpSettings.DEFAULT);
  private final List<Example> targets = new ArrayList<>();
  private final List<Example> sentences = new ArrayList<>();
  private final Map<String, List<Example>> own = new LinkedHashMap<>();

  /**
   * What one example shows.
   *
   * @param label index of its label
   * @param stock index of the label that CoreNLP gives its sentence
   * @param group examples of one group are never on both sides of a validation
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Example(float[] features, int label, int stock, String group) {}

  private ToneTraining() {}

  /**
   * Trains.
   *
   * @param arguments NewsMTSC's train.jsonl; the file to write, or {@code --validate} to write
   *     none; our own sentences
   */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ENGLISH);
    ToneTraining training = new ToneTraining();
    training.readNewsMtsc(Path.of(arguments[0]));
    training.readOwn(
        List.of(arguments).subList(2, arguments.length).stream().map(Path::of).toList());
    validate("targets", training.targets, List.of());
    List<Example> all = new ArrayList<>(training.sentences);
    training.own.values().forEach(all::addAll);
    validate("sentences of NewsMTSC", training.sentences, List.of());
    training.own.forEach((name, examples) -> validate("sentences of " + name, examples, all));
    if (arguments[1].equals("--validate")) {
      return;
    }
    ToneModel model = new ToneModel(learn(all), learn(training.targets));
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
      List<Integer> labels = new ArrayList<>();
      for (JsonNode target : node.path("targets")) {
        // Polarities are 2, 4 and 6.
        int label = target.path("polarity").asInt() / 2 - 1;
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
                label(stock.of(begin, end)),
                group));
      }
      if (labels.stream().distinct().count() == 1) {
        sentences.add(
            new Example(
                ToneFeatures.ofSentence(encoding),
                labels.get(0),
                label(stock.of(0, text.length())),
                group));
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
      own.put(
          file.getFileName().toString(),
          LabelledSentence.read(file).stream()
              .map(sentence -> example(sentence, groups.getOrDefault(sentence.text(), "")))
              .toList());
    }
  }

  private Example example(LabelledSentence sentence, String group) {
    String text = sentence.text();
    Tokenization tokenization = engine.tokenize(text, NlpMeter.NONE);
    return new Example(
        ToneFeatures.ofSentence(encode(text, tokens(tokenization))),
        label(sentence.label()),
        label(new StockTone(engine, text, tokenization).of(0, text.length())),
        group);
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
   * group with it, and how well by CoreNLP.
   *
   * @param others what is learned from as well
   */
  private static void validate(String name, List<Example> examples, List<Example> others) {
    int[][] counts = new int[LABELS.size()][LABELS.size()];
    int[][] stock = new int[LABELS.size()][LABELS.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      Map<Boolean, List<Example>> parts =
          examples.stream()
              .collect(
                  Collectors.partitioningBy(
                      e -> Math.floorMod(e.group().hashCode(), FOLDS) == left));
      List<Example> seen = new ArrayList<>(parts.getOrDefault(false, List.of()));
      others.stream().filter(e -> !examples.contains(e)).forEach(seen::add);
      Network network = learn(seen);
      for (Example example : parts.getOrDefault(true, List.of())) {
        counts[example.label()][
            label(Polarities.of(ToneModel.tone(network, example.features()).score()))]++;
        stock[example.label()][example.stock()]++;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d examples, macro F1 %.3f (%s); CoreNLP %.3f%n",
        name,
        examples.size(),
        macro(counts),
        perClass(counts, i -> f1(counts, i)),
        macro(stock));
  }

  private static Network learn(List<Example> examples) {
    return NetworkTrainer.train(
        examples.stream().map(e -> new NetworkTrainer.Example(e.features(), e.label(), 1)).toList(),
        SETTINGS);
  }

  private static int label(Polarity polarity) {
    return LABELS.indexOf(polarity.name());
  }

  private static String perClass(int[][] counts, Function<Integer, Double> figure) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < counts.length; i++) {
      text.append(i == 0 ? "" : ", ")
          .append(LABELS.get(i).toLowerCase(Locale.ROOT))
          .append(String.format(Locale.ROOT, " %.3f", figure.apply(i)));
    }
    return text.toString();
  }

  private static double macro(int[][] counts) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += f1(counts, i);
    }
    return sum / counts.length;
  }

  private static double f1(int[][] counts, int label) {
    int gold = 0;
    int found = 0;
    for (int i = 0; i < counts.length; i++) {
      gold += counts[label][i];
      found += counts[i][label];
    }
    return gold + found == 0 ? 0 : 2.0 * counts[label][label] / (gold + found);
  }
}
