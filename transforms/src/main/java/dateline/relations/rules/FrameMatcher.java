package dateline.relations.rules;

import dateline.nlp.DependencyTree;
import dateline.relations.clauses.Circumstances;
import dateline.relations.clauses.Clauses;
import dateline.relations.sentence.Finding;
import dateline.relations.sentence.Participant;
import dateline.syntax.ParsedSentence;
import dateline.syntax.TokenRange;
import dateline.text.ResourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who acts on whom by the dependents of the words that say so. */
final class FrameMatcher {

  /** Whom a deed befell is not who did it: "condemned the murder of Ray". */
  private static final Set<String> BEFALLING =
      Set.copyOf(ResourceLines.of(FrameMatcher.class, "befalling.txt"));

  private final RuleBook book;
  private final Clauses clauses;
  private final ParsedSentence parsed;
  private final DependencyTree tree;
  private final Circumstances circumstances;
  private final List<Finding> findings = new ArrayList<>();

  private FrameMatcher(RuleBook book, Clauses clauses) {
    this.book = book;
    this.clauses = clauses;
    this.parsed = clauses.parsed();
    this.tree = clauses.tree();
    this.circumstances = new Circumstances(clauses);
  }

  static List<Finding> find(RuleBook book, Clauses clauses) {
    FrameMatcher matcher = new FrameMatcher(book, clauses);
    for (int i = clauses.parsed().first(); i < clauses.parsed().size(); i++) {
      matcher.word(i);
    }
    return matcher.findings;
  }

  private void word(int word) {
    boolean noun = parsed.isNoun(word);
    if (!noun && !parsed.isVerb(word)) {
      return;
    }
    for (Rule.Frame frame : book.frames(noun, lemma(word))) {
      if (fits(frame, word)) {
        if (noun) {
          noun(word, frame);
        } else {
          verb(word, frame);
        }
      }
    }
  }

  /** At the beginning of a sentence parsers take a noun for a name and leave its plural. */
  private String lemma(int word) {
    String lemma = clauses.lemma(word);
    return parsed.tag(word).equals("NNPS") && lemma.endsWith("s")
        ? lemma.substring(0, lemma.length() - 1)
        : lemma;
  }

  private boolean fits(Rule.Frame frame, int word) {
    int verb = clauses.clause(word);
    String under = verb == word ? "" : parsed.lemma(verb);
    return frame.options().has().stream().allMatch(relation -> has(word, relation))
        && frame.options().no().stream().noneMatch(relation -> hasChild(word, relation))
        && (frame.options().under().isEmpty() || frame.options().under().contains(under))
        && !frame.options().unless().contains(under)
        && clauses.introducedBy(word, "of").stream()
            .noneMatch(of -> frame.options().unless().contains(parsed.lemma(of)));
  }

  /** "Told Ray to go", where parsers take the clause of "told Ray she went" for the same. */
  private boolean has(int word, String relation) {
    return tree.children(word, relation).stream()
        .anyMatch(child -> !relation.equals("xcomp") || clauses.isInfinitive(child));
  }

  private boolean hasChild(int word, String relation) {
    return !tree.children(word, relation).isEmpty();
  }

  /** Ann Lee met Bob Ray; Ann Lee and Bob Ray met. */
  private void verb(int verb, Rule.Frame frame) {
    passive(verb, frame);
    int subject = clauses.subject(verb);
    if (subject == DependencyTree.ROOT || isPassive(verb)) {
      return;
    }
    List<Participant> doers = clauses.actors(subject);
    List<Participant> others = others(verb, frame);
    if (others.isEmpty()
        && frame.options().each()
        && !hasChild(verb, "obj")
        && !hasParty(verb, frame)) {
      eachOther(doers, verb, frame);
      return;
    }
    all(doers, others, verb, frame);
  }

  /** Whether it concerns somebody, known or not: "Lee and Ray met with survivors". */
  private boolean hasParty(int word, Rule.Frame frame) {
    return frame.parties().stream()
        .anyMatch(party -> !clauses.introducedBy(word, Rule.Frame.phrase(party)).isEmpty());
  }

  private boolean isPassive(int verb) {
    return hasChild(verb, "nsubj:pass") || hasChild(verb, "aux:pass") || isPassiveToo(verb);
  }

  /** "Was arrested and deported". */
  private boolean isPassiveToo(int verb) {
    return tree.is(verb, "conj")
        && parsed.tag(verb).equals("VBN")
        && !hasChild(verb, "nsubj")
        && !hasChild(verb, "aux")
        && !hasChild(verb, "obj")
        && hasChild(tree.head(verb), "aux:pass");
  }

