package dateline.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {

  @TempDir Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    for (String name :
        List.of(
            "a.txt",
            "b.html",
            "sub/c.txt",
            "sub/deep/d.txt",
            ".hidden/e.txt",
            "sub/.f.txt",
            "sub/.cache/g.txt",
            "out/h.txt",
            "odd[1].txt")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private record Listing(TreeSet<String> files, List<String> failures) {}

  private Listing list(String pattern) {
    Listing listing = new Listing(new TreeSet<>(), new ArrayList<>());
    LocalFiles.list(
        pattern,
        folder.resolve("out"),
        new LocalFiles.Visitor() {
          @Override
          public void file(Path file) {
            listing.files().add(folder.relativize(file).toString());
          }

          @Override
          public void directory(Path directory) {
            if (pattern.contains("?")) {
              listing.failures().add(folder.relativize(directory) + " directory");
            }
          }

          @Override
          public void failed(Path place, IOException error) {
            listing
                .failures()
                .add(folder.relativize(place) + " " + error.getClass().getSimpleName());
          }
        });
    return listing;
  }

  private String files(String pattern) {
    return String.join(" ", list(pattern).files());
  }

  @Test
  void listsADirectoryWithAllBelowItButNothingHidden() {
    assertEquals("a.txt b.html odd[1].txt sub/c.txt sub/deep/d.txt", files(folder.toString()));
  }

  @Test
  void keepsAStarWithinOneDirectory() {
    assertEquals("a.txt odd[1].txt", files(folder + "/*.txt"));
    assertEquals("sub/c.txt", files(folder + "/*/*.txt"));
  }

  @Test
  void takesTwoStarsOverDirectories() {
    assertEquals("sub/c.txt sub/deep/d.txt", files(folder + "/sub/**.txt"));
  }

  @Test
  void takesAlternatives() {
    assertEquals("a.txt b.html", files(folder + "/{a,b}.{txt,html}"));
  }

  @Test
  void takesAnExistingNameLiterallyThoughItLooksLikeAGlob() {
    assertEquals("odd[1].txt", files(folder + "/odd[1].txt"));
  }

  @Test
  void takesDotsOutOfThePlainPart() {
    assertEquals("sub/c.txt", files(folder + "/sub/deep/../*.txt"));
  }

  @Test
  void takesFileUris() {
    assertEquals("a.txt", files("file://" + folder + "/a.txt"));
  }

  @Test
  void readsAHiddenDirectoryThatIsNamed() {
    assertEquals(".hidden/e.txt", files(folder + "/.hidden"));
    assertEquals(".hidden/e.txt", files(folder + "/.hidden/*.txt"));
  }

  @Test
  void readsHiddenNamesBelowOthersWhereTheGlobNamesThem() {
    assertEquals("sub/.cache/g.txt", files(folder + "/*/.cache/*.txt"));
    assertEquals("sub/.f.txt", files(folder + "/sub/.*"));
  }

  @Test
  void takesTheUriOfAnyFileAsRecordsNameIt() throws IOException {
    Path odd = Files.writeString(folder.resolve("größe 100%+[x].txt"), "x");
    assertEquals(odd.getFileName().toString(), files(odd.toUri().toString()));
  }

  @Test
  void tellsADirectoryThatAGlobMatchesAndReadsNothingThere() {
    Listing listing = list(folder + "/su?");
    assertTrue(listing.files().isEmpty());
    assertEquals(List.of("sub directory"), listing.failures());
  }

  @Test
  void saysNothingOfPlacesThatCannotHoldAMatch() throws IOException {
    Files.createSymbolicLink(folder.resolve("sub/loop"), folder);
    Files.createSymbolicLink(folder.resolve("gone.html"), folder.resolve("nowhere"));
    assertEquals(List.of(), list(folder + "/*.txt").failures());
    assertEquals("sub/deep/d.txt", files(folder + "/s*/d*/*.txt"));
  }

  @Test
  void namesWhatIsWrongWithAGlob() {
    assertNull(LocalFiles.mistake(folder + "/*.txt"));
    assertNotNull(LocalFiles.mistake(folder + "/[a"));
    assertNotNull(LocalFiles.mistake(folder + "/{a,{b}}"));
    assertNotNull(LocalFiles.mistake("a\0b"));
  }

  @Test
  void tellsOfAFileThatIsMissing() {
    Listing listing = list(folder + "/none.txt");
    assertTrue(listing.files().isEmpty());
    assertEquals(List.of("none.txt FileNotFoundException"), listing.failures());
  }

  @Test
  void tellsOfALoopOfLinksAndGoesOn() throws IOException {
    Files.createSymbolicLink(folder.resolve("sub/loop"), folder);
    Listing listing = list(folder.toString());
    assertTrue(listing.files().contains("sub/c.txt"));
    assertEquals(List.of("sub/loop IOException"), listing.failures());
  }

  @Test
  void tellsNothingForAGlobThatMatchesNothing() {
    Listing listing = list(folder + "/*.warc");
    assertTrue(listing.files().isEmpty() && listing.failures().isEmpty());
    assertTrue(list(folder + "/none/*.txt").files().isEmpty());
  }

  @Test
  void knowsLocalPatternsFromOthers() {
    assertTrue(LocalFiles.isLocal("a/*.txt"));
    assertTrue(LocalFiles.isLocal("file:///a"));
    assertTrue(!LocalFiles.isLocal("s3://bucket/a"));
  }
}
