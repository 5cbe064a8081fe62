package dateline.relations.open;

import dateline.nlp.DependencyTree;
import dateline.relations.sentence.Participant;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.ParsedSentence;
import dateline.syntax.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.records.Argument;
import news.dateline.records.MentionKind;
import org.jspecify.annotations.Nullable;

/** The noun phrases of a sentence, with whom or what each stands for. */
final class Phrases {

  /** What belongs to a noun without a clause of its own. */
  private static final Set<String> INSIDE =
      Set.of("det", "amod", "compound", "nummod", "nmod:poss", "flat", "fixed", "goeswith", "case");

  private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that");

  private static final Set<String> NOT_JOINED = Set.of("or", "nor", "not", "but");

  /** Types of entities that a phrase tells of, and does not stand for. */
  private static final String TITLE = "TITLE";

  private static final Set<String> TIMES = Set.of("DATE", "TIME", "DURATION", "SET");

  /** Who and what the news is about; one side of each triple is of these. */
  private static final Set<String> NAMED =
      Set.of("PERSON", "ORGANIZATION", "COUNTRY", "CITY", "STATE_OR_PROVINCE", "LOCATION");

  private static final int MAX_CLIMB = 4;

  private final RelationSentence sentence;
  private final ParsedSentence parsed;
  private final DependencyTree tree;

  Phrases(RelationSentence sentence) {
    this.sentence = sentence;
    this.parsed = sentence.parsed();
    this.tree = parsed.tree();
  }

  /** Whether a phrase stands for a person, an organisation or a place that the document names. */
  static boolean isNamed(Participant phrase) {
    return phrase.entity() != null && NAMED.contains(phrase.type());
  }

  /** Whether a phrase tells when. */
  boolean isTime(int head) {
    Participant mention = mention(head);
    return mention != null && TIMES.contains(mention.type());
  }

  /**
   * The phrases that a head and what is joined to it by "and" make; none where the head is no noun,
   * or a pronoun of which the document does not tell for whom it stands.
   *
   * @param head of the first; ROOT for none
   */
  List<Participant> at(int head) {
    if (head == DependencyTree.ROOT) {
      return List.of();
    }
    int antecedent = antecedent(head);
    if (antecedent != DependencyTree.ROOT) {
      return at(antecedent);
    }
    List<Participant> phrases = new ArrayList<>();
    add(head, phrases);
    Participant mention = mention(head);
    for (int joined : tree.children(head, "conj")) {
      boolean inName = mention != null && mention.tokens().holds(joined);
      if (!inName && !isOther(joined)) {
        add(joined, phrases);
      }
    }
    return phrases;
  }

  /** The phrase of a head alone, as words: what somebody is said to be. */
  @Nullable Participant words(int head) {
    return parsed.isNoun(head) ? words(head, range(head, null)) : null;
  }

  /** Whether a mention of one of the document's names has its head there. */
  boolean isName(int head) {
    Participant mention = mention(head);
    return mention != null && mention.kind() == MentionKind.NAME && isNamed(mention);
  }

  private void add(int head, List<Participant> phrases) {
    Participant mention = mention(head);
    if (mention == null ? !parsed.isNoun(head) : mention.entity() == null) {
      return;
    }
    TokenRange tokens = range(head, mention);
    if (parsed.tag(tokens.first()).equals("IN")) {
      // "Near Lisbon, two bridges fell": parsers take where for who.
      return;
    }
    if (mention == null) {
      phrases.add(words(head, tokens));
    } else {
      // Records find the entity at its mention's place, not at that of the words around it.
      phrases.add(
          new Participant(mention.argument(), mention.kind(), tokens, head, mention.entity()));
    }
  }

  private Participant words(int head, TokenRange tokens) {
    StringBuilder name = new StringBuilder();
    for (int i = tokens.first(); i < tokens.end(); i++) {
      boolean space =
          i > tokens.first() && parsed.token(i - 1).getEnd() < parsed.token(i).getBegin();
      name.append(space ? " " : "").append(parsed.word(i));
    }
    return new Participant(
        new Argument(
            null,
            name.toString(),
            Participant.NO_ENTITY,
            parsed.token(tokens.first()).getBegin(),
            parsed.token(tokens.end() - 1).getEnd()),
        MentionKind.NOMINAL,
        tokens,
        head,
        null);
  }

  /** "But not Ray", "or Ray". */
  private boolean isOther(int joined) {
    return tree.children(joined).stream()
        .anyMatch(child -> NOT_JOINED.contains(parsed.lower(child)));
  }

  /** What is mentioned by a phrase with this head: the longest, names before titles. */
  private @Nullable Participant mention(int head) {
    Participant best = null;
    for (Participant participant : sentence.participants()) {
      boolean here =
          participant.head() == head
              || participant.tokens().holds(head) && !participant.tokens().holds(tree.head(head));
      if (here && !participant.is(TITLE) && (best == null || rank(participant) > rank(best))) {
        best = participant;
      }
    }
    return best;
  }

  private int rank(Participant participant) {
    return participant.tokens().size() + (isNamed(participant) ? parsed.size() : 0);
  }

  /** What a relative pronoun stands for; ROOT for other words. */
  private int antecedent(int pronoun) {
    if (!RELATIVE.contains(parsed.lower(pronoun)) || !parsed.tag(pronoun).startsWith("W")) {
      return DependencyTree.ROOT;
    }
    int current = pronoun;
    for (int step = 0; step < MAX_CLIMB && current != DependencyTree.ROOT; step++) {
      if (tree.relation(current).equals("acl:relcl")) {
        return tree.head(current);
      }
      current = tree.head(current);
    }
    return DependencyTree.ROOT;
  }

  /** The tokens side by side around a head that belong to its phrase, without its preposition. */
  private TokenRange range(int head, @Nullable Participant mention) {
    boolean[] inside = new boolean[parsed.size()];
    mark(head, head, inside);
    if (mention != null) {
      for (int i = mention.tokens().first(); i < mention.tokens().end(); i++) {
        inside[i] = true;
      }
    }
    int first = head;
    while (first > parsed.first() && (inside[first - 1] || isHyphened(first))) {
      first--;
    }
    int end = head + 1;
    while (end < parsed.size() && inside[end]) {
      end++;
    }
    return new TokenRange(first, end);
  }

  /** "Rebel-held" may be three tokens, of which parsers do not see that they belong together. */
  private boolean isHyphened(int token) {
    return parsed.token(token - 1).getEnd() == parsed.token(token).getBegin()
        && (parsed.word(token).equals("-") || parsed.word(token - 1).equals("-"));
  }

  private void mark(int token, int head, boolean[] inside) {
    inside[token] = true;
    for (int child : tree.children(token)) {
      String relation = tree.relation(child);
      boolean ownCase = token == head && relation.equals("case") && child < head;
      if (INSIDE.contains(relation) && !ownCase) {
        markAll(child, inside);
      } else if (tree.is(child, "nmod") && hasCase(child, "of")) {
        mark(child, head, inside);
      }
    }
  }

  private void markAll(int token, boolean[] inside) {
    inside[token] = true;
    tree.children(token).forEach(child -> markAll(child, inside));
  }

  private boolean hasCase(int token, String preposition) {
    return tree.children(token, "case").stream().anyMatch(c -> parsed.lemma(c).equals(preposition));
  }
}
