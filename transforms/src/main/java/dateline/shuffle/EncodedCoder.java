package dateline.shuffle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CustomCoder;

/** Passes on bytes that are there already, with their length before them. */
final class EncodedCoder<T> extends CustomCoder<Encoded<T>> {

  private static final ByteArrayCoder BYTES = ByteArrayCoder.of();

  private final Coder<T> coder;

  EncodedCoder(Coder<T> coder) {
    this.coder = coder;
  }

  @Override
  public void encode(Encoded<T> value, OutputStream out) throws IOException {
    BYTES.encode(value.bytes(), out);
  }

  @Override
  public Encoded<T> decode(InputStream in) throws IOException {
    return new Encoded<>(BYTES.decode(in), coder);
  }

  @Override
  public void verifyDeterministic() throws NonDeterministicException {
    coder.verifyDeterministic();
  }

  @Override
  public boolean consistentWithEquals() {
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EncodedCoder<?> encoded && encoded.coder.equals(coder);
  }

  @Override
  public int hashCode() {
    return coder.hashCode();
  }
}
