package dateline.dedupe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.records.Document;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class JoinVerdictsTest {

  @Test
  void givesEachDocumentItsOwnVerdictOrNone(TestPipeline pipeline) {
    List<Document> documents = new ArrayList<>();
    List<KV<String, Integer>> verdicts = new ArrayList<>();
    List<KV<Document, Integer>> judged = new ArrayList<>();
    List<Document> others = new ArrayList<>();
    // More than there are places, so that many meet in one.
    for (int i = 0; i < 300; i++) {
      Document document = TestPages.page("https://a.example/" + i, TestPages.prose(i, 3));
      documents.add(document);
      if (i % 3 == 0) {
        verdicts.add(KV.of(document.getDocumentId(), i));
        judged.add(KV.of(document, i));
      } else {
        others.add(document);
      }
    }
    PCollection<KV<String, Integer>> found =
        pipeline.apply(
            "Verdicts",
            Create.of(Stream.concat(verdicts.stream(), Stream.of(KV.of("none", 7))).toList())
                .withCoder(KvCoder.of(StringUtf8Coder.of(), VarIntCoder.of())));
    JoinVerdicts<Integer> join = JoinVerdicts.with(found, VarIntCoder.of());
    PCollectionTuple joined =
        pipeline
            .apply(Create.of(documents).withCoder(AvroCoder.specific(Document.class)))
            .apply(join);
    PAssert.that(joined.get(join.judged)).containsInAnyOrder(judged);
    PAssert.that(joined.get(join.others)).containsInAnyOrder(others);
    pipeline.run().waitUntilFinish();
  }
}
