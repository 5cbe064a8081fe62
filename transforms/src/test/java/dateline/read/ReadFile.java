package dateline.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a reader found in a file, for tests. */
final class ReadFile implements PayloadVisitor {

  final List<Payload> payloads = new ArrayList<>();
  final List<Origin> failedAt = new ArrayList<>();
  final List<String> failures = new ArrayList<>();
  final List<String> passedOver = new ArrayList<>();

  static ReadFile of(byte[] file) {
    return of(file, ReadSettings.DEFAULT);
  }

  static ReadFile of(byte[] file, ReadSettings settings) {
    ReadFile found = new ReadFile();
    new PayloadReader(settings).read(new ByteArrayInputStream(file), found);
    return found;
  }

  /** What is found in a file of that name. */
  static ReadFile named(String name, byte[] file, ReadSettings settings) {
    ReadFile found = new ReadFile();
    new PayloadReader(settings).read(new ByteArrayInputStream(file), name, found);
    return found;
  }

  @Override
  public void payload(Payload payload) {
    payloads.add(payload);
  }

  @Override
  public void failed(Origin origin, IOException error) {
    failedAt.add(origin);
    failures.add(error.getMessage());
  }

  @Override
  public void passedOver(String kind) {
    passedOver.add(kind);
  }

  /** The payloads as UTF-8, joined by a bar. */
  String texts() {
    return payloads.stream()
        .map(payload -> new String(payload.bytes(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("|"));
  }
}
