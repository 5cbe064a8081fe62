package dateline.relations.rules;

import dateline.nlp.DependencyTree;
import dateline.relations.sentence.Finding;
import dateline.relations.sentence.Participant;
import dateline.syntax.ParsedSentence;
import dateline.text.ResourceLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.records.RelationFamily;
import org.jspecify.annotations.Nullable;

/**
 * What share of the events, or facts, are right that our rules find by a construction: counted in
 * judged sentences (docs/relations.md), and drawn towards that of all where few were judged.
 */
final class RuleConfidence {

  /** How many judged events that share the precision of all each construction gets on top. */
  private static final double PRIOR = 10;

  private static final int MAX_CLIMB = 6;

  private static final class Loaded {
    static final RuleConfidence EVENTS =
        new RuleConfidence(ResourceLines.of(RuleConfidence.class, "event-confidence.txt"));
    static final RuleConfidence FACTS =
        new RuleConfidence(ResourceLines.of(RuleConfidence.class, "fact-confidence.txt"));
  }

  private final Map<String, Double> byConstruction = new HashMap<>();
  private final double ofAll;

  /**
   * @param lines a construction, how many were judged and how many of them were right
   */
  RuleConfidence(List<String> lines) {
    double judged = 0;
    double right = 0;
    for (String line : lines) {
      String[] parts = line.split("\\s+", -1);
      judged += Integer.parseInt(parts[1]);
      right += Integer.parseInt(parts[2]);
    }
    this.ofAll = right / judged;
    for (String line : lines) {
      String[] parts = line.split("\\s+", -1);
      double share =
          (Integer.parseInt(parts[2]) + PRIOR * ofAll) / (Integer.parseInt(parts[1]) + PRIOR);
      // So few judged ones tell no more than two digits.
      byConstruction.put(parts[0], Math.round(share * 100) / 100.0);
    }
  }

  /** That of events, or of facts. */
  static RuleConfidence get(RelationFamily family) {
    return family == RelationFamily.EVENT ? Loaded.EVENTS : Loaded.FACTS;
  }

  /** In [0, 1]; null for what is found by a kind of rule of which nothing was judged. */
  @Nullable Double of(Finding finding, ParsedSentence parsed) {
    return byConstruction.get(construction(finding, parsed));
  }

  /** How a sentence says an event or a fact, as the resources have it. */
  static String construction(Finding finding, ParsedSentence parsed) {
    String kind = finding.extractor().split("/", -1)[1];
    if (finding.trigger() == null) {
      return kind;
    }
    int word = finding.trigger().first();
    DependencyTree tree = parsed.tree();
    String subject = relation(finding.subject(), word, tree);
    String object = relation(finding.object(), word, tree);
    return switch (kind) {
      case "verb" -> {
        if (!tree.children(word, "aux:pass").isEmpty()
            || !tree.children(word, "nsubj:pass").isEmpty()
            || subject.startsWith("obl")) {
          yield "verb-passive";
        }
        if (!subject.startsWith("nsubj")) {
          yield "verb-borrowed-subject";
        }
        yield object.equals("obj") || object.equals("iobj") ? "verb-object" : "verb-preposition";
      }
      case "noun" -> {
        if (subject.equals("nmod") && object.equals("nmod")) {
          yield "noun-between";
        }
        yield subject.isEmpty() ? "noun-subject-around" : "noun-owner";
      }
      default -> kind;
    };
  }

  /** By what relation a participant's phrase hangs on a word; empty if it does not. */
  private static String relation(Participant participant, int word, DependencyTree tree) {
    int current = participant.head();
    for (int step = 0; step < MAX_CLIMB && current != DependencyTree.ROOT; step++) {
      if (tree.head(current) == word) {
        return tree.relation(current);
      }
      boolean same =
          tree.is(current, "conj") || tree.is(current, "appos") || tree.is(current, "nmod");
      if (!same) {
        return "";
      }
      current = tree.head(current);
    }
    return "";
  }
}
