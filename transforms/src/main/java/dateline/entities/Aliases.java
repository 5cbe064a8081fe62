package dateline.entities;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The user's own canonical ids, by the names and types that they stand for. They win over ours.
 *
 * <p>Names are compared as ours are: in any case, whatever joins their words.
 */
public final class Aliases implements Serializable {

  /** For users who have none. */
  public static final Aliases NONE = new Aliases(new TreeMap<>());

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final List<String> COLUMNS = List.of("canonicalId", "name", "type");

  /** Ids by name, or by type and name. */
  private final Map<String, String> ids;

  private final Set<String> given;

  private Aliases(Map<String, String> ids) {
    this.ids = new TreeMap<>(ids);
    this.given = new HashSet<>(ids.values());
  }

  /**
   * Reads a CSV file of three columns: canonicalId, name, type; a type that is empty stands for
   * all. The first line may name the columns.
   *
   * @param mistakes gets what is wrong, line by line
   */
  public static Aliases read(Path file, List<String> mistakes) {
    Map<String, String> ids = new HashMap<>();
    List<CSVRecord> lines;
    try (CSVParser parser =
        CSVParser.parse(
            Files.newBufferedReader(file),
            CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .setCommentMarker('#')
                .get())) {
      lines = new ArrayList<>(parser.getRecords());
    } catch (IOException | UncheckedIOException e) {
      boolean coding =
          e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException;
      mistakes.add(file + (coding ? " is no UTF-8" : " cannot be read: " + reason(e)));
      return NONE;
    }
    for (CSVRecord line : lines) {
      boolean header = line.getRecordNumber() == 1 && isHeader(line);
      String mistake = header ? null : mistake(line, ids);
      if (mistake != null) {
        mistakes.add(file + ", record " + line.getRecordNumber() + ": " + mistake);
      }
    }
    return new Aliases(ids);
  }

  private static String reason(Exception e) {
    return e instanceof NoSuchFileException
        ? "there is no such file"
        : String.valueOf(e.getMessage());
  }

  /** Takes a line in; what is wrong with it, or null. */
  private static @Nullable String mistake(CSVRecord line, Map<String, String> ids) {
    if (line.size() < 2 || line.size() > COLUMNS.size()) {
      return "a line has canonicalId, name and type; this one has " + line.size() + " fields";
    }
    String id = line.get(0).replace(BYTE_ORDER_MARK, "").strip();
    String name = line.get(1).strip();
    String type = line.size() == COLUMNS.size() ? line.get(2).strip() : "";
    if (id.isEmpty() || name.isEmpty()) {
      return (id.isEmpty() ? "the canonicalId" : "the name") + " is empty";
    }
    if (!type.isEmpty() && !EntityTypes.isKnown(type)) {
      return "there is no type '" + type + "'; docs/records.md has those of entities";
    }
    String before = ids.put(key(type, name), id);
    return before == null || before.equals(id)
        ? null
        : "'" + name + "' has the canonicalId " + before + " already";
  }

  private static boolean isHeader(CSVRecord line) {
    return COLUMNS.equals(line.stream().map(field -> field.replace(BYTE_ORDER_MARK, "")).toList());
  }

  private static String key(String type, String name) {
    return type + "\t" + CanonicalIds.slug(name);
  }

  /** The user's id for a name of a type; null where there is none. */
  @Nullable String id(String type, String name) {
    String id = ids.get(key(type, name));
    return id == null ? ids.get(key("", name)) : id;
  }

  /** Whether an id is the user's. */
  public boolean give(String canonicalId) {
    return given.contains(canonicalId);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Aliases aliases && ids.equals(aliases.ids);
  }

  @Override
  public int hashCode() {
    return Objects.hash(ids);
  }

  /** All of them, sorted: what a stage's fingerprint is made of. */
  @Override
  public String toString() {
    return ids.toString();
  }
}
