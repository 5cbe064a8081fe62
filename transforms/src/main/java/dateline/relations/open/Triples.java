package dateline.relations.open;

import dateline.nlp.DependencyTree;
import dateline.relations.clauses.Circumstances;
import dateline.relations.clauses.Clauses;
import dateline.relations.sentence.Participant;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.ParsedSentence;
import dateline.syntax.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Reads the triples of one sentence off its tree. */
final class Triples {

  /** Behind these stands who says so, or whom it is not true of. */
  private static final Set<String> NO_PARTY =
      Set.of("according to", "than", "despite", "unlike", "without", "except", "besides", "like");

  /** Of these parsers take the subject of what is said for the object: "said Ray won". */
  private static final Set<String> SAYING =
      Set.of("say", "think", "believe", "argue", "claim", "hope", "add", "insist", "suggest");

  /** Prepositions that typing leaves: "w". */
  private static final int SHORTEST = 2;

  private final ParsedSentence parsed;
  private final DependencyTree tree;
  private final Clauses clauses;
  private final Circumstances circumstances;
  private final Phrases phrases;
  private final List<Triple> triples = new ArrayList<>();

  Triples(RelationSentence sentence, Clauses clauses, Circumstances circumstances) {
    this.parsed = sentence.parsed();
    this.tree = parsed.tree();
    this.clauses = clauses;
    this.circumstances = circumstances;
    this.phrases = new Phrases(sentence);
  }

  List<Triple> find() {
    for (int i = parsed.first(); i < parsed.size(); i++) {
      if (!tree.children(i, "cop").isEmpty()) {
        copula(i);
      } else if (parsed.isVerb(i)) {
        verb(i);
      }
      if (parsed.isNoun(i)) {
        appositions(i);
      }
    }
    return triples;
  }

  /** What is said of a subject. */
  private record Saying(int subject, int word, TokenRange trigger, boolean negated) {}

  private void verb(int verb) {
    if (tree.is(verb, "aux") || tree.is(verb, "cop") || tree.is(verb, "amod")) {
      return;
    }
    VerbGroup group = new VerbGroup(parsed, circumstances, verb);
    int subject = subject(verb, group.passive());
    if (subject == DependencyTree.ROOT) {
      return;
    }
    Saying saying = new Saying(subject, verb, group.range(), group.negated());
    String words = group.words();
    List<Integer> objects = new ArrayList<>(tree.children(verb, "obj"));
    List<Integer> receivers = tree.children(verb, "iobj");
    if (objects.isEmpty()) {
      objects.addAll(receivers);
      receivers = List.of();
    }
    objects.removeIf(phrases::isTime);
    for (int object : objects) {
      if (!SAYING.contains(parsed.lemma(verb))) {
        add(saying, Construction.OBJECT, words, phrases.at(object));
      }
    }
    if (objects.isEmpty()) {
      if (!parsed.lemma(verb).equals("have")) {
        introduced(saying, verb, Construction.PREPOSITION, words);
      }
      return;
    }
    int object = objects.get(0);
    if (parsed.isNoun(object) && !phrases.isName(object)) {
      String whole = words + ' ' + name(object);
      for (int receiver : receivers) {
        add(saying, Construction.OBJECT_PREPOSITION, whole + " to", phrases.at(receiver));
      }
      introduced(saying, verb, Construction.OBJECT_PREPOSITION, whole);
      introduced(saying, object, Construction.OBJECT_PREPOSITION, whole);
    } else if (group.passive()) {
      introduced(saying, verb, Construction.PREPOSITION, words);
    }
  }

  /** The subject of a verb, of a passive one to whom it is done; ROOT if that is not seen. */
  private int subject(int verb, boolean passive) {
    List<Integer> own = tree.children(verb, passive ? "nsubj:pass" : "nsubj");
    if (!own.isEmpty()) {
      return own.get(0);
    }
    if (passive && tree.relation(verb).equals("acl")) {
      return tree.head(verb);
    }
    return clauses.subject(verb);
  }

  /** Clara Wendell is the mayor of Lisbon, is angry with Otto Brandt, is in Lisbon. */
  private void copula(int word) {
    List<Integer> subjects = tree.children(word, "nsubj");
    if (subjects.isEmpty()) {
      return;
    }
    int cop = tree.children(word, "cop").get(0);
    Saying saying =
        new Saying(
            subjects.get(0), word, new TokenRange(cop, cop + 1), circumstances.negated(word));
    String preposition = preposition(word);
    if (preposition != null) {
      add(saying, Construction.COPULA_PREPOSITION, "be " + preposition, phrases.at(word));
    } else if (parsed.isNoun(word)) {
      add(saying, Construction.COPULA, "be", beings(word));
      introduced(saying, word, Construction.COPULA_PREPOSITION, "be " + name(word));
    } else if (parsed.tag(word).startsWith("JJ")) {
      introduced(saying, word, Construction.COPULA_PREPOSITION, "be " + parsed.lower(word));
    }
  }

