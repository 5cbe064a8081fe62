package dateline.pipeline.evaluate;

import dateline.article.ArticleAssembler;
import dateline.clean.CleaningMode;
import dateline.clean.CleaningSettings;
import dateline.clean.DocumentCleaner;
import dateline.entities.ResolutionWithout;
import dateline.failure.FailureRecorder;
import dateline.mentions.MentionsMode;
import dateline.mentions.RepairMentions;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpMeter;
import dateline.nlp.NlpSettings;
import dateline.read.Payload;
import dateline.syntax.ArticleReader;
import dateline.text.CodePointText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.Entity;
import news.dateline.records.MentionKind;
import news.dateline.records.RawDocument;
import news.dateline.records.Source;
import news.dateline.records.Tokenization;

/** What each rule of who is who is worth: {@code benchmarks/who}. */
final class WhoBenchmark {

  private static final Pattern PRONOUN =
      Pattern.compile("he|him|his|himself|she|her|hers|herself", Pattern.CASE_INSENSITIVE);

  private static final List<String> COLUMNS =
      List.of("names P", "R", "F1", "with nouns, pronouns F1", "nouns P", "R", "pronouns P", "R");

  /** An article up to its mentions, with what is true of it. */
  private record Read(CodePointText text, Article article, List<AnnotatedSpan> gold) {}

  private final List<Read> articles = new ArrayList<>();
  private final NlpEngine engine = NlpEngine.of(NlpSettings.DEFAULT);
  private final UnaryOperator<Article> repair =
      RepairMentions.with(
              MentionsMode.NEWS, NlpSettings.DEFAULT, new FailureRecorder("mentions", true))
          .workers()
          .create(new ArticleReader());

  private WhoBenchmark() {}

  /**
   * Prints the table.
   *
   * @param arguments a folder of brat's annotations
   */
  public static void main(String[] arguments) throws Exception {
    WhoBenchmark benchmark = new WhoBenchmark();
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
      files = all.filter(file -> file.toString().endsWith(".ann")).sorted().toList();
    }
    if (files.isEmpty()) {
      System.err.println("benchmarks/who: there is no *.ann in " + arguments[0]);
      System.exit(2);
    }
    for (Path file : files) {
      benchmark.read(BratReader.read(file));
    }
    benchmark.print();
  }

  /** Reads an article once, whatever is done with its mentions then. */
  private void read(GoldDocument gold) throws Exception {
    byte[] payload = gold.text().getBytes(StandardCharsets.UTF_8);
    RawDocument raw =
        RawDocument.newBuilder()
            .setDocumentId(Payload.documentId(payload))
            .setSources(List.of(Source.newBuilder().setUri(gold.name()).build()))
            .setFile(gold.name())
            .setOrdinal(0)
            .build();
    Document document =
        new DocumentCleaner(new CleaningSettings(CleaningMode.NONE, "en")).clean(raw, payload);
    String text = document.getText();
    if (!text.equals(gold.text())) {
      throw new InvalidGoldException(
          Path.of(gold.name()), 0, "the clean text is another, and the offsets would be wrong");
    }
    Tokenization tokens = engine.tokenize(text, NlpMeter.NONE);
    Article article = Article.newBuilder().setDocument(document).setTokenization(tokens).build();
    articles.add(
        new Read(
            new CodePointText(text),
            repair.apply(
                ArticleAssembler.assemble(
                    article,
                    engine.recognize(gold.name(), text, tokens, null, NlpMeter.NONE),
                    null)),
            gold.annotations().spans()));
  }

  /** A row for each rule; a figure only where it is not that of all rules. */
  private void print() {
    System.out.println("| without | " + String.join(" | ", COLUMNS) + " |");
    System.out.println("|---".repeat(COLUMNS.size() + 1) + "|");
    List<String> whole = List.of();
    for (Map.Entry<String, Function<Article, List<Entity>>> way :
        ResolutionWithout.each().entrySet()) {
      List<String> figures = figures(way.getValue());
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < figures.size(); i++) {
        boolean same = !whole.isEmpty() && whole.get(i).equals(figures.get(i));
        cells.add(same ? "" : figures.get(i));
      }
      System.out.println("| " + way.getKey() + " | " + String.join(" | ", cells) + " |");
      whole = whole.isEmpty() ? figures : whole;
    }
  }

  private List<String> figures(Function<Article, List<Entity>> way) {
    BCubed names = new BCubed();
    BCubed all = new BCubed();
    Counts nouns = new Counts();
    Counts pronouns = new Counts();
    for (Read read : articles) {
      List<AnnotatedSpan> found = spans(way.apply(read.article()));
      Predicate<AnnotatedSpan> isPronoun = span -> isPronoun(read.text(), span);
      names.add(only(read.gold(), AnnotatedSpan::name), only(found, AnnotatedSpan::name));
      all.add(read.gold(), found);
      nouns.add(
          StandIns.counts(only(read.gold(), isPronoun.negate()), only(found, isPronoun.negate())));
      Predicate<AnnotatedSpan> isNoNoun = isPronoun.or(AnnotatedSpan::name);
      pronouns.add(StandIns.counts(only(read.gold(), isNoNoun), only(found, isNoNoun)));
    }
    return DoubleStream.of(
            names.precision(),
            names.recall(),
            names.f1(),
            all.f1(),
            nouns.precision(),
            nouns.recall(),
            pronouns.precision(),
            pronouns.recall())
        .mapToObj(WhoBenchmark::figure)
        .toList();
  }

  private static String figure(double share) {
    String figure = String.format(Locale.ROOT, "%.3f", share);
    return figure.startsWith("0") ? figure.substring(1) : figure;
  }

  private static List<AnnotatedSpan> only(
      List<AnnotatedSpan> spans, Predicate<AnnotatedSpan> wanted) {
    return spans.stream().filter(wanted).toList();
  }

  private static boolean isPronoun(CodePointText text, AnnotatedSpan span) {
    return !span.name() && PRONOUN.matcher(text.substring(span.begin(), span.end())).matches();
  }

  private static List<AnnotatedSpan> spans(List<Entity> entities) {
    return entities.stream()
        .flatMap(
            entity ->
                entity.getMentions().stream()
                    .map(
                        mention ->
                            new AnnotatedSpan(
                                mention.getBegin(),
                                mention.getEnd(),
                                entity.getType(),
                                mention.getKind() == MentionKind.NAME,
                                entity.getEntityId())))
        .toList();
  }
}
