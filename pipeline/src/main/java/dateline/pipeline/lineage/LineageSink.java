package dateline.pipeline.lineage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where events go. */
public interface LineageSink {

  /**
   * Delivers an event.
   *
   * @throws IOException if it could not be delivered; its message holds no secret
   */
  void send(String event) throws IOException;

  /**
   * The sink that a command line names.
   *
   * @param place an http or https address, or a file's path
   * @param token for an address; null for none
   */
  static LineageSink to(String place, @Nullable String token) {
    return place.matches("https?://.*")
        ? new HttpSink(URI.create(place), token)
        : new FileSink(Path.of(place));
  }
}
