package dateline.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Word lists on the class path: one entry a line, empty lines and {@code #} comments left out. */
public final class ResourceLines {

  private ResourceLines() {}

  /**
   * The entries in the resource's order, without white space around them.
   *
   * @param owner the class in whose package the resource lies
   * @throws IllegalStateException if there is no such resource
   */
  public static List<String> of(Class<?> owner, String name) {
    return all(owner, name).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /**
   * All lines as they are.
   *
   * @param owner the class in whose package the resource lies
   * @throws IllegalStateException if there is no such resource
   */
  public static List<String> all(Class<?> owner, String name) {
    try (InputStream resource = owner.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
