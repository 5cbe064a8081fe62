package dateline.nlp.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

  @TempDir Path folder;

  @Test
  void changesWithEveryFile() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes/a/b"));
    Path type = Files.writeString(classes.resolve("C.class"), "1");
    Path jar = Files.writeString(folder.resolve("x.jar"), "1");
    String classPath = folder.resolve("classes") + File.pathSeparator + jar;
    String first = ClassPath.fingerprint(classPath);
    assertEquals(first, ClassPath.fingerprint(classPath));

    Files.setLastModifiedTime(type, FileTime.fromMillis(1));
    String second = ClassPath.fingerprint(classPath);
    assertNotEquals(first, second);

    FileTime time = Files.getLastModifiedTime(jar);
    Files.writeString(jar, "22");
    Files.setLastModifiedTime(jar, time);
    assertNotEquals(second, ClassPath.fingerprint(classPath));
  }

  @Test
  void doesNotMindWhatIsNotThere() {
    assertEquals(
        ClassPath.fingerprint(""), ClassPath.fingerprint(folder.resolve("none.jar").toString()));
  }
}
