package dateline.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.beam.sdk.io.FileIO;
import org.jspecify.annotations.Nullable;

/** An Avro file of records that are encoded already. */
final class EncodedRecordsSink implements FileIO.Sink<List<byte[]>> {

  private static final long serialVersionUID = 1L;

  private final String schema;
  private final RecordCodec codec;
  private transient @Nullable DataFileWriter<Object> file;

  /**
   * A sink.
   *
   * @param schema of the records, as JSON; they must be encoded with it
   */
  EncodedRecordsSink(String schema, RecordCodec codec) {
    this.schema = schema;
    this.codec = codec;
  }

  @Override
  public void open(WritableByteChannel channel) throws IOException {
    file = new DataFileWriter<>(new GenericDatumWriter<>()).setCodec(codec.factory());
    file.create(new Schema.Parser().parse(schema), Channels.newOutputStream(channel));
  }

  @Override
  public void write(List<byte[]> records) throws IOException {
    DataFileWriter<Object> open = opened();
    for (byte[] record : records) {
      open.appendEncoded(ByteBuffer.wrap(record));
    }
  }

  @Override
  public void flush() throws IOException {
    opened().flush();
  }

  private DataFileWriter<Object> opened() {
    DataFileWriter<Object> open = file;
    if (open == null) {
      throw new IllegalStateException("the file is not open");
    }
    return open;
  }
}
