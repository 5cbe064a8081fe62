package dateline.pipeline.evaluate;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import news.dateline.records.Polarity;

/** Prints the scores; of each kind only if gold has it. */
final class ScoreTable {

  private static final int WORST = 5;

  private final PrintStream out;

  ScoreTable(PrintStream out) {
    this.out = out;
  }

  void print(Evaluation evaluation) {
    if (!evaluation.byType().isEmpty()) {
      printNames(evaluation);
    }
    if (evaluation.entities().mentions() > 0) {
      BCubed entities = evaluation.entities();
      out.printf(
          Locale.ROOT,
          "%-36s%8.3f%8.3f%8.3f%8d%n",
          "who is who (B-cubed)",
          entities.precision(),
          entities.recall(),
          entities.f1(),
          entities.mentions());
      if (evaluation.standIns().gold() > 0) {
        row("nouns and pronouns", evaluation.standIns());
      }
    } else if (!evaluation.tellsEntities()) {
      out.println("who is who                          CoNLL's form does not say");
    }
    printWorst(evaluation, document -> document.names().errors(), d -> d.names().f1());
    printTones("sentiment, mentions", evaluation, Evaluation.DocumentScore::mentions);
    printTones("sentiment, sentences", evaluation, Evaluation.DocumentScore::sentences);
    printQuotes(evaluation);
    printRelations("facts", evaluation, Evaluation.DocumentScore::facts);
    printRelations("events", evaluation, Evaluation.DocumentScore::events);
  }

  private void printQuotes(Evaluation evaluation) {
    QuoteScore quotes = evaluation.quotes();
    if (quotes.of(QuoteScore.Part.ALL).gold() == 0) {
      return;
    }
    out.println();
    heading("quotes");
    for (QuoteScore.Part part : QuoteScore.Part.values()) {
      if (quotes.of(part).gold() > 0) {
        row(part.label(), quotes.of(part));
      }
    }
    interval("F1 of quotes", evaluation.quotesInterval());
    printWorst(
        evaluation,
        document -> document.quotes().of(QuoteScore.Part.ALL).errors(),
        document -> document.quotes().of(QuoteScore.Part.ALL).f1());
  }

  private void printRelations(
      String name,
      Evaluation evaluation,
      Function<Evaluation.DocumentScore, RelationScore> family) {
    RelationScore relations = evaluation.relations(family);
    if (relations.all().gold() == 0) {
      return;
    }
    out.println();
    heading(name);
    relations.byPredicate().forEach(this::row);
    row("all " + name, relations.all());
    if (name.equals("events")) {
      row("... and their mode", relations.modes());
      if (relations.modalities().gold() > 0) {
        share("of those: modality", relations.modalities());
        share("of those: negation", relations.negations());
      }
    }
    interval("F1 of " + name, evaluation.relationsInterval(family));
    if (relations.leftOut() > 0) {
      out.printf("%-60s%8d  left out%n", "of predicates gold lacks", relations.leftOut());
    }
    printWorst(
        evaluation,
        document -> family.apply(document).all().errors(),
        document -> family.apply(document).all().f1());
  }

  private void printNames(Evaluation evaluation) {
    heading("names");
    evaluation.byType().forEach(this::row);
    row("all, places as one", evaluation.all());
    interval("F1", evaluation.interval());
    if (evaluation.leftOut() > 0) {
      out.printf("%-60s%8d  left out%n", "MISC", evaluation.leftOut());
    }
  }

  private void printTones(
      String name, Evaluation evaluation, Function<Evaluation.DocumentScore, ToneScore> part) {
    ToneScore tones = evaluation.tones(part);
    if (tones.gold() == 0) {
      return;
    }
    out.println();
    heading(name);
    for (Polarity polarity : tones.classes()) {
      row(polarity.name(), tones.of(polarity));
    }
    out.printf(
        Locale.ROOT, "%-52s%8.3f%8d%8d%n", "macro F1", tones.macro(), tones.gold(), tones.found());
    interval("macro F1", evaluation.interval(part));
    printWorst(evaluation, document -> part.apply(document).errors(), d -> part.apply(d).macro());
  }

  private void heading(String name) {
    out.printf("%-36s%8s%8s%8s%8s%8s%n", name, "P", "R", "F1", "gold", "found");
  }

  private void row(String name, Counts counts) {
    out.printf(
        Locale.ROOT,
        "%-36s%8s%8s%8s%8d%8d%n",
        name,
        figure(counts.precision(), counts.found()),
        figure(counts.recall(), counts.gold()),
        figure(counts.f1(), counts.found() + counts.gold()),
        counts.gold(),
        counts.found());
  }

  /** A share of nothing is none, whatever the sums take it for. */
  private static String figure(double share, int of) {
    return of == 0 ? "-" : String.format(Locale.ROOT, "%.3f", share);
  }

  /** What share of what is right is right in this, too. */
  private void share(String name, Counts counts) {
    out.printf(Locale.ROOT, "%-36s%24.3f%8d%n", name, counts.recall(), counts.gold());
  }

  private void interval(String figure, Interval interval) {
    String bounds = String.format(Locale.ROOT, "%.3f to %.3f", interval.low(), interval.high());
    out.printf("%-42s%18s%n", "  95 % interval of " + figure, bounds);
  }

  private void printWorst(
      Evaluation evaluation,
      ToIntFunction<Evaluation.DocumentScore> errors,
      Function<Evaluation.DocumentScore, Double> figure) {
    for (Evaluation.DocumentScore document : evaluation.worst(WORST, errors)) {
      out.printf(
          Locale.ROOT,
          "worst: %-29s%24.3f%8d errors%n",
          document.name(),
          figure.apply(document),
          errors.applyAsInt(document));
    }
  }
}
