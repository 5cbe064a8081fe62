package dateline.nlp.gazetteer;

import java.util.Set;

/** Puts together what is known of an expression's parts that follow each other. */
final class WordingSequence {

  /** The strings since the last part of which they are not known. */
  private Set<String> run = Set.of("");

  private boolean isOneRun = true;
  private Set<String> required = Set.of();

  void add(Wording part) {
    Set<String> longer = part.strings() == null ? null : Wording.join(run, part.strings());
    if (longer != null) {
      run = longer;
      return;
    }
    isOneRun = false;
    require(run);
    require(part.required());
    run = part.strings() == null ? Set.of("") : part.strings();
  }

  Wording wording() {
    if (isOneRun) {
      return Wording.of(run);
    }
    require(run);
    return new Wording(null, required);
  }

  /** Of two sets of which a text must hold one, the one with longer strings is rarer. */
  private void require(Set<String> strings) {
    if (shortest(strings) > shortest(required)) {
      required = strings;
    }
  }

  private static int shortest(Set<String> strings) {
    return strings.stream().mapToInt(String::length).min().orElse(0);
  }
}
