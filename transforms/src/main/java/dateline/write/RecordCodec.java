package dateline.write;

import org.apache.avro.file.CodecFactory;

/** Compression of the written files. */
public enum RecordCodec {
  /** Read by every Avro library. */
  DEFLATE,
  /** Faster and larger; some libraries need an add-on to read it. */
  SNAPPY,
  /** No compression. */
  NONE;

  private static final int DEFLATE_LEVEL = 6;

  CodecFactory factory() {
    return switch (this) {
      case DEFLATE -> CodecFactory.deflateCodec(DEFLATE_LEVEL);
      case SNAPPY -> CodecFactory.snappyCodec();
      case NONE -> CodecFactory.nullCodec();
    };
  }
}
