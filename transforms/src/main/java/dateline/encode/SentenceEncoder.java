package dateline.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A small pretrained transformer: MiniLM of six layers, its weights in eight bits, run by ONNX
 * Runtime on the thread that calls. One object serves all threads.
 */
public final class SentenceEncoder {

  /** Length of the vectors. */
  public static final int SIZE = 384;

  /**
   * Longest sequence in pieces; the model was trained on at most 512, and time grows by their
   * square.
   */
  private static final int MAX_PIECES = 256;

  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

  private final WordPieces pieces;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private SentenceEncoder(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
    this.pieces = pieces;
    this.environment = environment;
    this.session = session;
  }

  /** Loaded by the first thread that asks; the others wait. */
  private static final class Loaded {
    static final SentenceEncoder ENCODER = load();
  }

  /** The encoder, from the class path's model. */
  public static SentenceEncoder get() {
    return Loaded.ENCODER;
  }

  private static SentenceEncoder load() {
    try (InputStream tokenizer = resource(TOKENIZER);
        InputStream model = resource(MODEL);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // Beam's threads are all there are: each does its own sentences.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Sums of products must not saturate on processors without instructions for eight bits.
      options.addConfigEntry("session.x64quantprecision", "1");
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      return new SentenceEncoder(
          new WordPieces(tokenizer),
          environment,
          environment.createSession(model.readAllBytes(), options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException | LinkageError e) {
      throw new IllegalStateException(
          "ONNX Runtime cannot run here, --mentions=corenlp --sentiment=corenlp does without it: "
              + e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream resource = SentenceEncoder.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IOException(name + " is not on the class path");
    }
    return resource;
  }

  /**
   * Encodes a sentence.
   *
   * @param tokens its tokens as written
   */
  public Encoding encode(List<String> tokens) {
    List<Integer> ids = new ArrayList<>();
    ids.add(pieces.begin());
    int[] ends = new int[tokens.size()];
    for (int i = 0; i < ends.length; i++) {
      List<Integer> own = pieces.of(tokens.get(i));
      if (ids.size() + own.size() < MAX_PIECES) {
        ids.addAll(own);
      }
      ends[i] = ids.size();
    }
    ids.add(pieces.end());
    return encoding(run(ids), ends);
  }

  private static Encoding encoding(float[][] vectors, int[] ends) {
    float[][] tokens = new float[ends.length][SIZE];
    int piece = 1;
    for (int i = 0; i < ends.length; i++) {
      int count = ends[i] - piece;
      for (; piece < ends[i]; piece++) {
        for (int k = 0; k < SIZE; k++) {
          tokens[i][k] += vectors[piece][k] / count;
        }
      }
    }
    return new Encoding(vectors[0], tokens);
  }

  private float[][] run(List<Integer> ids) {
    long[][] numbers = {ids.stream().mapToLong(Integer::longValue).toArray()};
    long[][] ones = {new long[ids.size()]};
    Arrays.fill(ones[0], 1);
    try (OnnxTensor input = OnnxTensor.createTensor(environment, numbers);
        OnnxTensor mask = OnnxTensor.createTensor(environment, ones);
        OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][ids.size()]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return ((float[][][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed", e);
    }
  }
}
