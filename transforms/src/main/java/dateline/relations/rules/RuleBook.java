package dateline.relations.rules;

import dateline.text.ResourceLines;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules that relations are found by: ours and the user's. Immutable, and safe for any number of
 * threads.
 */
public final class RuleBook implements Serializable {

  private static final long serialVersionUID = 1;

  private static final String ENDING = ".rules";

  private static final class Shipped {
    static final RuleBook BOOK = new RuleBook(List.of());
  }

  /** Those that were sent to this process. */
  private static final Map<List<RuleFile>, RuleBook> SENT = new ConcurrentHashMap<>();

  /** The user's files. */
  private final List<RuleFile> own;

  private final transient Index index;

  private RuleBook(List<RuleFile> own) {
    this.own = List.copyOf(own);
    this.index = new Index(rules(own));
  }

  /** Ours alone. */
  public static RuleBook shipped() {
    return Shipped.BOOK;
  }

  /**
   * Ours, and those of the user's files.
   *
   * @param mistakes gets what is wrong, each with its file and line; then ours alone are given
   */
  public static RuleBook with(List<Path> files, List<String> mistakes) {
    List<RuleFile> own = new ArrayList<>();
    int before = mistakes.size();
    Set<String> names = new HashSet<>();
    files().forEach(file -> names.add(file.name()));
    for (Path file : files) {
      try {
        List<String> lines = Files.readAllLines(file);
        RuleFile read = new RuleFile(name(file), lines);
        if (!names.add(read.name())) {
          // Records name a rule by its file.
          mistakes.add(file + ": other rules are called '" + read.name() + "'; rename the file");
        }
        new RuleParser(read, mistakes).parse();
        own.add(read);
      } catch (NoSuchFileException e) {
        mistakes.add(file + ": there is no such file");
      } catch (CharacterCodingException e) {
        mistakes.add(file + " is no UTF-8");
      } catch (IOException e) {
        mistakes.add(file + " cannot be read: " + e.getMessage());
      }
    }
    return mistakes.size() > before || own.isEmpty() ? shipped() : new RuleBook(own);
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  /** Our files, one family each. */
  static List<RuleFile> files() {
    return ResourceLines.of(RuleBook.class, "families.txt").stream()
        .map(name -> new RuleFile(name, ResourceLines.all(RuleBook.class, name + ENDING)))
        .toList();
  }

  private static List<Rule> rules(List<RuleFile> own) {
    List<RuleFile> files = new ArrayList<>(files());
    files.addAll(own);
    List<String> mistakes = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    files.forEach(file -> rules.addAll(new RuleParser(file, mistakes).parse().rules()));
    if (!mistakes.isEmpty()) {
      throw new IllegalStateException(String.join("; ", mistakes));
    }
    return rules;
  }

  /** The frames of a verb or noun. */
  List<Rule.Frame> frames(boolean noun, String lemma) {
    return (noun ? index.nouns : index.verbs).getOrDefault(lemma, List.of());
  }

  List<Rule.Path> paths() {
    return index.paths;
  }

  List<Rule.Words> words() {
    return index.words;
  }

  /**
   * Whether a rule is of our files, and not of the user's.
   *
   * @param name of the rule, its file first
   */
  boolean isOurs(String name) {
    return own.stream().noneMatch(file -> name.startsWith(file.name() + "/"));
  }

  /** Steps are sent about more often than anybody would like to read rules. */
  private Object readResolve() {
    return own.isEmpty() ? shipped() : SENT.computeIfAbsent(own, RuleBook::new);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleBook book && own.equals(book.own);
  }

  @Override
  public int hashCode() {
    return own.hashCode();
  }

  /** The user's rules, which are part of the configuration; empty where there are none. */
  @Override
  public String toString() {
    return own.isEmpty() ? "" : own.toString();
  }

  /** Rules by what they begin with. */
  private static final class Index {

    final Map<String, List<Rule.Frame>> verbs = new HashMap<>();
    final Map<String, List<Rule.Frame>> nouns = new HashMap<>();
    final List<Rule.Path> paths = new ArrayList<>();
    final List<Rule.Words> words = new ArrayList<>();

    Index(List<Rule> rules) {
      for (Rule rule : rules) {
        if (rule instanceof Rule.Frame frame) {
          for (String word : frame.words()) {
            (frame.noun() ? nouns : verbs).computeIfAbsent(word, w -> new ArrayList<>()).add(frame);
          }
        } else if (rule instanceof Rule.Path path) {
          paths.add(path);
        } else if (rule instanceof Rule.Words row) {
          words.add(row);
        }
      }
    }
  }
}
