package dateline.shuffle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.beam.sdk.coders.Coder;

/**
 * An element on its way through a shuffle: its bytes, which become a value again where it is used.
 *
 * <p>The Direct Runner copies what waits at a place, by encoding and decoding it, whenever a bundle
 * of more arrives, and other runners sort and spill it. Here all of them move bytes: an element is
 * encoded once, and decoded when it is gone through. What waits takes less memory too. {@link
 * ByPlace} encodes whatever it deals out.
 *
 * @param <T> the element
 */
public final class Encoded<T> {

  private final byte[] bytes;
  private final Coder<T> coder;

  Encoded(byte[] bytes, Coder<T> coder) {
    this.bytes = bytes;
    this.coder = coder;
  }

  /**
   * Encodes an element.
   *
   * @throws UncheckedIOException if the coder cannot encode it
   */
  public static <T> Encoded<T> of(T value, Coder<T> coder) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      coder.encode(value, out);
      return new Encoded<>(out.toByteArray(), coder);
    } catch (IOException e) {
      throw new UncheckedIOException("an element cannot be encoded", e);
    }
  }

  /**
   * Decodes the element, anew each time.
   *
   * @throws UncheckedIOException if the bytes are not its coder's
   */
  public T value() {
    try {
      return coder.decode(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("an element cannot be decoded", e);
    }
  }

  /** Decodes elements one by one as they are gone through, anew each time. */
  public static <T> Iterable<T> values(Iterable<Encoded<T>> elements) {
    return () -> {
      Iterator<Encoded<T>> encoded = elements.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return encoded.hasNext();
        }

        @Override
        public T next() {
          return encoded.next().value();
        }
      };
    };
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Encoded<?> encoded && Arrays.equals(encoded.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
