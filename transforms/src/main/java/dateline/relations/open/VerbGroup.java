package dateline.relations.open;

import dateline.nlp.DependencyTree;
import dateline.relations.clauses.Circumstances;
import dateline.syntax.ParsedSentence;
import dateline.syntax.TokenRange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.StringJoiner;
import news.dateline.records.Modality;

/**
 * A verb with what it is said with: those that govern it ("tried to kill"), "be" of a passive, and
 * its particle. Verbs that say that it is planned, asked for or refused are not among them, since
 * records have that as modality.
 */
final class VerbGroup {

  private static final int MAX_GOVERNORS = 3;

  private final ParsedSentence parsed;
  private final DependencyTree tree;
  private final int verb;
  private final boolean passive;

  /** Those that govern it, the outermost first. */
  private final Deque<Integer> governors = new ArrayDeque<>();

  private final boolean negated;

  VerbGroup(ParsedSentence parsed, Circumstances circumstances, int verb) {
    this.parsed = parsed;
    this.tree = parsed.tree();
    this.verb = verb;
    this.passive = isPassive(parsed, verb);
    boolean not = circumstances.negated(verb);
    Modality modality = circumstances.modality(verb, verb);
    boolean told = modality == Modality.PLANNED || modality == Modality.DEMANDED;
    int current = verb;
    while (tree.is(current, "xcomp") && governors.size() < MAX_GOVERNORS) {
      int governor = tree.head(current);
      not |= circumstances.negated(governor);
      boolean own =
          parsed.isVerb(governor)
              && tree.children(governor, "obj").isEmpty()
              && tree.children(governor, "obl").isEmpty();
      if (!own) {
        break;
      }
      if (!told && !circumstances.refused(current)) {
        governors.addFirst(governor);
      }
      current = governor;
    }
    this.negated = not;
  }

  /** Whether a verb says what is done to its subject. */
  static boolean isPassive(ParsedSentence parsed, int verb) {
    DependencyTree tree = parsed.tree();
    if (!tree.children(verb, "nsubj:pass").isEmpty()
        || !tree.children(verb, "aux:pass").isEmpty()) {
      return true;
    }
    boolean participle = tree.relation(verb).equals("acl");
    boolean past = parsed.tag(verb).equals("VBN") || participle && parsed.tag(verb).equals("VBD");
    if (!past || !tree.children(verb, "aux").isEmpty()) {
      return false;
    }
    // "Otto Brandt, elected by the council"; "was arrested and deported"
    return participle
        || tree.is(verb, "conj")
            && tree.children(verb, "nsubj").isEmpty()
            && isPassive(parsed, tree.head(verb));
  }

  boolean passive() {
    return passive;
  }

  /** Whether it, or what governs it, is denied. */
  boolean negated() {
    return negated;
  }

  /** Its words, the first as lemma, the others as they are. */
  String words() {
    StringJoiner words = new StringJoiner(" ");
    boolean first = true;
    for (int governor : governors) {
      words.add(first ? parsed.lemma(governor) : parsed.lower(governor));
      addParticle(governor, words);
      first = false;
    }
    boolean infinitive =
        tree.children(verb, "mark").stream().anyMatch(mark -> parsed.lemma(mark).equals("to"));
    if (!first && infinitive) {
      words.add("to");
    }
    if (passive) {
      words.add("be");
    }
    words.add(passive || !first ? parsed.lower(verb) : parsed.lemma(verb));
    addParticle(verb, words);
    return words.toString();
  }

  private void addParticle(int word, StringJoiner words) {
    tree.children(word, "compound:prt").forEach(particle -> words.add(parsed.lower(particle)));
  }

  /** Where it stands, from its first auxiliary or governor to its particle. */
  TokenRange range() {
    int first = verb;
    while (first > parsed.first() && isBefore(first - 1)) {
      first--;
    }
    while (tree.is(first, "advmod") && first < verb) {
      first++;
    }
    int end = verb + 1;
    while (end < parsed.size() && tree.is(end, "compound:prt") && tree.head(end) == verb) {
      end++;
    }
    return new TokenRange(first, end);
  }

  private boolean isBefore(int token) {
    if (governors.contains(token)) {
      return true;
    }
    int head = tree.head(token);
    boolean ours = head == verb || governors.contains(head);
    String relation = tree.relation(token);
    boolean word =
        relation.startsWith("aux") || relation.equals("mark") && parsed.lemma(token).equals("to");
    return ours && (word || relation.equals("advmod") || relation.equals("compound:prt"));
  }
}
