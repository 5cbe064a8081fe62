package dateline.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.ArticleAssembler;
import dateline.article.TestArticles;
import dateline.failure.FailureRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.Failure;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(TestPipelineExtension.class)
class WriteRunTest {

  @TempDir Path folder;

  /** Read as a stranger would: by the schema in the file. */
  private List<GenericRecord> read(Dataset dataset) throws IOException {
    List<GenericRecord> records = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("run").resolve(dataset.directory()))) {
      for (Path file : files.sorted().toList()) {
        try (DataFileReader<GenericRecord> reader =
            new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
          reader.forEach(records::add);
        }
      }
    }
    return records;
  }

  @ParameterizedTest
  @CsvSource({"DEFLATE, 1", "SNAPPY, 3", "NONE, 0"})
  void writesEveryDatasetWithItsSchema(RecordCodec codec, int shards, TestPipeline pipeline)
      throws IOException {
    Article whole = TestArticles.annotated("It rained. Nobody came.");
    Article article = ArticleAssembler.assemble(whole, null, whole.getSentiment());
    Document document = article.getDocument();
    List<Failure> failed =
        new FailureRecorder("read", false)
            .fatal(document.getSources(), document.getDocumentId(), new IOException("cut off"));
    PCollection<Failure> failures =
        pipeline.apply("Failures", Create.of(failed).withCoder(AvroCoder.specific(Failure.class)));
    pipeline
        .apply("Articles", Create.of(article).withCoder(AvroCoder.specific(Article.class)))
        .apply(WriteRun.to(folder.resolve("run").toString(), codec, shards, failures));
    pipeline.run().waitUntilFinish();
    assertEquals(document.getText(), read(Dataset.DOCUMENTS).get(0).get("text").toString());
    assertEquals(2, read(Dataset.SENTENCES).size());
    assertEquals("cut off", read(Dataset.FAILURES).get(0).get("message").toString());
    for (Dataset empty : List.of(Dataset.ENTITIES, Dataset.RELATIONS, Dataset.QUOTES)) {
      assertTrue(read(empty).isEmpty(), empty.directory());
    }
  }
}
