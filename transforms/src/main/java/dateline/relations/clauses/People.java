package dateline.relations.clauses;

import dateline.nlp.DependencyTree;
import dateline.relations.sentence.Participant;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.ParsedSentence;
import dateline.syntax.TokenRange;
import dateline.text.ResourceLines;
import java.util.List;
import java.util.Set;
import news.dateline.records.Argument;
import news.dateline.records.MentionKind;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/** People whom a sentence speaks of and does not name: "reporters", "senior officials". */
public final class People {

  private static final Set<String> NOUNS = Set.copyOf(ResourceLines.of(People.class, "people.txt"));

  private static final Set<String> BEFORE =
      Set.of("det", "amod", "compound", "nummod", "nmod:poss");

  private final ParsedSentence parsed;
  private final List<Participant> titles;

  People(RelationSentence sentence) {
    this.parsed = sentence.parsed();
    this.titles = sentence.participants().stream().filter(p -> p.is("TITLE")).toList();
  }

  /** Whether a noun stands for people who can act: "reporters". */
  public static boolean are(Token noun) {
    return noun.getTag().startsWith("NN") && NOUNS.contains(ParsedSentence.lemma(noun));
  }

  /** Those whom the phrase of a noun stands for; null where it stands for none. */
  @Nullable Participant at(int token) {
    boolean title = titles.stream().anyMatch(t -> t.tokens().end() == token + 1);
    if (!parsed.isNoun(token) || !title && !are(parsed.token(token))) {
      return null;
    }
    int first = token;
    while (first > parsed.first() && isBefore(first - 1, token)) {
      first--;
    }
    StringBuilder name = new StringBuilder();
    for (int i = first; i <= token; i++) {
      boolean space = i > first && parsed.token(i - 1).getEnd() < parsed.token(i).getBegin();
      name.append(space ? " " : "").append(parsed.word(i));
    }
    return new Participant(
        new Argument(
            null,
            name.toString(),
            Participant.NO_ENTITY,
            parsed.token(first).getBegin(),
            parsed.token(token).getEnd()),
        MentionKind.NOMINAL,
        new TokenRange(first, token + 1),
        token,
        null);
  }

  /** Whether a token stands before a noun and belongs to it: "Lisbon's", "senior". */
  private boolean isBefore(int token, int noun) {
    DependencyTree tree = parsed.tree();
    int top = token;
    while (tree.head(top) != noun
        && tree.head(top) != DependencyTree.ROOT
        && tree.head(top) < noun) {
      top = tree.head(top);
    }
    return tree.head(top) == noun && BEFORE.contains(tree.relation(top));
  }
}
