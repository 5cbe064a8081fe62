package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHashesTest {

  @TempDir Path folder;

  private Path inFolder(Map<String, String> files) throws IOException {
    Path classes = Files.createTempDirectory(folder, "classes");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = classes.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return classes;
  }

  private Path inJar(Map<String, String> files) throws IOException {
    Path jar = Files.createTempFile(folder, "a", ".jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("lists/"));
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private static String hash(Path place, String... resources) throws IOException {
    try (URLClassLoader classPath = new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
      return ContentHashes.of(List.of(resources), classPath);
    }
  }

  @Test
  void ofAFolderIsOfAllThatIsInItWhereverItLies() throws IOException {
    Map<String, String> files =
        new TreeMap<>(Map.of("lists/a.txt", "one", "lists/more/b.txt", "two", "c.txt", "three"));
    String hash = hash(inFolder(files), "lists/");
    assertEquals(hash, hash(inJar(files), "lists/"));

    files.put("c.txt", "another");
    files.put("lists/Code.class", "code");
    assertEquals(hash, hash(inFolder(files), "lists/"));
    assertEquals(hash, hash(inJar(files), "lists/"));

    files.put("lists/more/b.txt", "TWO");
    assertNotEquals(hash, hash(inFolder(files), "lists/"));
    assertEquals(hash(inFolder(files), "lists/"), hash(inJar(files), "lists/"));
    files.put("lists/more/b.txt", "two");
    files.put("lists/d.txt", "");
    assertNotEquals(hash, hash(inFolder(files), "lists/"));
  }

  @Test
  void ofAFileIsOfTheWholeJarThatItLiesIn() throws IOException {
    Map<String, String> files =
        new TreeMap<>(Map.of("lists/Main.class", "code", "lists/model", "one"));
    String hash = hash(inJar(files), "lists/Main.class");
    files.put("lists/model", "two");
    assertNotEquals(hash, hash(inJar(files), "lists/Main.class"));
  }

  @Test
  void tellsWhatIsMissing() throws IOException {
    Path empty = inFolder(Map.of());
    IllegalStateException error =
        assertThrows(IllegalStateException.class, () -> hash(empty, "lists/"));
    assertEquals("lists/ is not on the class path", error.getMessage());
  }

  /** A word list that no fingerprint covers could change, and old results would pass for new. */
  @Test
  void coverAllOfOurResources() throws IOException {
    Set<String> covered =
        Arrays.stream(Material.values())
            .flatMap(material -> material.resources().stream())
            .filter(resource -> resource.endsWith("/"))
            .collect(Collectors.toSet());
    Path resources = Runs.ROOT.resolve("transforms/src/main/resources");
    try (Stream<Path> files = Files.walk(resources)) {
      List<String> others =
          files
              .filter(Files::isRegularFile)
              .map(file -> resources.relativize(file).toString().replace('\\', '/'))
              .filter(file -> !file.startsWith("META-INF/"))
              .filter(file -> covered.stream().noneMatch(file::startsWith))
              .toList();
      assertEquals(List.of(), others);
    }
  }

  @Test
  void ofMaterialsDiffer() {
    Set<String> hashes =
        Arrays.stream(Material.values()).map(Material::hash).collect(Collectors.toSet());
    assertEquals(Material.values().length, hashes.size());
    assertTrue(hashes.stream().allMatch(hash -> hash.matches("[0-9a-f]{32}")));
  }
}
