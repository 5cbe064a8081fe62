package dateline.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
        List.of("a.txt", "b.html", "sub/c.txt", "sub/deep/d.txt", ".hidden/e.txt", "odd[1].txt")) {
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
        new LocalFiles.Visitor() {
          @Override
          public void file(Path file) {
            listing.files().add(folder.relativize(file).toString());
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
    assertEquals(List.of("sub/loop FileSystemLoopException"), listing.failures());
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