  /** Bob Ray was met by Ann Lee; Bob Ray, met by Ann Lee. */
  private void passive(int verb, Rule.Frame frame) {
    boolean participle = tree.relation(verb).equals("acl") && parsed.tag(verb).equals("VBN");
    if (!isPassive(verb) && !participle) {
      return;
    }
    int owner = isPassiveToo(verb) && !hasChild(verb, "nsubj:pass") ? tree.head(verb) : verb;
    List<Integer> phrases = new ArrayList<>(tree.children(owner, "nsubj:pass"));
    if (participle) {
      phrases.add(tree.head(verb));
    }
    List<Participant> patients = new ArrayList<>();
    for (String party : frame.parties()) {
      if (Rule.Frame.phrase(party).equals(Rule.Frame.OBJECT)) {
        phrases.forEach(phrase -> patients.addAll(in(phrase, party)));
      }
    }
    patients.removeIf(patient -> !canConcern(patient, frame));
    all(agents(verb), patients, verb, frame);
  }

  /** Who is behind "by"; "was arrested and deported by Ray" tells both by whom. */
  private List<Participant> agents(int verb) {
    List<Integer> verbs = new ArrayList<>(List.of(verb));
    if (isPassiveToo(verb)) {
      verbs.add(tree.head(verb));
    }
    verbs.addAll(tree.children(verb, "conj").stream().filter(this::isPassiveToo).toList());
    for (int one : verbs) {
      List<Participant> agents = new ArrayList<>();
      clauses.introducedBy(one, "by").forEach(agent -> agents.addAll(clauses.actors(agent)));
      if (!agents.isEmpty()) {
        return agents;
      }
    }
    return List.of();
  }

  /** Whom it concerns, by the frame's parties. */
  private List<Participant> others(int word, Rule.Frame frame) {
    List<Participant> others = new ArrayList<>();
    for (String party : frame.parties()) {
      String phrase = Rule.Frame.phrase(party);
      List<Integer> heads =
          phrase.equals(Rule.Frame.OBJECT) ? objects(word, party) : introducedBy(word, phrase);
      heads.forEach(head -> others.addAll(in(head, party)));
    }
    others.removeIf(other -> !canConcern(other, frame));
    return others;
  }

  /** "Told Ray a story": who is told comes first, and alone where both are somebody. */
  private List<Integer> objects(int word, String party) {
    List<Integer> told = tree.children(word, "iobj");
    boolean addressed =
        !Rule.Frame.isOwner(party)
            && told.stream().anyMatch(object -> !clauses.actors(object).isEmpty());
    return addressed ? told : tree.children(word, "obj");
  }

  /** Who is a party by a phrase: those it stands for, or whose it is. */
  private List<Participant> in(int head, String party) {
    return Rule.Frame.isOwner(party) ? ownersOf(head) : clauses.actors(head);
  }

  /** "Demanded an apology from Ray": what goes with a verb may hang on its object. */
  private List<Integer> introducedBy(int word, String preposition) {
    List<Integer> found = new ArrayList<>(clauses.introducedBy(word, preposition));
    if (parsed.isVerb(word)) {
      tree.children(word, "obj")
          .forEach(object -> found.addAll(clauses.introducedBy(object, preposition)));
    }
    return found;
  }

  private List<Participant> ownersOf(int object) {
    if (!clauses.actors(object).isEmpty()) {
      return List.of();
    }
    List<Participant> owners = new ArrayList<>(clauses.owners(object));
    if (isDeed(object)) {
      // "Norway's arrest of Ray" is Norway's, "Ray's arrest" and "the arrest of Ray" are nobody's.
      boolean whose = !clauses.introducedBy(object, "of").isEmpty();
      return whose ? owners : List.of();
    }
    for (String preposition : List.of("of", "from")) {
      clauses
          .introducedBy(object, preposition)
          .forEach(head -> owners.addAll(clauses.actors(head)));
    }
    return owners;
  }

  private boolean isDeed(int noun) {
    String lemma = lemma(noun);
    return BEFALLING.contains(lemma)
        || book.frames(true, lemma).stream().anyMatch(frame -> frame.parties().contains("of"));
  }

  /** A town that is no capital can be visited, but not met; a country is met in who acts for it. */
  private static boolean canConcern(Participant other, Rule.Frame frame) {
    return frame.options().places() || !other.isPlace() || other.is("COUNTRY") || other.isCapital();
  }

  /** Talks between Ann Lee and Bob Ray; Ann Lee spoke in a meeting with Bob Ray. */
  private void noun(int noun, Rule.Frame frame) {
    for (int head : clauses.introducedBy(noun, "between")) {
      if (frame.options().each()) {
        eachOther(between(head), noun, frame);
      }
    }
    List<Participant> others = others(noun, frame);
    int verb = clauses.clause(noun);
    boolean held = verb != noun && (tree.is(noun, "obj") || isHeldPassively(noun, verb, frame));
    if (others.isEmpty() && held) {
      // "Held talks in Oslo with Ray": what goes with the noun may hang on its verb.
      others = others(verb, without(frame));
    }
    if (others.isEmpty()) {
      // "Held talks and a luncheon with Ray"
      for (int joined : tree.children(noun, "conj")) {
        others.addAll(others(joined, frame));
      }
    }
    List<Participant> doers = doers(noun, frame);
    if (others.isEmpty() && frame.options().each()) {
      eachOther(doers, noun, frame);
      return;
    }
    all(doers, others, noun, frame);
  }

