package dateline.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.io.FileIO;
import org.jspecify.annotations.Nullable;

/** Writes records that are encoded already into an Avro file. */
final class EncodedRecordSink implements FileIO.Sink<byte[]> {

  private static final long serialVersionUID = 1L;

  private final String schema;
  private final RecordCodec codec;
  private transient @Nullable DataFileWriter<GenericRecord> writer;

  EncodedRecordSink(Schema schema, RecordCodec codec) {
    this.schema = schema.toString();
    this.codec = codec;
  }

  @Override
  public void open(WritableByteChannel channel) throws IOException {
    writer =
        new DataFileWriter<GenericRecord>(new GenericDatumWriter<>())
            .setCodec(codec.factory())
            .create(new Schema.Parser().parse(schema), Channels.newOutputStream(channel));
  }

  @Override
  public void write(byte[] record) throws IOException {
    opened().appendEncoded(ByteBuffer.wrap(record));
  }

  @Override
  public void flush() throws IOException {
    opened().flush();
  }

  private DataFileWriter<GenericRecord> opened() {
    DataFileWriter<GenericRecord> current = writer;
    if (current == null) {
      throw new IllegalStateException("nothing is written before the file is opened");
    }
    return current;
  }
}
