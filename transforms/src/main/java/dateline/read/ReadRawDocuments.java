package dateline.read;

import dateline.failure.FailureRecorder;
import dateline.shuffle.ByPlace;
import dateline.shuffle.Encoded;
import dateline.shuffle.RecordCoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.records.Failure;
import news.dateline.records.RawDocument;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Reads the files that input patterns match: matching, then a shuffle to places, so that thousands
 * of small files spread over all workers, then reading. A file that two patterns match is read
 * once. What comes out are names of payloads, not their bytes: a container may be larger than the
 * memory.
 */
public final class ReadRawDocuments
    extends PTransform<PBegin, WithFailures.Result<PCollection<RawDocument>, Failure>> {

  /** Files matched; counted under this class's namespace. */
  public static final String MATCHED = "matched";

  /** Files that were opened, or tried to be. */
  public static final String OPENED = "opened";

  /** Payloads come upon: each became a raw document or a failure. */
  public static final String READ = "read";

  /** Bytes of the payloads read, after decompression. */
  public static final String BYTES = "bytes";

  /** Counters of records that are no pages, by kind; the namespace of the metrics. */
  public static final String PASSED_OVER_METRICS = "passedOver";

  private static final TupleTag<String> FILES = new TupleTag<>("files") {};
  private static final TupleTag<RawDocument> DOCUMENTS = new TupleTag<>("documents") {};
  private static final TupleTag<Failure> FAILURES = new TupleTag<>("failures") {};

  private final List<String> patterns;
  private final String excluded;
  private final PayloadReader reader;
  private final FailureRecorder matchFailures;
  private final FailureRecorder readFailures;

  private ReadRawDocuments(
      List<String> patterns,
      String excluded,
      PayloadReader reader,
      FailureRecorder matchFailures,
      FailureRecorder readFailures) {
    this.patterns = patterns;
    this.excluded = excluded;
    this.reader = reader;
    this.matchFailures = matchFailures;
    this.readFailures = readFailures;
  }

  /**
   * Reads what any of the patterns match.
   *
   * @param patterns globs, directories or files; local ones, or of any file system Beam knows
   * @param excluded a directory that is passed over, as a path or URI: the one the run writes to
   * @param matchFailures for places that cannot be listed
   * @param readFailures for matched files that cannot be read
   */
  public static ReadRawDocuments matching(
      List<String> patterns,
      String excluded,
      PayloadReader reader,
      FailureRecorder matchFailures,
      FailureRecorder readFailures) {
    return new ReadRawDocuments(
        List.copyOf(patterns), excluded, reader, matchFailures, readFailures);
  }

  @Override
  public WithFailures.Result<PCollection<RawDocument>, Failure> expand(PBegin input) {
    PCollectionTuple matched =
        input
            .apply("Patterns", Create.of(patterns).withCoder(StringUtf8Coder.of()))
            .apply(
                "Match",
                ParDo.of(new MatchFn(excluded, matchFailures))
                    .withOutputTags(FILES, TupleTagList.of(FAILURES)));
    PCollectionTuple read =
        matched
            .get(FILES)
            .setCoder(StringUtf8Coder.of())
            .apply("By place", ByPlace.of(file -> file))
            .apply("Spread", GroupByKey.create())
            .apply("Each file once", ParDo.of(new OnceFn()))
            .apply(
                "Read",
                ParDo.of(new ReadFn(reader, readFailures))
                    .withOutputTags(DOCUMENTS, TupleTagList.of(FAILURES)));
    RecordCoder<Failure> failureCoder = RecordCoder.of(Failure.class);
    return WithFailures.Result.of(
        read.get(DOCUMENTS).setCoder(RecordCoder.of(RawDocument.class)),
        PCollectionList.of(matched.get(FAILURES).setCoder(failureCoder))
            .and(read.get(FAILURES).setCoder(failureCoder))
            .apply("Failures", Flatten.pCollections()));
  }

  /**
   * Opens a matched file: a local path, or a URI of any file system Beam knows.
   *
   * @param from the first byte to read
   */
  public static InputStream open(String file, long from) throws IOException {
    ReadableByteChannel channel =
        FileSystems.open(FileSystems.matchNewResource(file, /* isDirectory= */ false));
    if (from > 0 && channel instanceof SeekableByteChannel seekable) {
      seekable.position(from);
    } else if (from > 0) {
      channel.close();
      throw new IOException("the file system cannot go to a byte of a file");
    }
    return Channels.newInputStream(channel);
  }

  private static final class MatchFn extends DoFn<String, String> {

    private final String excluded;
    private final FailureRecorder failures;

    MatchFn(String excluded, FailureRecorder failures) {
      this.excluded = excluded;
      this.failures = failures;
    }

    @ProcessElement
    public void match(@Element String pattern, MultiOutputReceiver out) {
      if (LocalFiles.isLocal(pattern)) {
        matchLocal(pattern, out);
      } else {
        matchRemote(pattern, out);
      }
    }

    private void matchRemote(String pattern, MultiOutputReceiver out) {
      Set<String> files;
      try {
        files = RemoteFiles.matching(pattern, excluded);
      } catch (IOException | IllegalArgumentException e) {
        out.get(FAILURES).output(failures.fatal(pattern, e));
        return;
      }
      files.forEach(out.get(FILES)::output);
    }

    private void matchLocal(String pattern, MultiOutputReceiver out) {
      LocalFiles.list(
          pattern,
          Path.of(excluded),
          new LocalFiles.Visitor() {
            @Override
            public void file(Path file) {
              String name;
              try {
                name = Path.of(file.toString()).toString();
              } catch (InvalidPathException e) {
                // The JVM decodes names by the locale; what it cannot decode it cannot open again.
                failed(file, new IOException("its name is not in the locale's encoding", e));
                return;
              }
              out.get(FILES).output(name);
            }

            @Override
            public void special(Path place) {
              Metrics.counter(PASSED_OVER_METRICS, "special file").inc();
            }

            @Override
            public void failed(Path place, IOException error) {
              out.get(FAILURES).output(failures.fatal(place.toUri().toString(), error));
            }
          });
    }
  }

  private static final class ReadFn extends DoFn<String, RawDocument> {

    private final Counter opened = Metrics.counter(ReadRawDocuments.class, OPENED);
    private final Counter read = Metrics.counter(ReadRawDocuments.class, READ);
    private final Counter bytes = Metrics.counter(ReadRawDocuments.class, BYTES);
    private final PayloadReader reader;
    private final FailureRecorder failures;

    ReadFn(PayloadReader reader, FailureRecorder failures) {
      this.reader = reader;
      this.failures = failures;
    }

    @ProcessElement
    public void read(@Element String file, MultiOutputReceiver out) {
      opened.inc();
      InputStream input;
      try {
        input = open(file, 0);
      } catch (IOException | IllegalArgumentException e) {
        failed(file, Origin.FILE, e, out);
        return;
      }
      try (input) {
        read(file, input, out);
      } catch (IOException e) {
        failed(file, Origin.FILE, e, out);
      }
    }

    private void read(String file, InputStream input, MultiOutputReceiver out) {
      reader.read(
          input,
          file,
          new PayloadVisitor() {
            @Override
            public void payload(Payload payload) {
              read.inc();
              bytes.inc(payload.bytes().length);
              out.get(DOCUMENTS).output(InputFile.document(file, payload));
            }

            @Override
            public void failed(Origin origin, IOException error) {
              ReadFn.this.failed(file, origin, error, out);
            }

            @Override
            public void passedOver(String kind) {
              Metrics.counter(PASSED_OVER_METRICS, kind).inc();
            }
          });
    }

    private void failed(String file, Origin origin, Exception error, MultiOutputReceiver out) {
      read.inc();
      out.get(FAILURES)
          .output(
              failures.fatal(InputFile.uri(file), origin.recordOffset(), origin.recordId(), error));
    }
  }

  /** Gives on each file once; counts them apart from the reader, whose counts are held to it. */
  private static final class OnceFn extends DoFn<KV<Integer, Iterable<Encoded<String>>>, String> {

    private final Counter matched = Metrics.counter(ReadRawDocuments.class, MATCHED);

    @ProcessElement
    public void once(
        @Element KV<Integer, Iterable<Encoded<String>>> place, OutputReceiver<String> out) {
      Set<String> files = new TreeSet<>();
      Encoded.values(place.getValue()).forEach(files::add);
      matched.inc(files.size());
      files.forEach(out::output);
    }
  }
}
