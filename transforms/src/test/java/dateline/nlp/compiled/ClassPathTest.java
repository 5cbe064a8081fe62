package dateline.nlp.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

  @TempDir Path folder;

  @Test
  void changesWithEveryClass() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes/a/b"));
    Path type = Files.writeString(classes.resolve("C.class"), "1");
    Path jar = Files.writeString(folder.resolve("x.jar"), "1");
    List<Path> code = List.of(folder.resolve("classes"), jar);
    String first = ClassPath.fingerprint(code, "");
    assertEquals(first, ClassPath.fingerprint(code, ""));

    Files.setLastModifiedTime(type, FileTime.fromMillis(1));
    String second = ClassPath.fingerprint(code, "");
    assertNotEquals(first, second);

    FileTime time = Files.getLastModifiedTime(jar);
    Files.writeString(jar, "2");
    Files.setLastModifiedTime(jar, time);
    assertNotEquals(second, ClassPath.fingerprint(code, ""));
  }

  @Test
  void doesNotMindWhereAJarOfCodeLies() throws IOException {
    Path jar = Files.writeString(folder.resolve("x.jar"), "1");
    Path sent = Files.writeString(folder.resolve("blob-1"), "1");
    Files.setLastModifiedTime(sent, FileTime.fromMillis(1));
    assertEquals(ClassPath.fingerprint(List.of(jar), ""), ClassPath.fingerprint(List.of(sent), ""));
  }

  @Test
  void changesWithTheModelsAndNoOtherJar() throws IOException {
    Path models = Files.writeString(folder.resolve("stanford-corenlp-1.0-models.jar"), "1");
    Path other = Files.writeString(folder.resolve("engine.jar"), "1");
    String classPath = models + File.pathSeparator + other;
    String first = ClassPath.fingerprint(List.of(), classPath);

    Files.writeString(other, "22");
    assertEquals(first, ClassPath.fingerprint(List.of(), classPath));

    Files.writeString(models, "22");
    assertNotEquals(first, ClassPath.fingerprint(List.of(), classPath));
  }

  @Test
  void doesNotMindWhatIsNotThere() {
    assertEquals(
        ClassPath.fingerprint(List.of(), ""),
        ClassPath.fingerprint(List.of(), folder.resolve("none-models.jar").toString()));
  }
}
