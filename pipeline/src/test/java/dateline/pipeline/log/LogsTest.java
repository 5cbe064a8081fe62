package dateline.pipeline.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogsTest {

  private static final String MARK = "Quaxolotl";
  private static final UUID RUN = UUID.randomUUID();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private Logs begin(LogFormat format) {
    return Logs.begin(format, new PrintStream(bytes, true, StandardCharsets.UTF_8), RUN);
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : written().split("\n", -1)) {
      if (!line.isEmpty()) {
        lines.add(new ObjectMapper().readTree(line));
      }
    }
    return lines;
  }

  /** All the ways in which a word of a document could come to standard error. */
  private static void logTheMark() {
    LoggerFactory.getLogger("edu.stanford.nlp.process.Lexer").warn("Untokenizable: " + MARK);
    LoggerFactory.getLogger("org.apache.beam.sdk.util.Detector")
        .warn("Element {} of {} is other than {}", MARK + " said", 3, List.of(MARK));
    LoggerFactory.getLogger("dateline.nlp.numeric.NumericTagger")
        .warn("no number", new NumberFormatException("For input string: \"" + MARK + "\""));
    java.util.logging.Logger.getLogger("some.library").log(Level.WARNING, "saw {0}", MARK);
  }

  @Test
  void writesAnObjectALine() throws IOException {
    try (Logs logs = begin(LogFormat.JSON)) {
      logs.err().println("dateline: no file matches a\nb");
      logs.err().printf("dateline: %d of %d%n", 1, 2);
      logTheMark();
      System.err.println("a library says " + MARK);
      logs.err().println(LogEvent.ofError("it failed", new IOException("No space left"), ""));
    }
    List<JsonNode> lines = lines();
    assertEquals(8, lines.size(), written());
    for (JsonNode line : lines) {
      assertEquals(RUN.toString(), line.get("runId").asText());
      assertTrue(line.get("timestamp").asText().endsWith("Z"), line.toString());
      assertTrue(line.get("level").asText().matches("WARN|ERROR"), line.toString());
    }
    assertEquals("no file matches a\nb", lines.get(0).get("message").asText());
    assertEquals("1 of 2", lines.get(1).get("message").asText());
    assertEquals("Element <String> of 3 is other than <ListN>", message(lines.get(3), "ListN"));
    assertEquals("nlp", lines.get(4).get("stage").asText());
    assertEquals("java.lang.NumberFormatException", lines.get(4).get("errorClass").asText());
    assertTrue(lines.get(4).get("stackTrace").size() > 1, written());
    assertEquals("some.library", lines.get(5).get("logger").asText());
    assertEquals("stderr", lines.get(6).get("logger").asText());
    assertEquals("ERROR", lines.get(7).get("level").asText());
    assertTrue(lines.get(7).get("message").asText().contains("No space left"), written());
    assertFalse(written().contains(MARK), written());
  }

  /** How the platform calls its small lists is its own business. */
  private static String message(JsonNode line, String list) {
    return line.get("message").asText().replaceAll("<List\\w+>", "<" + list + ">");
  }

  @Test
  void writesTextForPeopleWithoutTextOfDocuments() {
    try (Logs logs = begin(LogFormat.TEXT)) {
      logs.tellMachines(LogEvent.ofLine("only for machines"));
      LoggerFactory.getLogger("edu.stanford.nlp.process.Lexer").warn("Untokenizable: " + MARK);
      LoggerFactory.getLogger("dateline.read.Reader").warn("{} is gone", Path.of("/a"));
      LoggerFactory.getLogger("dateline.read.Reader").info("not told");
    }
    assertEquals(
        String.format(
            "WARN Lexer - a message of CoreNLP, 24 characters%nWARN Reader - /a is gone%n"),
        written());
  }

  @Test
  void givesStandardErrorBack() {
    PrintStream before = System.err;
    int handlers = java.util.logging.Logger.getLogger("").getHandlers().length;
    begin(LogFormat.JSON).close();
    assertSame(before, System.err);
    assertEquals(handlers, java.util.logging.Logger.getLogger("").getHandlers().length);
  }

  @Test
  void tellsMessagesOfKindsThatQuoteNothing() {
    assertEquals(
        "java.io.IOException: No space left", SafeMessages.of(new IOException("No space left")));
    assertEquals(
        "java.lang.IllegalArgumentException, whose message may quote a document",
        SafeMessages.of(new IllegalArgumentException(MARK)));
    assertEquals("java.lang.Error", SafeMessages.of(new Error()));
  }

  @Test
  void tellsOfWorkersWhatTheirTasksDoAndNoMessage() {
    String before = System.getProperty("dateline.worker");
    PrintStream systemErr = System.err;
    System.setProperty("dateline.worker", "true");
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      RunLogger task = new RunLogger("org.apache.flink.runtime.taskmanager.Task");
      task.info("{} switched from {} to {}", "Annotate (1/2)", "INITIALIZING", "RUNNING");
      task.warn(
          "{} failed with {}",
          "Annotate (1/2)",
          "java.lang.RuntimeException: " + MARK,
          new RuntimeException(MARK));
      new RunLogger("org.apache.flink.runtime.rest.Handler").error("{}", MARK + " said");
    } finally {
      System.setErr(systemErr);
      if (before == null) {
        System.clearProperty("dateline.worker");
      } else {
        System.setProperty("dateline.worker", before);
      }
    }
    List<String> lines = written().lines().toList();
    assertTrue(
        lines
            .get(0)
            .matches("\\S+Z INFO Task - Annotate \\(1/2\\) switched from INITIALIZING to RUNNING"),
        written());
    assertTrue(written().contains("RuntimeException, whose message may quote"), written());
    assertFalse(written().contains(MARK), written());
  }
}
