package dateline.relations;

import dateline.entities.EntityMention;
import dateline.nlp.DependencyTree;
import dateline.syntax.ParsedSentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/** A sentence with its tree and the actors in it, and the questions rules ask of it. */
final class ActorSentence {

  private static final Set<String> ACTORS =
      Set.of("PERSON", "ORGANIZATION", "COUNTRY", "CITY", "STATE_OR_PROVINCE", "LOCATION");

  private static final int MAX_CLIMB = 6;

  private final ParsedSentence sentence;
  private final DependencyTree tree;
  private final Map<Integer, EntityMention> actorsByHead = new LinkedHashMap<>();
  private final Map<Integer, EntityMention> datesByHead = new LinkedHashMap<>();

  ActorSentence(ParsedSentence sentence, List<EntityMention> mentions) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    for (EntityMention actor : mentions) {
      int head = headOf(actor);
      if (head >= 0 && isActor(actor)) {
        actorsByHead.put(head, actor);
      } else if (head >= 0 && actor.is("DATE") && actor.entity().getNormalizedValue() != null) {
        datesByHead.put(head, actor);
      }
    }
  }

  int size() {
    return tree.size();
  }

  Token token(int i) {
    return sentence.token(i);
  }

  String lemma(int i) {
    return sentence.lemma(i);
  }

  /** Whether a mention is of somebody, or of a place, that can have part in an event. */
  static boolean isActor(EntityMention mention) {
    return ACTORS.contains(mention.entity().getType());
  }

  String word(int i) {
    return sentence.lower(i);
  }

  DependencyTree tree() {
    return tree;
  }

  boolean isVerb(int i) {
    return sentence.isVerb(i);
  }

  /**
   * The token of a mention whose head lies outside it; -1 where the mention is not of this
   * sentence.
   */
  private int headOf(EntityMention actor) {
    for (int i = 0; i < size(); i++) {
      boolean inside =
          token(i).getBegin() >= actor.mention().getBegin()
              && token(i).getEnd() <= actor.mention().getEnd();
      if (inside) {
        int head = tree.head(i);
        boolean headInside =
            head != DependencyTree.ROOT
                && token(head).getBegin() >= actor.mention().getBegin()
                && token(head).getEnd() <= actor.mention().getEnd();
        if (!headInside) {
          return i;
        }
      }
    }
    return -1;
  }

  /**
   * The actors a noun phrase stands for: its head and what is joined to it by "and". A title whose
   * holder stands beside it ("the mayor, Ann Lee") stands for the holder.
   */
  List<EntityMention> actors(int token) {
    List<EntityMention> actors = new ArrayList<>();
    Set<Integer> phrase = new LinkedHashSet<>();
    phrase.add(token);
    phrase.addAll(tree.children(token, "conj"));
    for (int part : phrase) {
      EntityMention actor = actorsByHead.get(part);
      if (actor == null) {
        for (int apposed : tree.children(part, "appos")) {
          actor = actor == null ? actorsByHead.get(apposed) : actor;
        }
      }
      if (actor != null) {
        actors.add(actor);
      }
    }
    return actors;
  }

  /**
   * Subject of a verb; without one of its own, that of the verb it is joined to or governed by. Who
   * is asked, told or invited to do something is the one who would do it.
   */
  int subject(int verb) {
    int current = verb;
    for (int step = 0; step < MAX_CLIMB; step++) {
      for (int child : tree.children(current)) {
        // The subject of "was set to meet" is who is to meet; that of "was met" is not who met.
        boolean passive = tree.relation(child).equals("nsubj:pass");
        if (tree.is(child, "nsubj") && (step > 0 || !passive)) {
          return child;
        }
      }
      boolean shares =
          tree.is(current, "conj")
              || tree.is(current, "xcomp")
              || tree.is(current, "advcl") && !hasMark(current);
      if (!shares || tree.head(current) == DependencyTree.ROOT) {
        return -1;
      }
      if (tree.is(current, "xcomp") && !lemma(tree.head(current)).equals("promise")) {
        List<Integer> asked = tree.children(tree.head(current), "obj");
        if (!asked.isEmpty()) {
          return asked.get(0);
        }
      }
      current = tree.head(current);
    }
    return -1;
  }

  private boolean hasMark(int verb) {
    return tree.children(verb, "mark").stream().anyMatch(mark -> !lemma(mark).equals("to"));
  }

  /** Subject of the nearest clause that a noun stands in. */
  int subjectAround(int noun) {
    int current = tree.head(noun);
    for (int step = 0; step < MAX_CLIMB && current != DependencyTree.ROOT; step++) {
      if (isVerb(current)) {
        int subject = subject(current);
        if (subject >= 0 && !actors(subject).isEmpty()) {
          return subject;
        }
      }
      current = tree.head(current);
    }
    return -1;
  }

  /** Dependents of a token that a preposition introduces. */
  List<Integer> introducedBy(int token, String preposition) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(token)) {
      boolean oblique = tree.is(child, "obl") || tree.is(child, "nmod");
      if (oblique
          && tree.children(child, "case").stream().anyMatch(c -> lemma(c).equals(preposition))) {
        found.add(child);
      }
    }
    return found;
  }

  /**
   * The date named in a word's clause, or else in the clause it is joined to ("on Monday she landed
   * and met Ray"); null where there is none, or more than one.
   */
  @Nullable EntityMention dateOf(int word) {
    List<EntityMention> dates = new ArrayList<>();
    datesByHead.forEach(
        (head, date) -> {
          if (isOfClause(head, word)) {
            dates.add(date);
          }
        });
    if (dates.isEmpty() && tree.is(word, "conj") && tree.head(word) != DependencyTree.ROOT) {
      return dateOf(tree.head(word));
    }
    return dates.size() == 1 ? dates.get(0) : null;
  }

  /** Whether a token hangs on a word with no other verb between. */
  private boolean isOfClause(int token, int word) {
    int current = tree.head(token);
    while (current != DependencyTree.ROOT && current != word && !isVerb(current)) {
      current = tree.head(current);
    }
    return current == word;
  }

  @Nullable EntityMention possessor(int noun) {
    for (int child : tree.children(noun)) {
      if (tree.relation(child).equals("nmod:poss")) {
        List<EntityMention> actors = actors(child);
        return actors.isEmpty() ? null : actors.get(0);
      }
    }
    return null;
  }
}
