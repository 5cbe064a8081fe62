package dateline.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
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

  /** The model's own output. */
  private static final String LAST = "last_hidden_state";

  /** What the fifth of the six layers passes to the last. */
  private static final String INNER = "/encoder/layer.4/output/LayerNorm/Add_1_output_0";

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
          environment.createSession(InnerOutput.of(model.readAllBytes(), INNER), options));
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
    return run(tokens, ids, ends);
  }

  private Encoding run(List<String> tokens, List<Integer> ids, int[] ends) {
    long[][] numbers = {ids.stream().mapToLong(Integer::longValue).toArray()};
    long[][] ones = {new long[ids.size()]};
    Arrays.fill(ones[0], 1);
    try (OnnxTensor input = OnnxTensor.createTensor(environment, numbers);
        OnnxTensor mask = OnnxTensor.createTensor(environment, ones);
        OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][ids.size()]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return new Encoding(
          List.copyOf(tokens), vectors(result, LAST, ends), vectors(result, INNER, ends));
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed", e);
    }
  }

  private static LayerVectors vectors(OrtSession.Result result, String name, int[] ends)
      throws OrtException {
    OnnxValue value = result.get(name).orElseThrow();
    return LayerVectors.of(((float[][][]) value.getValue())[0], ends);
  }
}
