package dateline.encode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Makes a value inside an ONNX model one of its outputs.
 *
 * <p>A model is a message of Protocol Buffers, and of those, one written behind another is merged
 * into it: lists grow. So the model is kept as it is, and the output is written behind it.
 */
final class InnerOutput {

  /** {@code ModelProto.graph}. */
  private static final int GRAPH = 7;

  /** {@code GraphProto.output}. */
  private static final int OUTPUT = 12;

  /** {@code ValueInfoProto.name}. */
  private static final int NAME = 1;

  /** {@code ValueInfoProto.type}. */
  private static final int TYPE = 2;

  /** {@code TypeProto.tensor_type}. */
  private static final int TENSOR = 1;

  /** {@code TypeProto.Tensor.elem_type}, a number, set to that of {@code FLOAT}. */
  private static final byte[] FLOATS = {1 << 3, 1};

  /** How Protocol Buffers mark what has a length. */
  private static final int WITH_LENGTH = 2;

  private static final int SEVEN_BITS = 0x7F;

  private InnerOutput() {}

  /**
   * The model with one more output, of floats.
   *
   * @param name of the value, as the node that computes it calls it
   */
  static byte[] of(byte[] model, String name) {
    byte[] value =
        join(
            field(NAME, name.getBytes(StandardCharsets.UTF_8)), field(TYPE, field(TENSOR, FLOATS)));
    return join(model, field(GRAPH, field(OUTPUT, value)));
  }

  private static byte[] field(int number, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(number << 3 | WITH_LENGTH);
    int length = content.length;
    while (length > SEVEN_BITS) {
      out.write(length & SEVEN_BITS | SEVEN_BITS + 1);
      length >>>= Integer.bitCount(SEVEN_BITS);
    }
    out.write(length);
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static byte[] join(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }
}
