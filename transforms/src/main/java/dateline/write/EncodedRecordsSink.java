package dateline.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.beam.sdk.io.DefaultFilenamePolicy;
import org.apache.beam.sdk.io.DynamicFileDestinations;
import org.apache.beam.sdk.io.FileBasedSink;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.ValueProvider.StaticValueProvider;
import org.apache.beam.sdk.util.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * Avro files of records that are encoded already, several of which come at a time. Beam's AvroIO
 * takes them one by one; its FileIO, which would do, leaves directories of temporary files behind.
 */
final class EncodedRecordsSink extends FileBasedSink<List<byte[]>, Void, List<byte[]>> {

  private static final long serialVersionUID = 1L;

  private final String schema;
  private final RecordCodec codec;

  private EncodedRecordsSink(ResourceId files, String schema, RecordCodec codec) {
    super(
        StaticValueProvider.of(files.getCurrentDirectory()),
        DynamicFileDestinations.constant(
            DefaultFilenamePolicy.fromStandardParameters(
                StaticValueProvider.of(files), null, ".avro", /* windowedWrites= */ false)));
    this.schema = schema;
    this.codec = codec;
  }

  /**
   * A sink.
   *
   * @param prefix of the files: a path or URI that is not that of a directory
   * @param schema of the records, as JSON; they must be encoded with it
   */
  static EncodedRecordsSink to(String prefix, String schema, RecordCodec codec) {
    return new EncodedRecordsSink(
        FileBasedSink.convertToFileResourceIfPossible(prefix), schema, codec);
  }

  @Override
  public WriteOperation<Void, List<byte[]>> createWriteOperation() {
    return new FilesOperation(this, schema, codec);
  }

  private static final class FilesOperation extends WriteOperation<Void, List<byte[]>> {

    private static final long serialVersionUID = 1L;

    private final String schema;
    private final RecordCodec codec;

    FilesOperation(EncodedRecordsSink sink, String schema, RecordCodec codec) {
      super(sink);
      this.schema = schema;
      this.codec = codec;
    }

    @Override
    public Writer<Void, List<byte[]>> createWriter() {
      return new FileWriter(this, new Schema.Parser().parse(schema), codec);
    }
  }

  private static final class FileWriter extends Writer<Void, List<byte[]>> {

    private final Schema schema;
    private final RecordCodec codec;
    private @Nullable DataFileWriter<Object> file;

    FileWriter(FilesOperation operation, Schema schema, RecordCodec codec) {
      super(operation, MimeTypes.BINARY);
      this.schema = schema;
      this.codec = codec;
    }

    @Override
    protected void prepareWrite(WritableByteChannel channel) throws IOException {
      file =
          new DataFileWriter<>(new GenericDatumWriter<>())
              .setCodec(codec.factory())
              .create(schema, Channels.newOutputStream(channel));
    }

    @Override
    public void write(List<byte[]> records) throws IOException {
      for (byte[] record : records) {
        file().appendEncoded(ByteBuffer.wrap(record));
      }
    }

    @Override
    protected void finishWrite() throws IOException {
      file().flush();
    }

    private DataFileWriter<Object> file() {
      DataFileWriter<Object> open = file;
      if (open == null) {
        throw new IllegalStateException("the file is not open");
      }
      return open;
    }
  }
}
