package dateline.nlp.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Given names that are borne by women or by men, of those that CoreNLP's coreference knows: some
 * 14,000, most of them European, Indian and Arabic. A name that both bear is in neither.
 */
public final class GivenNames {

  private static final String LIST = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final Set<String> female = new HashSet<>();
  private final Set<String> male = new HashSet<>();

  private GivenNames() {}

  private static final class Loaded {
    static final GivenNames NAMES = load();
  }

  /** The names; read when they are first asked for. */
  public static GivenNames get() {
    return Loaded.NAMES;
  }

  /** Whether women bear the name and men do not. */
  public boolean isFemale(String name) {
    return female.contains(plain(name));
  }

  /** Whether men bear the name and women do not. */
  public boolean isMale(String name) {
    return male.contains(plain(name));
  }

  private static String plain(String name) {
    return MARKS
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  private static GivenNames load() {
    GivenNames names = new GivenNames();
    try (InputStream list = GivenNames.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException(LIST + " is not on the class path");
      }
      new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
          .lines()
          .forEach(names::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Set<String> both = new HashSet<>(names.female);
    both.retainAll(names.male);
    names.female.removeAll(both);
    names.male.removeAll(both);
    return names;
  }

  /** A line is a name, a tab and a gender. */
  private void add(String line) {
    int tab = line.indexOf('\t');
    if (tab > 0) {
      (line.startsWith("F", tab + 1) ? female : male).add(plain(line.substring(0, tab)));
    }
  }
}
