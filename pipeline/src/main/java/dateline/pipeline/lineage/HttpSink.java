package dateline.pipeline.lineage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Posts events to an address, such as {@code http://marquez:5000/api/v1/lineage}. */
final class HttpSink implements LineageSink {

  /** Who does not answer by then keeps no run waiting. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int OK = 200;
  private static final int REDIRECT = 300;

  private final URI address;
  private final @Nullable String token;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          // A redirect would take the token to who knows whom.
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  HttpSink(URI address, @Nullable String token) {
    this.address = address;
    this.token = token;
  }

  @Override
  public void send(String event) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(event));
    if (token != null && !token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      int status =
          client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status < OK || status >= REDIRECT) {
        throw new IOException("it answered with status " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (IllegalArgumentException e) {
      // A token that is no header's value; the client's message quotes it.
      throw new IOException("OPENLINEAGE_API_KEY is no token");
    }
  }
}
