package dateline.shuffle;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.util.List;
import news.dateline.records.Article;
import news.dateline.records.Recognition;
import news.dateline.records.RecognizedMention;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.testing.CoderProperties;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;

class RecordCoderTest {

  private static final Recognition RECORD =
      new Recognition(
          "d",
          List.of(new RecognizedMention(0, 4, 0, 0, 1, "CITY", null, 0.5, null)),
          List.of(),
          0,
          0,
          false);

  @Test
  void codesAsAvroDoes() throws Exception {
    RecordCoder<Recognition> coder = RecordCoder.of(Recognition.class);
    CoderProperties.coderDecodeEncodeEqual(coder, RECORD);
    CoderProperties.coderSerializable(coder);
    CoderProperties.coderDeterministic(coder, RECORD, Recognition.newBuilder(RECORD).build());
  }

  @Test
  void codesTheNextRecordAfterOneThatItCannot() throws Exception {
    RecordCoder<Recognition> coder = RecordCoder.of(Recognition.class);
    Recognition incomplete = new Recognition(null, List.of(), List.of(), 0, 0, false);
    assertThrows(
        NullPointerException.class,
        () -> coder.encode(incomplete, OutputStream.nullOutputStream()));
    CoderProperties.coderDecodeEncodeEqual(coder, RECORD);
  }

  /** What it is there for. */
  @Test
  void isSentWithoutItsSchema() {
    int ours = SerializableUtils.serializeToByteArray(RecordCoder.of(Article.class)).length;
    int avros = SerializableUtils.serializeToByteArray(AvroCoder.specific(Article.class)).length;
    assertTrue(ours < avros / 20, ours + " of " + avros);
  }
}
