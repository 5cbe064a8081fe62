package dateline.pipeline.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.records.Modality;
import org.junit.jupiter.api.Test;

class KnownLabelsTest {

  private static final Path PAGE =
      Path.of(System.getProperty("dateline.root"), "docs/relations.md");
  private static final Pattern FIRST_COLUMN =
      Pattern.compile("(?m)^\\| (`(?:per|org|loc):[^|]*|`[A-Z]+`) ");

  /** The page has a table of modalities too. */
  private static final Set<String> MODALITIES =
      Arrays.stream(Modality.values()).map(Modality::name).collect(Collectors.toSet());

  private static final Pattern PREDICATE = Pattern.compile("`([A-Za-z:_]+)`");

  @Test
  void haveThePredicatesOfThePage() throws IOException {
    List<String> predicates =
        FIRST_COLUMN
            .matcher(Files.readString(PAGE))
            .results()
            .flatMap(row -> PREDICATE.matcher(row.group(1)).results())
            .map((MatchResult predicate) -> predicate.group(1))
            .toList();
    assertTrue(predicates.size() > 40, predicates::toString);
    assertEquals(
        List.of(),
        predicates.stream()
            .filter(name -> !KnownLabels.has(name) && !MODALITIES.contains(name))
            .toList());
  }

  @Test
  void haveTheTypesOfRecords() {
    assertTrue(KnownLabels.has("PERSON"));
    assertTrue(KnownLabels.has("WORK_OF_ART"));
    assertFalse(KnownLabels.has("PERSN"));
    assertFalse(KnownLabels.has("per:titel"));
  }
}
