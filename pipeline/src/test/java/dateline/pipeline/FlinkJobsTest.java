package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlinkJobsTest {

  private final Map<String, String> states = new TreeMap<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private boolean obedient = true;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    states.put("mine-1", "RUNNING");
    states.put("mine-2", "FINISHED");
    states.put("other-1", "RUNNING");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/jobs/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    StringBuilder body = new StringBuilder();
    if (exchange.getRequestMethod().equals("PATCH")) {
      String job = exchange.getRequestURI().getPath().replaceFirst("^/jobs/id-", "");
      told.add(job + " " + exchange.getRequestURI().getQuery());
      if (obedient) {
        states.put(job, "CANCELED");
      }
    } else {
      states.forEach(
          (name, state) ->
              body.append(body.isEmpty() ? "" : ",")
                  .append(
                      "{\"jid\":\"id-%1$s\",\"name\":\"%1$s\",\"state\":\"%2$s\"}"
                          .formatted(name, state)));
    }
    byte[] bytes = ("{\"jobs\":[" + body + "]}").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private FlinkJobs jobs(Duration patience) {
    String master = "127.0.0.1:" + server.getAddress().getPort();
    return FlinkJobs.of(master, patience).orElseThrow();
  }

  @Test
  void endsThoseThatRunUnderTheName() throws IOException {
    assertEquals(1, jobs(Duration.ofSeconds(10)).cancel(name -> name.startsWith("mine-")));
    assertEquals(List.of("mine-1 mode=cancel"), told);
    assertEquals("RUNNING", states.get("other-1"));
  }

  @Test
  void saysThatOneDoesNotEnd() {
    obedient = false;
    IOException error =
        assertThrows(
            IOException.class, () -> jobs(Duration.ZERO).cancel(name -> name.startsWith("mine-")));
    assertEquals("job id-mine-1 did not end when it was told to", error.getMessage());
  }

  @Test
  void knowsThatThisProcessIsNoCluster() {
    assertTrue(FlinkJobs.of("[local]", Duration.ZERO).isEmpty());
    assertTrue(FlinkJobs.of("[auto]", Duration.ZERO).isEmpty());
  }
}
