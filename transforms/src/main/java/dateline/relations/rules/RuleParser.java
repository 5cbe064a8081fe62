package dateline.relations.rules;

import dateline.entities.EntityTypes;
import dateline.text.WordLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.records.RelationFamily;
import org.jspecify.annotations.Nullable;

/** Reads one rule file; what is wrong in it is told with its line. */
final class RuleParser {

  /** A line that is wrong. */
  private static final class Mistake extends Exception {
    private static final long serialVersionUID = 1;

    Mistake(String message) {
      super(message);
    }
  }

  private static final Pattern PREDICATE = Pattern.compile("[A-Za-z][A-Za-z_:-]*");
  private static final Pattern STEP = Pattern.compile("(!?)(\\([^()]+\\)|[^()?*]+)([?*]?)");
  private static final Pattern SOMEONE =
      Pattern.compile("(?:([so]):)?([A-Z_]+(?:\\|[A-Z_]+)*)(?:\\{(!?)([^{}]+)\\})?");
  private static final Pattern LEMMA = Pattern.compile("[^\\s:;]+");
  private static final Set<String> FLAGS = Set.of("each", "places", "part", "bodies");
  private static final Set<String> WORDED = Set.of("has", "no", "under", "unless", "mode");
  private static final Set<String> OF_NOUNS = Set.of("under", "unless", "part");
  private static final String TIED = "tied";

  /** What there is in CoreNLP's sentences: its types, relations and prepositions. */
  private static final WordLists GRAMMAR = WordLists.of(RuleParser.class, "grammar.txt");

  private final RuleFile file;
  private final List<String> mistakes;
  private final List<Rule> rules = new ArrayList<>();
  private final List<RuleExample> examples = new ArrayList<>();
  private final Map<String, Set<String>> lists = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private RelationFamily family = RelationFamily.EVENT;
  private @Nullable String predicate;
  private @Nullable String mode;
  private @Nullable Rule last;

  /**
   * @param mistakes gets what is wrong, line by line
   */
  RuleParser(RuleFile file, List<String> mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  List<Rule> rules() {
    return rules;
  }

  List<RuleExample> examples() {
    return examples;
  }

  /** Reads all lines. */
  RuleParser parse() {
    for (int i = 0; i < file.lines().size(); i++) {
      String line = file.lines().get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String place = file.name() + ":" + (i + 1);
      try {
        line(place, line);
      } catch (Mistake e) {
        mistakes.add(place + ": " + e.getMessage());
      }
    }
    return this;
  }

  private void line(String place, String line) throws Mistake {
    int space = line.indexOf(' ');
    String kind = space < 0 ? line : line.substring(0, space);
    String rest = space < 0 ? "" : line.substring(space + 1).strip();
    switch (kind) {
      case "event", "fact" -> section(kind, rest);
      case "list" -> list(rest);
      case "verb", "noun" -> add(frame(kind, rest));
      case "path" -> add(path(rest));
      case "words" -> add(words(rest));
      case ">" -> example(place, rest);
      default ->
          throw new Mistake(
              "'" + kind + "' begins no line; event, fact, list, verb, noun, path, words and > do");
    }
  }

  private void add(Rule rule) {
    rules.add(rule);
    last = rule;
  }

  /** "event CONSULT meet", "fact per:title". */
  private void section(String kind, String rest) throws Mistake {
    String[] words = rest.isEmpty() ? new String[0] : rest.split("\\s+", -1);
    boolean event = kind.equals("event");
    if (words.length < 1 || words.length > (event ? 2 : 1)) {
      throw new Mistake(
          event
              ? "'event' wants a predicate, and a mode if it has one"
              : "'fact' wants a predicate");
    }
    for (String word : words) {
      if (!PREDICATE.matcher(word).matches()) {
        throw new Mistake("'" + word + "' is no name");
      }
    }
    family = event ? RelationFamily.EVENT : RelationFamily.FACT;
    predicate = words[0];
    mode = words.length == 2 ? words[1] : null;
    last = null;
  }

  /** "list offices = president minister". */
  private void list(String rest) throws Mistake {
    String[] parts = rest.split("=", -1);
    if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
      throw new Mistake("'list' wants a name, = and words");
    }
    lists
        .computeIfAbsent(parts[0].strip(), name -> new HashSet<>())
        .addAll(List.of(parts[1].strip().split("\\s+", -1)));
  }

  private Rule.Head head(String kind, String word) throws Mistake {
    String name = predicate;
    if (name == null) {
      throw new Mistake("no 'event' or 'fact' line before this one says what it finds");
    }
    String of = file.name() + "/" + kind;
    String first = word.isEmpty() ? of : of + "/" + word;
    int number = numbers.merge(first, 1, Integer::sum);
    // Every path and row of words has its number, and of the verbs that begin alike the second.
    String id = word.isEmpty() || number > 1 ? first + "/" + number : first;
    return new Rule.Head(family, name, mode, id);
  }

