package dateline.mentions;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.mentions.KnownSentence.Span;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpMeter;
import dateline.nlp.NlpSettings;
import dateline.text.CodePointText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.records.Recognition;
import news.dateline.records.Token;
import news.dateline.records.TokenReading;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;

/** Reads what names are learned from. */
final class KnownSentences {

  /** Of so many sentences of an article one is rewritten. */
  static final int EVERY = 6;

  private static final int NEWS_ARTICLES = 40;
  private static final int NEWS_SENTENCES = 800;

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

  /** The types of our annotated articles. */
  private static final Map<String, NameClass> TYPES =
      Map.of(
          "PERSON", NameClass.PERSON,
          "ORGANIZATION", NameClass.ORGANIZATION,
          "CITY", NameClass.LOCATION,
          "COUNTRY", NameClass.LOCATION,
          "STATE_OR_PROVINCE", NameClass.LOCATION,
          "LOCATION", NameClass.LOCATION,
          "EVENT", NameClass.EVENT,
          "LAW", NameClass.EVENT,
          "WORK_OF_ART", NameClass.EVENT,
          "NATIONALITY", NameClass.MISC);

  /** Brackets around a name in our own sentences: {@code [PERSON Ada Byron]}. */
  private static final Pattern BRACKETS = Pattern.compile("\\[([A-Z]+) ([^\\]]+)\\]");

  private final NlpEngine engine = NlpEngine.of(NlpSettings.DEFAULT);

  /** A text with its names, at its UTF-16 units. */
  private record Known(String text, List<Span> names) {}

  /** A file of CrossNER: for each of its sentences those that CoreNLP makes of it. */
  List<List<KnownSentence>> crossNer(Path file, LetterCase letterCase) throws IOException {
    List<Known> known = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Span> names = new ArrayList<>();
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add("");
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      if (line.isBlank()) {
        known.add(new Known(text.toString(), List.copyOf(names)));
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
    return read(known, letterCase);
  }

  /** Our own sentences, by paragraph. */
  List<List<KnownSentence>> own(Path file, LetterCase letterCase) throws IOException {
    List<Known> known = new ArrayList<>();
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
      known.add(new Known(text.toString(), names));
    }
    return read(known, letterCase);
  }

  /**
   * Annotated articles, some sentences rewritten.
   *
   * @param folder with texts, and beside each its annotations
   * @param letterCase of each sixth sentence
   * @param offset of the first of these, below {@link #EVERY}
   */
  List<List<KnownSentence>> articles(Path folder, LetterCase letterCase, int offset)
      throws IOException {
    List<List<KnownSentence>> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        CodePointText text = new CodePointText(Files.readString(file));
        StringBuilder rewritten = new StringBuilder();
        int end = 0;
        int index = 0;
        for (TokenizedSentence sentence :
            engine.tokenize(text.text(), NlpMeter.NONE).getSentences()) {
          List<Token> tokens = sentence.getTokens();
          int begin = tokens.get(0).getBegin();
          rewritten.append(text.substring(end, begin));
          end = tokens.get(tokens.size() - 1).getEnd();
          String own = text.substring(begin, end);
          rewritten.append(index % EVERY == offset ? letterCase.of(own) : own);
          index++;
        }
        articles.add(
            readCodePoints(
                rewritten + text.substring(end, text.length()),
                annotated(Path.of(file.toString().replace(".txt", ".ann")))));
      }
    }
    return articles;
  }

  /** The names among a file's annotations, at code points; pronouns and nominals are none. */
  private static List<Span> annotated(Path file) throws IOException {
    Set<String> others = new HashSet<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines) {
      String[] fields = line.split("[\t ]", -1);
      if (fields[1].equals("Kind")) {
        others.add(fields[2]);
      }
    }
    List<Span> names = new ArrayList<>();
    for (String line : lines) {
      String[] fields = line.split("[\t ]", -1);
      if (fields[0].startsWith("T") && !others.contains(fields[0])) {
        names.add(
            new Span(
                requireNonNull(TYPES.get(fields[1]), fields[1]),
                Integer.parseInt(fields[2]),
                Integer.parseInt(fields[3])));
      }
    }
    return names;
  }

  /** News with the CRFs' names. */
  List<KnownSentence> news(Path data) throws IOException {
    List<Known> known = new ArrayList<>();
    try (Stream<Path> files = Files.list(data.resolve("quotes-polnear/data/dev/text"))) {
      for (Path file : files.sorted().limit(NEWS_ARTICLES).toList()) {
        known.add(new Known(Files.readString(file), List.of()));
      }
    }
    ObjectMapper json = new ObjectMapper();
    for (String line :
        Files.readAllLines(data.resolve("sentiment-newsmtsc/train.jsonl"))
            .subList(0, NEWS_SENTENCES)) {
      JsonNode node = json.readTree(line);
      known.add(new Known(node.path("sentence_normalized").asText(), List.of()));
    }
    return read(known, LetterCase.AS_WRITTEN).stream()
        .flatMap(List::stream)
        .map(sentence -> sentence.withNames(sentence.classified()))
        .toList();
  }

  private List<List<KnownSentence>> read(List<Known> known, LetterCase letterCase) {
    return known.stream().map(k -> read(letterCase.of(k.text()), k.names())).toList();
  }

  /** The sentences of a text. */
  private List<KnownSentence> read(String text, List<Span> names) {
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
    return readCodePoints(text, spans);
  }

  /** The same with names at code points. */
  private List<KnownSentence> readCodePoints(String text, List<Span> spans) {
    CodePointText codePoints = new CodePointText(text);
    Tokenization tokenization = engine.tokenize(text, NlpMeter.NONE);
    Recognition recognition = engine.recognize("", text, tokenization, null, NlpMeter.NONE);
    List<KnownSentence> sentences = new ArrayList<>();
    for (int i = 0; i < tokenization.getSentences().size(); i++) {
      List<Token> tokens = tokenization.getSentences().get(i).getTokens();
      List<TokenReading> readings = recognition.getReadings().get(i).getTokens();
      if (readings.size() == tokens.size() && !tokens.isEmpty()) {
        int begin = tokens.get(0).getBegin();
        int end = tokens.get(tokens.size() - 1).getEnd();
        sentences.add(
            KnownSentence.of(
                ReadSentence.of(i, codePoints, tokens, readings),
                spans.stream().filter(s -> s.begin() < end && s.end() > begin).toList()));
      }
    }
    return sentences;
  }
}
