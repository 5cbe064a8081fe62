package dateline.relations;

import dateline.entities.EntityMention;
import dateline.syntax.ParsedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.records.RelationFamily;
import news.dateline.records.TokenizedSentence;
import org.jspecify.annotations.Nullable;

/** Events between the actors of a sentence, by the dependents of the words that speak of them. */
final class EventRules {

  private static final Set<String> PLACES =
      Set.of("COUNTRY", "CITY", "STATE_OR_PROVINCE", "LOCATION");

  private final ActorSentence sentence;
  private final List<Finding> findings = new ArrayList<>();

  private EventRules(ActorSentence sentence) {
    this.sentence = sentence;
  }

  /**
   * Whether a sentence may hold an event: it has a word that speaks of one, and two who may have
   * part in it. What has not need not be parsed, and most sentences have not.
   */
  static boolean mayApply(TokenizedSentence sentence, List<EntityMention> mentions) {
    return mentions.stream()
                .filter(ActorSentence::isActor)
                .map(mention -> mention.entity().getEntityId())
                .distinct()
                .count()
            > 1
        && sentence.getTokens().stream()
            .anyMatch(t -> EventTrigger.find(t.getTag(), ParsedSentence.lemma(t)) != null);
  }

  static List<Finding> apply(ActorSentence sentence) {
    EventRules rules = new EventRules(sentence);
    for (int i = 0; i < sentence.size(); i++) {
      EventTrigger trigger = EventTrigger.find(sentence.token(i).getTag(), sentence.lemma(i));
      if (trigger != null && trigger.noun()) {
        rules.noun(i, trigger);
      } else if (trigger != null) {
        rules.verb(i, trigger);
      }
    }
    return rules.findings;
  }

  /** Ann Lee met Bob Ray; Ann Lee and Bob Ray met. */
  private void verb(int verb, EventTrigger trigger) {
    passive(verb, trigger);
    int subject = sentence.subject(verb);
    if (subject < 0) {
      return;
    }
    List<EntityMention> doers = sentence.actors(subject);
    List<EntityMention> others = others(verb, trigger);
    if (others.isEmpty() && doers.size() == 2 && isReciprocal(trigger)) {
      add(trigger, doers.get(0), doers.get(1), verb, "verb-reciprocal");
      return;
    }
    for (EntityMention doer : doers) {
      for (EntityMention other : others) {
        add(trigger, doer, other, verb, "verb");
      }
    }
  }

  /** Bob Ray was met by Ann Lee. */
  private void passive(int verb, EventTrigger trigger) {
    if (!trigger.parties().contains(EventTrigger.DIRECT_OBJECT)) {
      return;
    }
    for (int subject : sentence.tree().children(verb)) {
      if (sentence.tree().relation(subject).equals("nsubj:pass")) {
        for (int agent : sentence.introducedBy(verb, "by")) {
          for (EntityMention doer : sentence.actors(agent)) {
            for (EntityMention other : sentence.actors(subject)) {
              if (!isPlaceOnly(other, trigger)) {
                add(trigger, doer, other, verb, "verb-passive");
              }
            }
          }
        }
      }
    }
  }

  private static boolean isReciprocal(EventTrigger trigger) {
    return trigger.parties().contains("with");
  }

  private List<EntityMention> others(int word, EventTrigger trigger) {
    List<EntityMention> others = new ArrayList<>();
    for (String party : trigger.parties()) {
      List<Integer> heads =
          party.equals(EventTrigger.DIRECT_OBJECT)
              ? sentence.tree().children(word, "obj")
              : sentence.introducedBy(word, party);
      for (int head : heads) {
        others.addAll(sentence.actors(head));
      }
    }
    others.removeIf(actor -> isPlaceOnly(actor, trigger));
    return others;
  }

  /** A city can be visited and called on, but not met; a country is met in those who act for it. */
  private static boolean isPlaceOnly(EntityMention actor, EventTrigger trigger) {
    return trigger.predicate().equals("CONSULT")
        && !"visit".equals(trigger.mode())
        && PLACES.contains(actor.entity().getType())
        && !actor.is("COUNTRY");
  }

  /** Talks between Ann Lee and Bob Ray; Ann Lee spoke in a meeting with Bob Ray. */
  private void noun(int noun, EventTrigger trigger) {
    for (int head : sentence.introducedBy(noun, "between")) {
      List<EntityMention> pair = sentence.actors(head);
      if (pair.size() == 2) {
        add(trigger, pair.get(0), pair.get(1), noun, "noun-between");
      }
    }
    List<EntityMention> others = new ArrayList<>();
    sentence.introducedBy(noun, "with").forEach(head -> others.addAll(sentence.actors(head)));
    if (others.isEmpty() && sentence.tree().head(noun) >= 0 && isHeld(noun)) {
      sentence
          .introducedBy(sentence.tree().head(noun), "with")
          .forEach(head -> others.addAll(sentence.actors(head)));
    }
    others.removeIf(actor -> isPlaceOnly(actor, trigger));
    EntityMention host = sentence.possessor(noun);
    int subject = sentence.subjectAround(noun);
    List<EntityMention> doers =
        host != null
            ? List.of(host)
            : subject < 0 ? List.<EntityMention>of() : sentence.actors(subject);
    if (others.isEmpty() && doers.size() == 2 && isHeld(noun)) {
      add(trigger, doers.get(0), doers.get(1), noun, "noun-reciprocal");
    }
    for (EntityMention doer : doers) {
      for (EntityMention other : others) {
        add(trigger, doer, other, noun, "noun-with");
      }
    }
  }

  /** "Held talks": the noun is the object of a verb that says no more than that it took place. */
  private boolean isHeld(int noun) {
    int verb = sentence.tree().head(noun);
    return verb >= 0
        && sentence.tree().is(noun, "obj")
        && Set.of("hold", "have").contains(sentence.lemma(verb));
  }

  private void add(
      EventTrigger trigger, EntityMention subject, EntityMention object, int word, String rule) {
    if (subject.sameEntity(object)) {
      return;
    }
    int clause = trigger.noun() ? verbAround(word) : word;
    findings.add(
        new Finding(
            RelationFamily.EVENT,
            trigger.predicate(),
            mode(trigger, word),
            subject,
            object,
            word,
            "event/" + rule,
            Circumstances.negated(sentence, word) || Circumstances.negated(sentence, clause),
            Circumstances.modality(sentence, clause),
            sentence.dateOf(clause)));
  }

  /** A phone conversation is no meeting in person. */
  private @Nullable String mode(EventTrigger trigger, int word) {
    boolean phone =
        trigger.noun()
            && sentence.tree().children(word).stream()
                .anyMatch(
                    c -> Set.of("phone", "telephone", "telephonic").contains(sentence.lemma(c)));
    return phone ? "phone" : trigger.mode();
  }

  /** The verb whose clause holds a noun directly; the noun itself where none does. */
  private int verbAround(int noun) {
    int head = sentence.tree().head(noun);
    return head >= 0 && sentence.isVerb(head) ? head : noun;
  }
}
