package dateline.pipeline.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.records.Modality;

/**
 * The lines of a file of brat's that tell who said what and who stands how to whom: the relations
 * {@code Source} and {@code Cue} of a QUOTE, relations with TAC-KBP's names, and events with an
 * {@code Actor} and a {@code Recipient}, or two Actors who act on one another, each in several
 * copies if need be ({@code Actor2}), and the attributes {@code Mode}, {@code Negated} and {@code
 * Modality}.
 *
 * <p>brat has no colon in names: {@code per-title} is per:title.
 */
final class BratRelations {

  private static final Pattern RELATION =
      Pattern.compile("R\\d+\\t(\\S+) Arg1:(T\\d+) Arg2:(T\\d+)\\s*");
  private static final Pattern NAME = Pattern.compile("R\\d+\\t(\\S+).*");
  private static final Pattern FACT = Pattern.compile("(per|org|loc)[-:](\\S+)");
  private static final Pattern EVENT =
      Pattern.compile("(E\\d+)\\t(\\S+):(T\\d+)((?: \\S+:\\S+)*)\\s*");
  private static final Pattern ACTOR = Pattern.compile("Actor\\d*:(T\\d+)");
  private static final Pattern RECIPIENT = Pattern.compile("Recipient\\d*:(T\\d+)");
  private static final Set<String> ATTRIBUTES = Set.of("Mode", "Negated", "Modality");
  private static final Set<String> MODALITIES =
      Set.of("ASSERTED", "PLANNED", "CONDITIONAL", "DEMANDED");

  private record Link(String name, String first, String second, int line) {}

  private record Event(
      String predicate, String trigger, List<String> actors, List<String> recipients, int line) {}

  private final BratReader marks;
  private final List<Link> links = new ArrayList<>();
  private final Map<String, Event> events = new LinkedHashMap<>();
  private final Set<String> ignored = new HashSet<>();
  private final Map<String, Map<String, String>> attributes = new HashMap<>();
  private final Map<String, Integer> labels = new LinkedHashMap<>();
  private final List<Said> quotes = new ArrayList<>();
  private final List<Related> relations = new ArrayList<>();

  BratRelations(BratReader marks) {
    this.marks = marks;
  }

  static boolean hasAttribute(String name) {
    return ATTRIBUTES.contains(name);
  }

  void readEvent(String line, int number) {
    Matcher event = EVENT.matcher(line);
    if (!event.matches()) {
      marks.wrong(number, "not of the form E1<tab>CONSULT:T1 Actor:T2 Recipient:T3");
      return;
    }
    List<String> roles = Arrays.stream(event.group(4).strip().split(" ", -1)).toList();
    List<String> actors = roles(roles, ACTOR);
    List<String> recipients = roles(roles, RECIPIENT);
    if (actors.isEmpty() && recipients.isEmpty()) {
      marks.passOver("the event has neither Actor nor Recipient", number);
      ignored.add(event.group(1));
    } else if (actors.isEmpty() || (recipients.isEmpty() && actors.size() < 2)) {
      marks.wrong(number, "an event has an Actor and a Recipient, or two Actors");
    } else if (events.containsKey(event.group(1))) {
      marks.wrong(number, "there is another " + event.group(1) + " above");
    } else {
      events.put(
          event.group(1), new Event(event.group(2), event.group(3), actors, recipients, number));
    }
  }

