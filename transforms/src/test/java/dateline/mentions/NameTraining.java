package dateline.mentions;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.records.NameLabel;
import news.dateline.records.Recognition;
import news.dateline.records.Token;
import news.dateline.records.TokenReading;
import news.dateline.records.Tokenization;
import org.jspecify.annotations.Nullable;

/**
 * Learns the parameters of {@link NameModel}: {@code training/names}.
 *
 * <p>From CrossNER's sentences on politics, from sentences of our own, and, so that what CoreNLP's
 * CRFs do right on newswire stays right, from news with the CRFs' own answers. No text goes into
 * the parameters' file.
 */
final class NameTraining {

  private static final int FOLDS = 5;

  /** How much a token counts whose label is the CRFs' and nobody's. */
  private static final float ANCHOR = 0.3f;

  /** Our own sentences are few beside the others. */
  private static final float OWN = 2;

  private static final int ANCHOR_ARTICLES = 40;
  private static final int ANCHOR_SENTENCES = 800;

  private static final NetworkTrainer.Settings SETTINGS =
      new NetworkTrainer.Settings(LabelPath.LABELS, 128, 10, 2e-3, 0.02, 0.2, 0.4, false);

  private static final Map<String, NameClass> CLASSES =
      Map.ofEntries(
          Map.entry("person", NameClass.PERSON),
          Map.entry("politician", NameClass.PERSON),
          Map.entry("organisation", NameClass.ORGANIZATION),
          Map.entry("politicalparty", NameClass.ORGANIZATION),
          Map.entry("location", NameClass.LOCATION),
          Map.entry("country", NameClass.LOCATION),
          Map.entry("election", NameClass.EVENT),
          Map.entry("event", NameClass.EVENT),
          Map.entry("misc", NameClass.MISC));

  /** Brackets around a name in our own sentences: {@code [PERSON Ada Byron]}. */
  private static final Pattern BRACKETS = Pattern.compile("\\[([A-Z]+) ([^\\]]+)\\]");

  /** A name at code points of a text. */
  private record Span(NameClass type, int begin, int end) {}

  /** A sentence with all that is known of it. */
  private record Known(
      List<Token> tokens, List<String> words, List<TokenReading> readings, List<Span> names) {

    /** The CRFs' names. */
    List<Span> classified() {
      List<Span> spans = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        NameClass type = type(readings.get(i));
        if (type == null) {
          continue;
        }
        int first = i;
        while (i + 1 < tokens.size() && type == type(readings.get(i + 1))) {
          i++;
        }
        spans.add(new Span(type, tokens.get(first).getBegin(), tokens.get(i).getEnd()));
      }
      return spans;
    }

    private static @Nullable NameClass type(TokenReading reading) {
      return switch (reading.getThreeClass()) {
        case PERSON -> NameClass.PERSON;
        case ORGANIZATION -> NameClass.ORGANIZATION;
        case LOCATION -> NameClass.LOCATION;
        default -> reading.getFourClass() == NameLabel.MISC ? NameClass.MISC : null;
      };
    }

    int[] labels() {
      int[] labels = new int[tokens.size()];
      for (Span name : names) {
        boolean begun = false;
        for (int i = 0; i < labels.length; i++) {
          if (tokens.get(i).getBegin() >= name.begin() && tokens.get(i).getEnd() <= name.end()) {
            labels[i] = begun ? LabelPath.inside(name.type()) : LabelPath.begin(name.type());
            begun = true;
          }
        }
      }
      return labels;
    }

