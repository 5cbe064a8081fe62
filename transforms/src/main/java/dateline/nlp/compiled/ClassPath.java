package dateline.nlp.compiled;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** What this process runs: its jars, its folders of classes, and its Java. */
final class ClassPath {

  private ClassPath() {}

  /**
   * Another one if any file of the class path has another name, size or time, or Java is another.
   */
  static String fingerprint() {
    return fingerprint(System.getProperty("java.class.path", ""));
  }

  static String fingerprint(String classPath) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(System.getProperty("java.vm.version", "").getBytes(StandardCharsets.UTF_8));
      for (String entry : classPath.split(File.pathSeparator, -1)) {
        Path path = Path.of(entry);
        if (!entry.isEmpty() && Files.exists(path)) {
          add(path, digest);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Path entry, MessageDigest digest) throws IOException {
    try (Stream<Path> files = Files.walk(entry)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        String line = file + " " + attributes.size() + " " + attributes.lastModifiedTime() + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