  /** "verb meet, encounter : obj with ; each". */
  private Rule frame(String kind, String rest) throws Mistake {
    String[] parts = rest.split(";", -1);
    String[] frame = parts[0].split(" : ", -1);
    if (frame.length != 2 || frame[0].isBlank() || frame[1].isBlank()) {
      throw new Mistake("'" + kind + "' wants words, ' : ' and who else has part in it");
    }
    List<String> words = List.of(frame[0].strip().toLowerCase(Locale.ROOT).split("\\s*,\\s*", -1));
    for (String word : words) {
      if (!LEMMA.matcher(word).matches()) {
        throw new Mistake("'" + word + "' is not one word; words are parted by commas");
      }
    }
    List<String> parties = List.of(frame[1].strip().split("\\s+", -1));
    for (String party : parties) {
      String phrase = Rule.Frame.phrase(party);
      if (!phrase.equals(Rule.Frame.OBJECT) && !GRAMMAR.get("prepositions").contains(phrase)) {
        throw new Mistake(
            "'" + party + "' is no party; obj and prepositions are, and both with 's");
      }
    }
    boolean noun = kind.equals("noun");
    return new Rule.Frame(
        head(kind, words.get(0)), noun, Set.copyOf(words), parties, options(noun, parts));
  }

  /**
   * Reads what stands behind the semicolons.
   *
   * @param parts of the line, the first being what stands before them
   */
  private FrameOptions options(boolean noun, String[] parts) throws Mistake {
    Map<String, List<String>> options = new HashMap<>();
    for (int i = 1; i < parts.length; i++) {
      List<String> option = List.of(parts[i].strip().split("\\s+", -1));
      boolean flag = FLAGS.contains(option.get(0));
      if (!flag && !WORDED.contains(option.get(0)) || flag != (option.size() == 1)) {
        throw new Mistake(
            "'"
                + parts[i].strip()
                + "' is no option; each, places, part, bodies, has REL, no REL, under VERB,"
                + " unless VERB and mode NAME by WORD are");
      }
      if (options.put(option.get(0), option.subList(1, option.size())) != null) {
        throw new Mistake("'" + option.get(0) + "' stands twice; name all its words in one");
      }
    }
    if (!noun && options.keySet().stream().anyMatch(OF_NOUNS::contains)) {
      throw new Mistake("'under', 'unless' and 'part' are of nouns");
    }
    List<String> changed = options.getOrDefault("mode", List.of());
    if (options.containsKey("mode") && (changed.size() < 3 || !changed.get(1).equals("by"))) {
      throw new Mistake("'mode' wants a name, 'by' and words");
    }
    return new FrameOptions(
        options.containsKey("each"),
        options.containsKey("places"),
        options.containsKey("part"),
        options.containsKey("bodies"),
        relations(options.getOrDefault("has", List.of())),
        relations(options.getOrDefault("no", List.of())),
        lemmas(options.getOrDefault("under", List.of())),
        lemmas(options.getOrDefault("unless", List.of())),
        changed.isEmpty() ? "" : changed.get(0),
        lemmas(changed.isEmpty() ? changed : changed.subList(2, changed.size())));
  }

  private static Set<String> relations(List<String> names) throws Mistake {
    for (String name : names) {
      checkRelation(name);
    }
    return Set.copyOf(names);
  }

  private static void checkRelation(String name) throws Mistake {
    int colon = name.indexOf(':');
    if (!GRAMMAR.get("relations").contains(colon < 0 ? name : name.substring(0, colon))) {
      throw new Mistake("'" + name + "' is no relation of Universal Dependencies");
    }
  }