    List<float[]> features() {
      TokenFeatures features =
          new TokenFeatures(tokens, words, readings, SentenceEncoder.get().encode(words));
      List<float[]> all = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        all.add(features.of(i));
      }
      return all;
    }

    List<Span> find(Network network) {
      return new NameModel(network)
          .find(tokens, words, readings, SentenceEncoder.get().encode(words)).stream()
              .map(
                  n ->
                      new Span(
                          n.type(),
                          tokens.get(n.first()).getBegin(),
                          tokens.get(n.end() - 1).getEnd()))
              .toList();
    }
  }

  /** Names found and names that are there, of persons, organisations and places. */
  private static final class Score {
    private int gold;
    private int found;
    private int right;

    void add(List<Span> expected, List<Span> actual) {
      Set<Span> wanted = scored(expected);
      Set<Span> got = scored(actual);
      gold += wanted.size();
      found += got.size();
      got.retainAll(wanted);
      right += got.size();
    }

    private static Set<Span> scored(List<Span> spans) {
      Set<Span> scored = new HashSet<>(spans);
      scored.removeIf(s -> s.type() == NameClass.EVENT || s.type() == NameClass.MISC);
      return scored;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "F1 %.3f (P %.3f, R %.3f)",
          2.0 * right / (gold + found),
          1.0 * right / found,
          1.0 * right / gold);
    }
  }

  private final NlpEngine engine = NlpEngine.of(NlpSettings.DEFAULT);

  private NameTraining() {}

  /**
   * Trains.
   *
   * @param arguments the folder of the development data, the file to write, our own sentences
   */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ENGLISH);
    NameTraining training = new NameTraining();
    Path data = Path.of(arguments[0]);
    Path politics = data.resolve("ner-crossner-politics/politics");
    List<Known> train = training.readCrossNer(politics.resolve("train.txt"));
    List<Known> dev = training.readCrossNer(politics.resolve("dev.txt"));
    List<Known> own = training.readOwn(Path.of(arguments[2]));
    List<Known> news = training.readNews(data);
    List<NetworkTrainer.Example> fixed = examples(train, 1);
    fixed.addAll(examples(news, ANCHOR));
    validate(fixed, dev, own, news);
    fixed.addAll(examples(dev, 1));
    fixed.addAll(examples(own, OWN));
    Network network = NetworkTrainer.train(fixed, SETTINGS);
    try (DataOutputStream out =
        new DataOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
      network.write(out);
    }
    System.out.println("written " + arguments[1]);
  }

  /** Prints how well each fold is told by what was learned on all others. */
  private static void validate(
      List<NetworkTrainer.Example> fixed, List<Known> dev, List<Known> own, List<Known> news) {
    Map<String, Score> scores = new HashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<NetworkTrainer.Example> seen = new ArrayList<>(fixed);
      seen.addAll(examples(fold(dev, fold, false), 1));
      seen.addAll(examples(fold(own, fold, false), OWN));
      Network network = NetworkTrainer.train(seen, SETTINGS);
      add(scores, "CrossNER politics", fold(dev, fold, true), network);
      add(scores, "our own sentences", fold(own, fold, true), network);
      if (fold == 0) {
        Score kept = new Score();
        news.forEach(s -> kept.add(s.names(), s.find(network)));
        System.out.println("agreement with the CRFs on the news learned from: " + kept);
      }
    }
    scores.forEach((name, score) -> System.out.println(name + ": " + score));
  }

  private static void add(
      Map<String, Score> scores, String name, List<Known> sentences, Network network) {
    for (Known sentence : sentences) {
      scores
          .computeIfAbsent(name + ", the CRFs", n -> new Score())
          .add(sentence.names(), sentence.classified());
      scores.computeIfAbsent(name, n -> new Score()).add(sentence.names(), sentence.find(network));
    }
  }

  private static List<Known> fold(List<Known> sentences, int fold, boolean inside) {
    List<Known> part = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (i % FOLDS == fold == inside) {
        part.add(sentences.get(i));
      }
    }
    return part;
  }

  private static List<NetworkTrainer.Example> examples(List<Known> sentences, float weight) {
    List<NetworkTrainer.Example> examples = new ArrayList<>();
    for (Known sentence : sentences) {
      int[] labels = sentence.labels();
      List<float[]> features = sentence.features();
      for (int i = 0; i < labels.length; i++) {
        examples.add(new NetworkTrainer.Example(features.get(i), labels[i], weight));
      }
    }
    return examples;
  }

  private List<Known> readCrossNer(Path file) throws IOException {
    List<Known> sentences = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Span> names = new ArrayList<>();
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add("");
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      if (line.isBlank()) {
        sentences.addAll(known(text.toString(), names));
        text.setLength(0);
        names.clear();
        continue;
      }
      int begin = text.isEmpty() ? 0 : text.length() + 1;
      text.append(text.isEmpty() ? "" : " ").append(fields[0]);
      if (fields[1].startsWith("I-")) {
        Span last = names.remove(names.size() - 1);
        names.add(new Span(last.type(), last.begin(), text.length()));
      } else if (fields[1].startsWith("B-")) {
        names.add(
            new Span(
                requireNonNull(CLASSES.get(fields[1].substring(2)), fields[1]),
                begin,
                text.length()));
      }
    }
    return sentences;
  }

  private List<Known> readOwn(Path file) throws IOException {
    List<Known> sentences = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      StringBuilder text = new StringBuilder();
      List<Span> names = new ArrayList<>();
      Matcher matcher = BRACKETS.matcher(line);
      while (matcher.find()) {
        matcher.appendReplacement(text, "");
        int begin = text.length();
        text.append(matcher.group(2));
        names.add(new Span(NameClass.valueOf(matcher.group(1)), begin, text.length()));
      }
      matcher.appendTail(text);
      sentences.addAll(known(text.toString(), names));
    }
    return sentences;
  }

  /** News with the CRFs' names. */
  private List<Known> readNews(Path data) throws IOException {
    List<Known> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.list(data.resolve("quotes-polnear/data/dev/text"))) {
      for (Path file : files.sorted().limit(ANCHOR_ARTICLES).toList()) {
        sentences.addAll(known(Files.readString(file), List.of()));
      }
    }
    ObjectMapper json = new ObjectMapper();
    for (String line :
        Files.readAllLines(data.resolve("sentiment-newsmtsc/train.jsonl"))
            .subList(0, ANCHOR_SENTENCES)) {
      JsonNode node = json.readTree(line);
      sentences.addAll(known(node.path("sentence_normalized").asText(), List.of()));
    }
    return sentences.stream()
        .map(s -> new Known(s.tokens(), s.words(), s.readings(), s.classified()))
        .toList();
  }

  /** The sentences of a text; places of names are its UTF-16 units. */
  private List<Known> known(String text, List<Span> names) {
    CodePointText codePoints = new CodePointText(text);
    List<Span> spans =
        names.stream()
            .map(
                n ->
                    new Span(
                        n.type(),
                        codePoints.toCodePoint(n.begin()),
                        codePoints.toCodePoint(n.end())))
            .toList();
    Tokenization tokenization = engine.tokenize(text, NlpMeter.NONE);
    Recognition recognition = engine.recognize("", text, tokenization, null, NlpMeter.NONE);
    List<Known> sentences = new ArrayList<>();
    for (int i = 0; i < tokenization.getSentences().size(); i++) {
      List<Token> tokens = tokenization.getSentences().get(i).getTokens();
      List<TokenReading> readings = recognition.getReadings().get(i).getTokens();
      if (readings.size() == tokens.size() && !tokens.isEmpty()) {
        int begin = tokens.get(0).getBegin();
        int end = tokens.get(tokens.size() - 1).getEnd();
        sentences.add(
            new Known(
                tokens,
                tokens.stream().map(t -> codePoints.substring(t.getBegin(), t.getEnd())).toList(),
                readings,
                spans.stream().filter(s -> s.begin() < end && s.end() > begin).toList()));
      }
    }
    return sentences;
  }
}
