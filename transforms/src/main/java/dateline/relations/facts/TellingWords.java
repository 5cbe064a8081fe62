package dateline.relations.facts;

import dateline.relations.sentence.Participant;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.TreePath;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which words tell of which facts, where they stand on the way between two in the tree: "born",
 * "wife". Passages in which facts are marked were chosen because they state some; in the news most
 * sentences state none, and a network that has seen such passages alone takes whoever is named with
 * a party for its member.
 */
final class TellingWords {

  /** Facts by lemma, in the order of {@link FactType}. */
  private final Map<String, BitSet> facts;

  TellingWords(Map<String, BitSet> facts) {
    this.facts = new TreeMap<>(facts);
  }

  /** The tokens on the way between two, those of participants left out. */
  static List<Integer> tokens(RelationSentence sentence, Participant subject, Participant object) {
    TreePath path = TreePath.between(sentence.parsed().tree(), subject.head(), object.head());
    List<Integer> tokens = new ArrayList<>(path.up());
    tokens.addAll(path.down());
    tokens.add(path.top());
    tokens.removeIf(
        token ->
            token < 0
                || sentence.participants().stream()
                    .anyMatch(other -> other.tokens().holds(token) && !other.is("TITLE")));
    return tokens;
  }

  /** The lemmas of these tokens. */
  static Set<String> way(RelationSentence sentence, Participant subject, Participant object) {
    Set<String> lemmas = new HashSet<>();
    tokens(sentence, subject, object).forEach(token -> lemmas.add(sentence.parsed().lemma(token)));
    return lemmas;
  }

  /** Whether a word on a way tells of a fact, or none stands there. */
  boolean tell(Set<String> way, FactType type) {
    return way.isEmpty() || way.stream().anyMatch(lemma -> tells(lemma, type));
  }

  /** Whether a word tells of a fact. */
  boolean tells(String lemma, FactType type) {
    return facts.getOrDefault(lemma, new BitSet()).get(type.output());
  }

  /** Writes them as they are read. */
  void write(DataOutput out) throws IOException {
    out.writeInt(facts.size());
    for (Map.Entry<String, BitSet> entry : facts.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeLong(entry.getValue().isEmpty() ? 0 : entry.getValue().toLongArray()[0]);
    }
  }

  /** Reads what was written. */
  static TellingWords read(DataInput in) throws IOException {
    Map<String, BitSet> facts = new TreeMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      facts.put(in.readUTF(), BitSet.valueOf(new long[] {in.readLong()}));
    }
    return new TellingWords(facts);
  }
}
