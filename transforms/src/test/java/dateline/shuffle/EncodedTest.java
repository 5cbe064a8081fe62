package dateline.shuffle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.testing.CoderProperties;
import org.junit.jupiter.api.Test;

class EncodedTest {

  private static final StringUtf8Coder STRINGS = StringUtf8Coder.of();

  @Test
  void isDecodedWhereItIsUsed() {
    assertEquals("Łódź", Encoded.of("Łódź", STRINGS).value());
    List<String> values = new ArrayList<>();
    Iterable<String> decoded =
        Encoded.values(List.of(Encoded.of("one", STRINGS), Encoded.of("two", STRINGS)));
    decoded.forEach(values::add);
    decoded.forEach(values::add);
    assertEquals(List.of("one", "two", "one", "two"), values);
  }

  /** What is changed at one place is not so at another. */
  @Test
  void isAnotherValueEachTime() {
    Encoded<String> encoded = Encoded.of("one", STRINGS);
    assertNotSame(encoded.value(), encoded.value());
  }

  @Test
  void isPassedOnAsItStands() throws Exception {
    EncodedCoder<String> coder = new EncodedCoder<>(STRINGS);
    CoderProperties.coderDecodeEncodeEqual(coder, Encoded.of("Łódź", STRINGS));
    CoderProperties.coderDecodeEncodeEqual(coder, Encoded.of("", STRINGS));
    CoderProperties.coderSerializable(coder);
    CoderProperties.coderDeterministic(
        coder, Encoded.of("one", STRINGS), Encoded.of("one", STRINGS));
    assertNotEquals(Encoded.of("one", STRINGS), Encoded.of("two", STRINGS));
  }

  @Test
  void saysThatBytesAreNoElement() {
    byte[] bytes = "no length before it".getBytes(StandardCharsets.UTF_8);
    assertThrows(UncheckedIOException.class, () -> new Encoded<>(bytes, STRINGS).value());
  }
}