  private static List<String> roles(List<String> roles, Pattern role) {
    return roles.stream()
        .map(role::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .toList();
  }

  void readRelation(String line, int number) {
    Matcher relation = RELATION.matcher(line);
    Matcher name = NAME.matcher(line);
    if (relation.matches() && isKnown(relation.group(1))) {
      links.add(new Link(relation.group(1), relation.group(2), relation.group(3), number));
    } else if (!name.matches() || isKnown(name.group(1))) {
      marks.wrong(number, "not of the form R1<tab>per-title Arg1:T1 Arg2:T2");
    } else {
      marks.passOver("the relation '" + name.group(1) + "' is not known", number);
    }
  }

  private static boolean isKnown(String relation) {
    return relation.equals("Source") || relation.equals("Cue") || FACT.matcher(relation).matches();
  }

  void readAttribute(String name, String id, String value, int number) {
    if (ignored.contains(id)) {
      return;
    }
    if (!events.containsKey(id)) {
      marks.wrong(number, "there is no event " + id);
    } else if (name.equals("Negated") != value.isEmpty()) {
      marks.wrong(number, name + (value.isEmpty() ? " has no value" : " takes no value"));
    } else if (name.equals("Modality") && !MODALITIES.contains(value)) {
      marks.wrong(
          number, "Modality is ASSERTED, PLANNED, CONDITIONAL or DEMANDED, not '" + value + "'");
    } else if (attributes.computeIfAbsent(id, e -> new HashMap<>()).put(name, value) != null) {
      marks.wrong(number, id + " has a " + name + " already");
    }
  }

  /** Whether an event is told by it. */
  boolean isTrigger(String mark) {
    return events.values().stream().anyMatch(event -> event.trigger().equals(mark));
  }

  /** Brings the lines together; to be called when all are read. */
  void resolve() {
    Map<String, List<Party>> sources = new HashMap<>();
    Map<String, List<AnnotatedSpan.Extent>> cues = new HashMap<>();
    for (Link link : links) {
      BratReader.Mark first = marks.mark(link.first(), link.line());
      BratReader.Mark second = marks.mark(link.second(), link.line());
      if (first == null || second == null) {
        continue;
      }
      if (FACT.matcher(link.name()).matches()) {
        addFact(link, first, second);
      } else if (!first.type().equals(BratReader.QUOTE)) {
        marks.wrong(link.line(), first.id() + " is no QUOTE");
      } else if (link.name().equals("Cue")) {
        if (!second.type().equals(BratReader.CUE)) {
          marks.wrong(link.line(), second.id() + " is no CUE");
        }
        cues.computeIfAbsent(first.id(), id -> new ArrayList<>()).addAll(second.pieces());
      } else if (isArgument(second, link.line())) {
        sources.computeIfAbsent(first.id(), id -> new ArrayList<>()).add(marks.party(second));
      }
    }
    for (BratReader.Mark quote : marks.quotes()) {
      for (AnnotatedSpan.Extent piece : quote.pieces()) {
        quotes.add(
            new Said(
                piece,
                quote.id(),
                sources.getOrDefault(quote.id(), List.of()),
                cues.getOrDefault(quote.id(), List.of())));
      }
    }
    quotes.sort(Comparator.comparingInt(said -> said.extent().begin()));
    events.forEach(this::addEvent);
  }

  private void addFact(Link link, BratReader.Mark subject, BratReader.Mark object) {
    if (isArgument(subject, link.line()) && isArgument(object, link.line())) {
      String predicate = FACT.matcher(link.name()).replaceFirst("$1:$2");
      labels.putIfAbsent(predicate, link.line());
      relations.add(
          new Related(
              false,
              predicate,
              null,
              marks.party(subject),
              marks.party(object),
              false,
              Modality.ASSERTED,
              List.of()));
    }
  }

  private void addEvent(String id, Event event) {
    BratReader.Mark trigger = marks.mark(event.trigger(), event.line());
    List<Party> actors = parties(event.actors(), event.line());
    List<Party> recipients = parties(event.recipients(), event.line());
    if (trigger == null) {
      return;
    }
    if (!trigger.type().equals(event.predicate())) {
      marks.wrong(event.line(), trigger.id() + " is no " + event.predicate());
    }
    labels.putIfAbsent(event.predicate(), event.line());
    Map<String, String> told = attributes.getOrDefault(id, Map.of());
    for (int i = 0; i < actors.size(); i++) {
      // Without recipients each acts on each.
      List<Party> others = recipients.isEmpty() ? actors.subList(i + 1, actors.size()) : recipients;
      for (Party other : others) {
        relations.add(
            new Related(
                true,
                event.predicate(),
                told.get("Mode"),
                actors.get(i),
                other,
                told.containsKey("Negated"),
                Modality.valueOf(told.getOrDefault("Modality", "ASSERTED")),
                trigger.pieces()));
      }
    }
  }

  private List<Party> parties(List<String> ids, int line) {
    List<Party> parties = new ArrayList<>();
    for (String id : ids) {
      BratReader.Mark mark = marks.mark(id, line);
      if (mark != null && isArgument(mark, line)) {
        parties.add(marks.party(mark));
      }
    }
    return parties;
  }

  private boolean isArgument(BratReader.Mark mark, int line) {
    if (marks.isArgument(mark)) {
      return true;
    }
    marks.wrong(line, mark.id() + " is a " + mark.type() + ", and neither a mention nor WORDS");
    return false;
  }

  /** What was said, in pieces and in text order. */
  List<Said> quotes() {
    return quotes;
  }

  /** Facts, then events. */
  List<Related> relations() {
    return relations;
  }

  /** Predicates, each with its first line. */
  Map<String, Integer> labels() {
    return labels;
  }
}