  /** Clara Wendell, the mayor of Lisbon; the mayor of Lisbon, Clara Wendell. */
  private void appositions(int noun) {
    for (int apposed : tree.children(noun, "appos")) {
      boolean name = phrases.isName(noun);
      if (name == phrases.isName(apposed)) {
        continue;
      }
      int subject = name ? noun : apposed;
      int being = name ? apposed : noun;
      if (parsed.tag(being).startsWith("NNP") || phrases.isTime(being)) {
        continue;
      }
      for (Participant one : phrases.at(subject)) {
        if (one.head() == subject) {
          for (Participant object : beings(being)) {
            add(new Triple(Construction.APPOSITION, one, object, being, "be", null, false, false));
          }
        }
      }
    }
  }

  /** What somebody is: words, and nobody but where it is a name. */
  private List<Participant> beings(int noun) {
    if (phrases.isName(noun)) {
      return phrases.at(noun);
    }
    Participant words = phrases.words(noun);
    return words == null || phrases.isTime(noun) ? List.of() : List.of(words);
  }

  /** Those behind a preposition that hang on a word. */
  private void introduced(Saying saying, int word, Construction construction, String words) {
    for (int child : tree.children(word)) {
      if (!tree.is(child, "obl") && !tree.is(child, "nmod")
          || tree.relation(child).equals("nmod:poss")
          || phrases.isTime(child)) {
        continue;
      }
      String preposition = preposition(child);
      if (preposition == null || NO_PARTY.contains(preposition)) {
        continue;
      }
      // With an object, or something that somebody is, only who or what has a name is a party.
      boolean any = construction == Construction.PREPOSITION;
      List<Participant> parties = new ArrayList<>(phrases.at(child));
      parties.removeIf(party -> !any && !Phrases.isNamed(party) || isDoing(party));
      add(saying, construction, words + ' ' + preposition, parties);
    }
  }

  /** "After meeting reporters": what is done, and no party. */
  private boolean isDoing(Participant party) {
    return parsed.tag(party.tokens().first()).equals("VBG") && party.tokens().size() > 1;
  }

  /** The preposition before a word, of several words with spaces; null if there is none. */
  private @Nullable String preposition(int word) {
    List<Integer> cases = tree.children(word, "case");
    if (cases.isEmpty() || cases.get(0) > word) {
      return null;
    }
    StringJoiner words = new StringJoiner(" ");
    for (int first : cases) {
      if (first < word) {
        words.add(parsed.lower(first));
        tree.children(first, "fixed").forEach(more -> words.add(parsed.lower(more)));
      }
    }
    return words.length() < SHORTEST ? null : words.toString();
  }

  /** A noun with the nouns before it: "peace talks". */
  private String name(int noun) {
    StringJoiner words = new StringJoiner(" ");
    for (int child : tree.children(noun, "compound")) {
      if (child < noun) {
        words.add(parsed.lower(child));
      }
    }
    return words.add(parsed.lower(noun)).toString();
  }

  private void add(
      Saying saying, Construction construction, String predicate, List<Participant> objects) {
    boolean borrowed = tree.head(saying.subject()) != saying.word();
    // Things are taken for who acts where they are not: "opened talks to end the war".
    boolean actorOnly =
        borrowed && (tree.is(saying.word(), "xcomp") || tree.is(saying.word(), "advcl"));
    if (preposition(saying.subject()) != null) {
      return;
    }
    for (Participant subject : phrases.at(saying.subject())) {
      if (actorOnly && !Phrases.isNamed(subject)) {
        continue;
      }
      for (Participant object : objects) {
        add(
            new Triple(
                construction,
                subject,
                object,
                saying.word(),
                predicate,
                saying.trigger(),
                borrowed,
                saying.negated()));
      }
    }
  }

  private void add(Triple triple) {
    Participant subject = triple.subject();
    Participant object = triple.object();
    boolean named = Phrases.isNamed(subject) || Phrases.isNamed(object);
    if (named && !subject.sameAs(object) && !subject.overlaps(object)) {
      triples.add(triple);
    }
  }
}
