package dateline.quotes;

import dateline.text.ResourceLines;
import java.util.HashSet;
import java.util.Set;

/** The verbs of {@code cues.txt}, which introduce speech. */
final class Cues {

  private static final String ADDRESSEE = "+ADDRESSEE";
  private static final Cues SHIPPED = new Cues();

  private final Set<String> lemmas = new HashSet<>();
  private final Set<String> withAddressee = new HashSet<>();

  private Cues() {
    ResourceLines.of(Cues.class, "cues.txt").forEach(this::add);
  }

  static Cues shipped() {
    return SHIPPED;
  }

  boolean isCue(String lemma, String tag) {
    return tag.startsWith("VB") && lemmas.contains(lemma);
  }

  /** Whether the verb's object is whom it is said to. */
  boolean hasAddressee(String lemma) {
    return withAddressee.contains(lemma);
  }

  private void add(String line) {
    boolean addressed = line.endsWith(ADDRESSEE);
    String lemma = addressed ? line.substring(0, line.length() - ADDRESSEE.length()).strip() : line;
    lemmas.add(lemma);
    if (addressed) {
      withAddressee.add(lemma);
    }
  }
}
