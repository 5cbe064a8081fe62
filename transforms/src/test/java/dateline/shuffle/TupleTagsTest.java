package dateline.shuffle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tags in constants have names. Beam would number them as they are made in a JVM; a worker that
 * loads our classes anew for its second job would then have others than the graph.
 */
class TupleTagsTest {

  private static final Pattern CONSTANT =
      Pattern.compile("static final TupleTag<[^=]*=\\s*new TupleTag<[^(]*\\((\"[a-z]+\")?\\)");

  @Test
  void ofConstantsAreNamed() throws IOException {
    Path sources = Path.of(System.getProperty("dateline.root"), "transforms/src/main/java");
    List<String> found = new ArrayList<>();
    List<String> nameless = new ArrayList<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher constant = CONSTANT.matcher(Files.readString(file));
        while (constant.find()) {
          found.add(constant.group());
          if (constant.group(1) == null) {
            nameless.add(file + ": " + constant.group());
          }
        }
      }
    }
    assertFalse(found.isEmpty());
    assertEquals(List.of(), nameless);
  }
}
