package dateline.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The jobs of a Flink cluster, by its REST interface. A job there goes on when its driver is
 * killed; the next driver ends it, by its name.
 */
final class FlinkJobs {

  private static final Set<String> ENDED = Set.of("FINISHED", "CANCELED", "FAILED");
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build();
  private final ObjectMapper json = new ObjectMapper();
  private final String address;
  private final Duration patience;

  private FlinkJobs(String address, Duration patience) {
    this.address = address;
    this.patience = patience;
  }

  /**
   * The jobs of a cluster; nothing if it is no cluster but this process.
   *
   * @param master as in {@code --flinkMaster}
   * @param patience how long to wait for a job that was told to end
   */
  static Optional<FlinkJobs> of(String master, Duration patience) {
    if (master.isEmpty() || master.startsWith("[")) {
      return Optional.empty();
    }
    String address = master.contains("://") ? master : "http://" + master;
    return Optional.of(new FlinkJobs(address.replaceFirst("/+$", ""), patience));
  }

  /**
   * Ends the jobs whose names are wanted, and waits until they have ended.
   *
   * @return how many there were
   * @throws IOException if the cluster does not answer, or a job does not end
   */
  int cancel(Predicate<String> wanted) throws IOException {
    List<String> jobs = running(wanted);
    for (String job : jobs) {
      ask(
          HttpRequest.newBuilder(URI.create(address + "/jobs/" + job + "?mode=cancel"))
              .method("PATCH", HttpRequest.BodyPublishers.noBody()));
    }
    long until = System.nanoTime() + patience.toNanos();
    List<String> left = jobs;
    while (!left.isEmpty()) {
      if (System.nanoTime() > until) {
        throw new IOException("job " + left.get(0) + " did not end when it was told to");
      }
      pause();
      left = running(wanted);
    }
    return jobs.size();
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private List<String> running(Predicate<String> wanted) throws IOException {
    List<String> jobs = new ArrayList<>();
    String all = ask(HttpRequest.newBuilder(URI.create(address + "/jobs/overview")).GET());
    for (JsonNode job : json.readTree(all).path("jobs")) {
      if (wanted.test(job.path("name").asText()) && !ENDED.contains(job.path("state").asText())) {
        jobs.add(job.path("jid").asText());
      }
    }
    return jobs;
  }

  private String ask(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> answer =
          client.send(request.timeout(ANSWER).build(), HttpResponse.BodyHandlers.ofString());
      // A job that has just ended cannot be told to: 404 or 409; the next look will tell.
      if (answer.statusCode() >= 500) {
        throw new IOException(address + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
