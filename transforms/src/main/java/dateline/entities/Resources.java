package dateline.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Word lists on the class path: one entry a line, empty lines and {@code #} comments left out. */
final class Resources {

  private Resources() {}

  static List<String> lines(String name) {
    try (InputStream resource = Resources.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
