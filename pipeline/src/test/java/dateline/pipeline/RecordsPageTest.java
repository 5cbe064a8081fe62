package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.write.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/records.md} is made from the schemas' own words: {@code -Ddateline.golden=write}
 * writes it anew.
 */
class RecordsPageTest {

  private static final Path PAGE = Runs.ROOT.resolve("docs/records.md");

  private static final String HEAD =
      """
      # Records

      <!-- Made from schemas/src/main/avro/records.avdl by RecordsPageTest: change the schema, not this page. -->

      A run directory holds six datasets, each a folder of Avro files. The schema of each lies in
      `_schemas/`, and in every file. `cleaned` and `annotations`, which lie beside them, are for later
      runs and no public data ([reuse.md](reuse.md)). `_MANIFEST.json` appears last: a directory without
      it is no finished run. A `?` behind a type means that the field may be null.

      Text offsets (`begin`, `end`) count Unicode code points of `documents.text`; raw offsets
      (`rawBegin`, `rawEnd`) count bytes of the payload, behind any compression. Both are 0-based and
      half-open. In Java, `text.offsetByCodePoints(0, begin)` finds the place; in Python a string's
      own index is the code point.
      """;

  private final Map<String, Schema> named = new LinkedHashMap<>();

  private static String anchor(Schema schema) {
    return "[" + schema.getName() + "](#" + schema.getName().toLowerCase(Locale.ROOT) + ")";
  }

  private String type(Schema schema) {
    return switch (schema.getType()) {
      case UNION ->
          schema.getTypes().stream()
                  .filter(part -> part.getType() != Schema.Type.NULL)
                  .map(this::type)
                  .collect(Collectors.joining(" or "))
              + "?";
      case ARRAY -> "list of " + type(schema.getElementType());
      case RECORD, ENUM -> {
        named.putIfAbsent(schema.getName(), schema);
        yield anchor(schema);
      }
      default ->
          schema.getLogicalType() == null
              ? schema.getType().getName()
              : schema.getLogicalType().getName();
    };
  }

  private static String cell(String text) {
    return text.replaceAll("\\s+", " ").replace("|", "\\|").strip();
  }

  private void describe(Schema schema, StringBuilder page) {
    String doc = schema.getDoc();
    assertTrue(doc != null && !doc.isBlank(), schema.getName() + " says nothing of itself");
    List<String> lines = doc.lines().map(String::strip).toList();
    if (schema.getType() == Schema.Type.ENUM) {
      page.append(lines.get(0)).append("\n\n| value | meaning |\n|---|---|\n");
      for (String symbol : schema.getEnumSymbols()) {
        String meaning =
            lines.stream()
                .filter(line -> line.startsWith(symbol + ": "))
                .map(line -> line.substring(symbol.length() + 2))
                .findFirst()
                .orElseThrow(
                    () -> new AssertionError(schema.getName() + " does not explain " + symbol));
        page.append("| `" + symbol + "` | " + cell(meaning) + " |\n");
      }
      return;
    }
    page.append(String.join(" ", lines)).append("\n\n| field | type | meaning |\n|---|---|---|\n");
    for (Schema.Field field : schema.getFields()) {
      String meaning = field.doc();
      assertTrue(
          meaning != null && !meaning.isBlank(),
          schema.getName() + "." + field.name() + " is not explained");
      page.append("| `" + field.name() + "` | " + type(field.schema()) + " | ");
      page.append(cell(meaning)).append(" |\n");
    }
  }

  private String page() {
    StringBuilder page = new StringBuilder(HEAD);
    for (Dataset dataset : Dataset.ofRecords()) {
      page.append("\n## ").append(dataset.directory()).append("\n\n");
      describe(dataset.schema(), page);
    }
    page.append("\n# Shapes inside them\n");
    List<String> done = new ArrayList<>();
    while (done.size() < named.size()) {
      for (Schema schema : List.copyOf(named.values())) {
        if (!done.contains(schema.getName())) {
          done.add(schema.getName());
          page.append("\n## ").append(schema.getName()).append("\n\n");
          describe(schema, page);
        }
      }
    }
    return page.toString();
  }

  @Test
  void saysWhatTheSchemasSay() throws IOException {
    String page = page();
    if ("write".equals(System.getProperty("dateline.golden"))) {
      Files.writeString(PAGE, page);
    }
    assertEquals(page, Files.readString(PAGE), "write docs/records.md anew: CONTRIBUTING.md");
  }
}
