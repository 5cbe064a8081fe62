package dateline.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dateline.article.TestArticles;
import dateline.text.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import news.dateline.records.Document;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;

class DocumentKeyTest {

  private static final Document DOCUMENT = TestArticles.document("It rained in Porto. Ça va.");

  private static Document nowhere() {
    return Document.newBuilder(DOCUMENT).setSources(List.of()).setNearDuplicateOf(null).build();
  }

  @Test
  void isThatOfTheBytesOfAFile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<Object>(DOCUMENT.getSchema(), new SpecificData())
        .write(nowhere(), encoder);
    encoder.flush();
    assertEquals(Sha256.id(bytes.toByteArray()), DocumentKey.of(DOCUMENT));
  }

  @Test
  void doesNotTellWhereADocumentWasFoundNorWhomItRepeats() {
    assertNotEquals(List.of(), DOCUMENT.getSources());
    assertEquals(DocumentKey.of(DOCUMENT), DocumentKey.of(nowhere()));
    assertEquals(
        DocumentKey.of(DOCUMENT),
        DocumentKey.of(Document.newBuilder(DOCUMENT).setNearDuplicateOf("another").build()));
    assertNotEquals(
        DocumentKey.of(DOCUMENT),
        DocumentKey.of(Document.newBuilder(DOCUMENT).setText("It rained.").build()));
  }
}
