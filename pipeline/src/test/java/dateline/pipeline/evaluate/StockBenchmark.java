package dateline.pipeline.evaluate;

import edu.stanford.nlp.ie.util.RelationTriple;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.records.Modality;

/**
 * What CoreNLP's own {@code quote} and {@code kbp} find of the quotes and facts of gold, with their
 * defaults, scored as {@code ./dateline evaluate} scores ours. {@code benchmarks/quality gold} runs
 * it.
 */
final class StockBenchmark {

  private StockBenchmark() {}

  /**
   * Prints the rows of evaluate's table.
   *
   * @param arguments a folder of brat's annotations
   */
  public static void main(String[] arguments) throws Exception {
    List<GoldDocument> gold = new ArrayList<>();
    Set<String> predicates = new HashSet<>();
    try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
      for (Path file : all.filter(path -> path.toString().endsWith(".ann")).sorted().toList()) {
        GoldDocument document = BratReader.read(file);
        gold.add(document);
        document.annotations().relations().forEach(fact -> predicates.add(fact.predicate()));
      }
    }
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,kbp,quote");
    StanfordCoreNLP stock = new StanfordCoreNLP(properties);
    QuoteScore quotes = new QuoteScore();
    RelationScore facts = new RelationScore();
    for (GoldDocument document : gold) {
      CoreDocument read = new CoreDocument(document.text());
      stock.annotate(read);
      quotes.add(document.annotations().quotes(), quotes(read), document.text());
      facts.add(
          document.annotations().relations().stream().filter(fact -> !fact.event()).toList(),
          facts(read),
          predicates);
    }
    for (QuoteScore.Part part : QuoteScore.Part.values()) {
      print(part.label(), quotes.of(part));
    }
    facts.byPredicate().forEach(StockBenchmark::print);
    print("all facts", facts.all());
  }

  private static void print(String name, Counts counts) {
    System.out.printf(
        Locale.ROOT,
        "%-36s%8.3f%8.3f%8.3f%8d%8d%n",
        name,
        counts.precision(),
        counts.recall(),
        counts.f1(),
        counts.gold(),
        counts.found());
  }

  private static List<Said> quotes(CoreDocument document) {
    List<Said> quotes = new ArrayList<>();
    for (CoreQuote quote : document.quotes()) {
      Optional<List<CoreLabel>> speaker = quote.speakerTokens();
      quotes.add(
          new Said(
              extent(
                  document.text(),
                  quote.quoteCharOffsets().first(),
                  quote.quoteCharOffsets().second()),
              String.valueOf(quotes.size()),
              speaker.map(tokens -> List.of(party(document.text(), tokens))).orElse(List.of()),
              List.of()));
    }
    return quotes;
  }

  private static List<Related> facts(CoreDocument document) {
    List<Related> facts = new ArrayList<>();
    for (CoreMap sentence : document.annotation().get(CoreAnnotations.SentencesAnnotation.class)) {
      for (RelationTriple triple : sentence.get(CoreAnnotations.KBPTriplesAnnotation.class)) {
        facts.add(
            new Related(
                false,
                predicate(triple.relationGloss()),
                null,
                party(document.text(), triple.subject),
                party(document.text(), triple.object),
                false,
                Modality.ASSERTED,
                List.of()));
      }
    }
    return facts;
  }

  /** As our records spell it. */
  private static String predicate(String name) {
    return name.replace('/', '_').replace("stateorprovinces_of", "statesorprovinces_of");
  }

  private static Party party(String text, List<CoreLabel> tokens) {
    AnnotatedSpan.Extent extent =
        extent(text, tokens.get(0).beginPosition(), tokens.get(tokens.size() - 1).endPosition());
    return new Party(extent.toString(), Set.of(extent));
  }

  private static AnnotatedSpan.Extent extent(String text, int begin, int end) {
    return new AnnotatedSpan.Extent(text.codePointCount(0, begin), text.codePointCount(0, end));
  }
}
