package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dateline.pipeline.metrics.OpenMetricsReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who watch over runs are told. */
class MonitoredRunTest {

  /** A word that no log may hold: it stands in the documents, and nowhere else. */
  private static final String MARK = "Quaxolotl";

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private Path input;
  private Path run;
  private Path metrics;
  private Path lineage;

  @BeforeEach
  void makeInput() throws IOException {
    input = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        input.resolve("article.txt"),
        "Mayor Ilse " + MARK + " opened the new bridge in Bremen on Friday.\n");
    run = folder.resolve("run");
    metrics = folder.resolve("dateline.prom");
    lineage = folder.resolve("lineage.jsonl");
  }

  private Runs.Outcome run(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--input=" + input + "/*",
                "--language=en",
                "--metricsFile=" + metrics,
                "--lineage=" + lineage));
    arguments.addAll(List.of(more));
    return Runs.run(run, arguments.toArray(String[]::new));
  }

  private Map<String, Double> figures() throws IOException {
    return OpenMetricsReader.read(Files.readString(metrics));
  }

  private List<JsonNode> events() throws IOException {
    return parsed(Files.readString(lineage));
  }

  private static List<JsonNode> parsed(String lines) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (String line : lines.strip().split("\n", -1)) {
      events.add(JSON.readTree(line));
    }
    return events;
  }

  /** The Direct Runner, with a coder's exception behind it, which quotes what it could not code. */
  static final class Quoting extends FaultyRunner {

    private Quoting(PipelineOptions options) {
      super(options);
    }

    public static Quoting fromOptions(PipelineOptions options) {
      return new Quoting(options);
    }

    @Override
    void goWrong(Path output) {
      throw new IllegalArgumentException("Unable to encode element '" + MARK + "'");
    }
  }

  @Test
  void writesFiguresBesideTheManifestAndWhereTheyAreCollected() throws IOException {
    assertEquals(ExitCode.DONE, run().code());
    Map<String, Double> figures = figures();
    assertEquals(0.0, figures.get("dateline_run_exit_code"));
    assertEquals(1.0, figures.get("dateline_records{dataset=\"documents\"}"));
    assertEquals(1.0, figures.get("dateline_documents{status=\"analyzed\"}"));
    assertEquals(1.0, figures.get("dateline_stage_documents{stage=\"relations\"}"));
    assertEquals(0.25, figures.get("dateline_failed_inputs_limit_ratio"));
    assertEquals(
        figures.get("dateline_run_end_timestamp_seconds"),
        figures.get("dateline_last_success_timestamp_seconds"));
    JsonNode manifest = JSON.readTree(run.resolve(RunDirectory.MANIFEST).toFile());
    Map<String, Double> beside =
        OpenMetricsReader.read(Files.readString(run.resolve(RunDirectory.METRICS)));
    assertEquals(figures.keySet(), beside.keySet());
    manifest
        .get("metrics")
        .fields()
        .forEachRemaining(
            counter -> {
              if (counter.getKey().contains("/")) {
                assertEquals(
                    counter.getValue().asDouble(),
                    beside.get("dateline_counter{name=\"" + counter.getKey() + "\"}"),
                    counter.getKey());
              }
            });
    String runId = manifest.get("runId").asText();
    assertTrue(
        beside.keySet().stream().anyMatch(name -> name.contains("run_id=\"" + runId + "\"")));
  }

  @Test
  void writesFiguresOfARunThatFailsAndKeepsWhenOneLastWentWell() throws IOException {
    Files.writeString(metrics, "dateline_last_success_timestamp_seconds 1700000000\n# EOF\n");
    assertEquals(
        ExitCode.PIPELINE_FAILED, run("--runner=" + FaultyRunner.Failing.class.getName()).code());
    Map<String, Double> figures = figures();
    assertEquals(5.0, figures.get("dateline_run_exit_code"));
    assertEquals(1700000000.0, figures.get("dateline_last_success_timestamp_seconds"));
    assertFalse(figures.containsKey("dateline_records{dataset=\"documents\"}"));
    assertFalse(Files.exists(run.resolve(RunDirectory.METRICS)));
    assertEquals(ExitCode.DONE, run().code());
    assertEquals(ExitCode.OUTPUT_REFUSED, run().code());
    assertEquals(7.0, figures().get("dateline_run_exit_code"));
  }

  @Test
  void tellsLineageOfARunThatEndsWell() throws IOException {
    assertEquals(ExitCode.DONE, run("--lineageNamespace=news", "--lineageJob=nightly").code());
    List<JsonNode> events = events();
    assertEquals(
        List.of("START", "COMPLETE"),
        events.stream().map(e -> e.get("eventType").asText()).toList());
    JsonNode end = events.get(1);
    assertEquals(events.get(0).get("run").get("runId"), end.get("run").get("runId"));
    assertEquals("nightly", end.get("job").get("name").asText());
    assertEquals(input.toString(), end.get("inputs").get(0).get("name").asText());
    JsonNode documents = end.get("outputs").get(0);
    assertEquals(run + "/documents", documents.get("name").asText());
    JsonNode statistics = documents.get("outputFacets").get("outputStatistics");
    assertEquals(1, statistics.get("rowCount").asInt());
    long bytes = 0;
    try (Stream<Path> files = Files.list(run.resolve("documents"))) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    assertEquals(bytes, statistics.get("size").asLong());
    assertFalse(Files.readString(lineage).contains(MARK));
  }

  @Test
  void logsNoTextOfDocumentsHoweverARunEnds() throws IOException {
    Files.writeString(
        input.resolve("broken.jsonl"), "{\"text\": \"fine\"}\n{\"text\": " + MARK + "\n");
    Files.writeString(input.resolve("feed.xml"), "<rss><title>" + MARK + "</title>");
    Files.writeString(
        input.resolve("cut.warc"), "WARC/1.0\r\nWARC-Type: " + MARK + "\r\n" + MARK + "\r\n\r\n");
    for (String format : List.of("text", "json")) {
      Runs.Outcome outcome = run("--logFormat=" + format, "--maxFailureRatio=1", "--overwrite");
      assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
      assertTrue(RunRecords.of(run).failures().size() == 2, outcome.err());
      assertFalse((outcome.err() + outcome.out()).contains(MARK), outcome.err());
      outcome = run("--logFormat=" + format, "--overwrite", "--runner=" + Quoting.class.getName());
      assertEquals(ExitCode.PIPELINE_FAILED, outcome.code());
      assertFalse((outcome.err() + outcome.out()).contains(MARK), outcome.err());
      assertTrue(outcome.err().contains("java.lang.IllegalArgumentException"), outcome.err());
      if (format.equals("json")) {
        List<JsonNode> lines = parsed(outcome.err());
        assertEquals("start", lines.get(0).get("event").asText());
        JsonNode last = lines.get(lines.size() - 1);
        assertEquals("end 5", last.get("event").asText() + " " + last.get("exitCode").asInt());
        assertEquals("ERROR", last.get("level").asText());
      }
    }
    JsonNode failed = events().get(events().size() - 1);
    assertEquals("FAIL", failed.get("eventType").asText());
    String message = failed.at("/run/facets/errorMessage/message").asText();
    assertTrue(message.startsWith("exit code 5: the pipeline failed; no manifest: "), message);
    assertFalse(Files.readString(lineage).contains(MARK));
    assertFalse(Files.readString(metrics).contains(MARK));
  }

  @Test
  void postsLineageAndOutlivesAnAddressThatFails() throws IOException {
    List<String> posted = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/good",
        exchange -> {
          posted.add(
              exchange.getRequestMethod()
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(201, -1);
          exchange.close();
        });
    server.createContext(
        "/bad",
        exchange -> {
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://localhost:" + server.getAddress().getPort();
      Runs.Outcome good =
          Runs.run(run, "--input=" + input, "--language=en", "--lineage=" + address + "/good");
      assertEquals(ExitCode.DONE, good.code());
      assertEquals(2, posted.size());
      assertTrue(posted.get(0).startsWith("POST{\"eventType\":\"START\""), posted.get(0));
      Runs.Outcome bad =
          Runs.run(
              run,
              "--input=" + input,
              "--language=en",
              "--overwrite",
              "--lineage=" + address + "/bad?token=pa55");
      assertEquals(ExitCode.DONE, bad.code());
      assertTrue(bad.err().contains("it answered with status 503"), bad.err());
      assertFalse(bad.err().contains("pa55"), bad.err());
    } finally {
      server.stop(0);
    }
    Runs.Outcome gone =
        Runs.run(
            folder.resolve("other"), "--input=" + input + "/none", "--lineage=http://localhost:1/");
    assertEquals(ExitCode.NOTHING_MATCHED, gone.code());
    assertTrue(gone.err().contains("could not be delivered"), gone.err());
  }

  @Test
  void doesNothingWhenRunDry() throws IOException {
    Runs.Outcome outcome = run("--dryRun");
    assertEquals(ExitCode.DONE, outcome.code());
    assertTrue(outcome.out().contains("1 file, 64 bytes"), outcome.out());
    assertTrue(outcome.out().contains("would write to            " + run), outcome.out());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(input), left.toList());
    }
    Files.createDirectories(run);
    Files.writeString(run.resolve("diary.txt"), "Dear diary");
    assertEquals(ExitCode.OUTPUT_REFUSED, run("--dryRun").code());
  }
}
