package dateline.nlp.compiled;

import dateline.text.Sha256;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What models are compiled by and from: our classes, CoreNLP's, its models, and Java.
 *
 * <p>A cluster's workers are sent the code with each job, under a new name each time, while the
 * models stay on the class path they were started with. So a jar of code is known by its content,
 * and models, which are too large for that, by file.
 */
final class ClassPath {

  private static final Pattern MODELS = Pattern.compile("stanford-corenlp-[^/]*models[^/]*\\.jar");

  private ClassPath() {}

  /** Another one if our classes, CoreNLP's, its models or Java are others. */
  static String fingerprint() {
    return fingerprint(
        List.of(codeOf(ClassPath.class), codeOf(StanfordCoreNLP.class)),
        System.getProperty("java.class.path", ""));
  }

  /**
   * @param code jars or folders of classes
   * @param classPath of which the models are taken
   */
  static String fingerprint(List<Path> code, String classPath) {
    try {
      MessageDigest digest = Sha256.digest();
      digest.update(System.getProperty("java.vm.version", "").getBytes(StandardCharsets.UTF_8));
      for (Path entry : code) {
        if (Files.isRegularFile(entry)) {
          digest.update(Files.readAllBytes(entry));
        } else if (Files.exists(entry)) {
          add(entry, digest);
        }
      }
      for (String entry : classPath.split(File.pathSeparator, -1)) {
        Path path = Path.of(entry);
        if (MODELS.matcher(String.valueOf(path.getFileName())).matches() && Files.exists(path)) {
          add(path, digest);
        }
      }
      return Sha256.hex(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path codeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("where a class came from is a URI", e);
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
