package dateline.pipeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What both programs are run with: the same Java, the same jars. */
final class Programs {

  private static final Pattern CORENLP = Pattern.compile("stanford-corenlp-([0-9.]+)\\.jar");

  private Programs() {}

  /** The java command this program itself runs on. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The jars that the launcher gives Dateline, CoreNLP and its models among them. */
  static String classPath() throws IOException {
    return Files.readString(Path.of("pipeline/target/classpath")).strip();
  }

  /** The release that is on the class path. */
  static String coreNlpVersion() throws IOException {
    Matcher jar = CORENLP.matcher(classPath());
    return jar.find() ? jar.group(1) : "of unknown version";
  }
}