  /** Talks between Ann Lee and Bob Ray, between the governments of Norway and Portugal. */
  private List<Participant> between(int head) {
    List<Participant> groups = clauses.actors(head);
    if (!parsed.tag(head).endsWith("S") || groups.stream().noneMatch(g -> g.head() == head)) {
      return groups;
    }
    List<Participant> members = new ArrayList<>();
    clauses.introducedBy(head, "of").forEach(of -> members.addAll(clauses.actors(of)));
    if (members.isEmpty()) {
      return groups;
    }
    // "Between the governments of Norway and Portugal", where "and" is taken to join "governments".
    groups.stream().filter(group -> group.head() != head).forEach(members::add);
    return members;
  }

  /** "Sanctions were imposed on Portugal by Norway". */
  private boolean isHeldPassively(int noun, int verb, Rule.Frame frame) {
    return tree.relation(noun).equals("nsubj:pass")
        && (clauses.isHeldBy(noun, verb) || frame.options().under().contains(clauses.lemma(verb)));
  }

  /** The frame without direct objects, which are the noun itself. */
  private static Rule.Frame without(Rule.Frame frame) {
    return new Rule.Frame(
        frame.head(),
        frame.noun(),
        frame.words(),
        frame.parties().stream().filter(party -> !party.startsWith(Rule.Frame.OBJECT)).toList(),
        frame.options());
  }

  private List<Participant> doers(int noun, Rule.Frame frame) {
    List<Participant> owners = clauses.owners(noun);
    if (!owners.isEmpty()) {
      return owners;
    }
    int verb = clauses.clause(noun);
    if (verb != noun && isHeldPassively(noun, verb, frame)) {
      return agents(verb);
    }
    int subject = clauses.subjectAround(noun, frame.options().under(), frame.options().part());
    if (subject == DependencyTree.ROOT) {
      return List.of();
    }
    List<Participant> actors = clauses.actors(subject);
    // "Lee's visit was followed by talks with Ray"
    return actors.isEmpty() ? clauses.owners(subject) : actors;
  }

  /** "Met no officials". */
  private boolean isNobody(Participant participant) {
    return tree.children(participant.head(), "det").stream()
        .anyMatch(det -> parsed.lower(det).equals("no"));
  }

  private static boolean isPerson(Participant participant) {
    return participant.is("PERSON") || participant.is(Participant.NO_ENTITY);
  }

  private void eachOther(List<Participant> doers, int word, Rule.Frame frame) {
    for (int i = 0; i < doers.size(); i++) {
      for (int k = i + 1; k < doers.size(); k++) {
        add(doers.get(i), doers.get(k), word, frame);
      }
    }
  }

  private void all(List<Participant> doers, List<Participant> others, int word, Rule.Frame frame) {
    for (Participant doer : doers) {
      for (Participant other : others) {
        add(doer, other, word, frame);
      }
    }
  }

  private void add(Participant subject, Participant object, int word, Rule.Frame frame) {
    boolean unknown = subject.entity() == null && object.entity() == null;
    boolean tooFew = frame.options().bodies() && isPerson(subject) && isPerson(object);
    if (subject.sameAs(object) || subject.overlaps(object) || unknown || tooFew) {
      return;
    }
    int clause = frame.noun() ? clauses.clause(word) : word;
    // "Their cooperation, he said on Monday, has grown": what a clause says of it is not when it
    // is.
    boolean dated =
        clause != word && (!tree.relation(word).equals("nsubj") || clauses.isHeldBy(word, clause));
    Participant place = clauses.place(word);
    if (place == null && dated) {
      place = clauses.place(clause);
    }
    Participant date = clauses.date(word);
    findings.add(
        new Finding(
            frame.head().family(),
            frame.head().predicate(),
            mode(frame, word),
            subject,
            object,
            new TokenRange(word, word + 1),
            frame.head().name(),
            null,
            circumstances.negated(word)
                || clauses.isHeldBy(word, clause) && circumstances.negated(clause)
                || isNobody(subject)
                || isNobody(object),
            circumstances.modality(word, clause),
            date == null && dated ? clauses.date(clause) : date,
            place == null || place.sameAs(subject) || place.sameAs(object) ? null : place));
  }

  /** A phone conversation is no meeting in person: "spoke by phone", "in a telephone call". */
  private @Nullable String mode(Rule.Frame frame, int word) {
    boolean changed =
        tree.children(word).stream()
            .anyMatch(
                child ->
                    isBy(frame, child)
                        || tree.is(child, "obl")
                            && tree.children(child, "compound").stream()
                                .anyMatch(c -> isBy(frame, c)));
    return changed ? frame.options().mode() : frame.head().mode();
  }

  private boolean isBy(Rule.Frame frame, int word) {
    return frame.options().by().contains(parsed.lemma(word));
  }
}