  /** Words, and those of lists: "under lift {easing}". */
  private Set<String> lemmas(List<String> words) throws Mistake {
    Set<String> lemmas = new HashSet<>();
    for (String word : words) {
      if (word.startsWith("{") && word.endsWith("}")) {
        lemmas.addAll(list(word.substring(1, word.length() - 1), lists));
      } else {
        lemmas.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return lemmas;
  }

  private static Set<String> list(String name, Map<String, Set<String>> lists) throws Mistake {
    Set<String> list = lists.get(name);
    if (list == null) {
      throw new Mistake("no 'list' line before this one names '" + name + "'");
    }
    return list;
  }

  /** "path s:PERSON <nsubj:pass bear >obl:in o:CITY". */
  private Rule path(String rest) throws Mistake {
    List<Rule.Node> nodes = new ArrayList<>();
    List<Rule.Edge> edges = new ArrayList<>();
    for (String part : rest.split("\\s+", -1)) {
      if (part.startsWith("<") || part.startsWith(">")) {
        if (part.length() < 2 || edges.size() >= nodes.size()) {
          throw new Mistake("'" + part + "' must stand between two words, as <nsubj or >obl:in");
        }
        checkRelation(part.substring(1));
        edges.add(new Rule.Edge(part.startsWith("<"), part.substring(1)));
      } else {
        if (nodes.size() > edges.size()) {
          throw new Mistake("between '" + part + "' and what is before it < or > must say the way");
        }
        nodes.add(node(part));
      }
    }
    if (nodes.size() != edges.size() + 1) {
      throw new Mistake("a path ends with a word");
    }
    if (role(nodes.get(0)) == null || role(nodes.get(nodes.size() - 1)) == null) {
      throw new Mistake("a path goes from one argument to the other");
    }
    checkRoles(nodes);
    return new Rule.Path(head("path", ""), List.copyOf(nodes), List.copyOf(edges));
  }

  /** "words s:PERSON , (the|a)? o:TITLE !PERSON ; tied". */
  private Rule words(String rest) throws Mistake {
    String[] halves = rest.split(";", -1);
    if (halves.length > 2 || halves.length == 2 && !halves[1].strip().equals(TIED)) {
      throw new Mistake("behind ';' only 'tied' can stand");
    }
    List<Rule.Step> steps = new ArrayList<>();
    List<Rule.Node> nodes = new ArrayList<>();
    for (String part : halves[0].strip().split("\\s+", -1)) {
      Matcher matcher = STEP.matcher(part);
      if (!matcher.matches()) {
        throw new Mistake("'" + part + "' is neither a word nor (one|of|some), with ? or * or not");
      }
      Rule.Node node = node(matcher.group(2).replaceAll("[()]", ""));
      Rule.Times times = times(matcher.group(1) + matcher.group(3));
      if (times == null) {
        throw new Mistake("'" + part + "' cannot have both ! and " + matcher.group(3));
      }
      if (role(node) != null && times != Rule.Times.ONCE) {
        throw new Mistake("'" + part + "' is an argument, which must be there");
      }
      nodes.add(node);
      steps.add(new Rule.Step(node, times));
    }
    checkRoles(nodes);
    return new Rule.Words(head("words", ""), List.copyOf(steps), halves.length == 2);
  }

  private static Rule.@Nullable Times times(String signs) {
    return switch (signs) {
      case "" -> Rule.Times.ONCE;
      case "?" -> Rule.Times.AT_MOST_ONCE;
      case "*" -> Rule.Times.ANY;
      case "!" -> Rule.Times.NEVER;
      default -> null;
    };
  }

  private Rule.Node node(String text) throws Mistake {
    Matcher someone = SOMEONE.matcher(text);
    if (someone.matches()) {
      Rule.Role role =
          someone.group(1) == null
              ? null
              : someone.group(1).equals("s") ? Rule.Role.SUBJECT : Rule.Role.OBJECT;
      Set<String> types = alternatives(someone.group(2));
      for (String type : types) {
        if (!EntityTypes.isKnown(type) && !GRAMMAR.get("types").contains(type)) {
          throw new Mistake(
              "'" + type + "' is no type that entities have; words are written in small letters");
        }
      }
      Set<String> last =
          someone.group(4) == null ? Set.of() : Set.copyOf(list(someone.group(4), lists));
      boolean not = "!".equals(someone.group(3));
      return new Rule.Someone(role, types, not ? Set.of() : last, not ? last : Set.of());
    }
    if (text.startsWith("s:") || text.startsWith("o:")) {
      throw new Mistake("'" + text + "' names no type in capitals, as s:PERSON or o:CITY|COUNTRY");
    }
    return new Rule.Word(text.equals("*") ? Set.of() : alternatives(text.toLowerCase(Locale.ROOT)));
  }

  /** "the|a"; what stands twice counts once. */
  private static Set<String> alternatives(String text) {
    return Set.copyOf(List.of(text.split("\\|", -1)));
  }

  private static Rule.@Nullable Role role(Rule.Node node) {
    return node instanceof Rule.Someone someone ? someone.role() : null;
  }

  private static void checkRoles(List<Rule.Node> nodes) throws Mistake {
    for (Rule.Role role : Rule.Role.values()) {
      if (nodes.stream().filter(node -> role(node) == role).count() != 1) {
        throw new Mistake("it wants one subject, s:TYPE, and one object, o:TYPE");
      }
    }
  }

  /** "> Ann Lee met Bob Ray. = Ann Lee | Bob Ray". */
  private void example(String place, String rest) throws Mistake {
    Rule rule = last;
    int sign = rest.lastIndexOf(" = ");
    if (rule == null) {
      throw new Mistake("no rule before this line whose example it could be");
    }
    if (sign < 0) {
      throw new Mistake("an example is a sentence, ' = ' and what is found, A | B, or nothing");
    }
    List<RuleExample.Pair> pairs = new ArrayList<>();
    String found = rest.substring(sign + 3).strip();
    if (!found.equals("nothing")) {
      for (String pair : found.split(";", -1)) {
        String[] names = pair.split("\\|", -1);
        if (names.length != 2 || names[0].isBlank() || names[1].isBlank()) {
          throw new Mistake("'" + pair.strip() + "' is not A | B");
        }
        pairs.add(new RuleExample.Pair(names[0].strip(), names[1].strip()));
      }
    }
    examples.add(new RuleExample(place, rule, rest.substring(0, sign).strip(), pairs));
  }
}
