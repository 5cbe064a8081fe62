package dateline.failure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Failure;
import news.dateline.records.Source;
import org.jspecify.annotations.Nullable;

/**
 * Turns exceptions into failure records.
 *
 * @param stage name of the stage that failed, as in the manifest
 * @param stackTraces whether records carry the first frames of the stack
 */
public record FailureRecorder(String stage, boolean stackTraces) implements Serializable {

  private static final int MAX_FRAMES = 20;

  /** A chain of causes may be a ring. */
  private static final int MAX_CAUSES = 5;

  private static final int MAX_FRAMES_OF_CAUSE = 3;

  /**
   * By which Beam calls a step; what is above it are the runner's own frames, as many as runners.
   */
  private static final String CALL_OF_THE_RUNNER = "$DoFnInvoker";

  private static final int MAX_MESSAGE = 1000;

  /**
   * The failure of an input that gave no document.
   *
   * @param uri where the input lies
   * @param recordOffset where its record begins in a container; null for a whole file
   * @param recordId the container's own id of it; null for a whole file, or where it has none
   */
  public Failure fatal(
      String uri, @Nullable Long recordOffset, @Nullable String recordId, Throwable error) {
    return base(error)
        .setUri(uri)
        .setRecordOffset(recordOffset)
        .setRecordId(recordId)
        .setFatal(true)
        .build();
  }

  /** The failure of a whole file, or of a place that cannot be listed. */
  public Failure fatal(String uri, Throwable error) {
    return fatal(uri, null, null, error);
  }

  /** The failure of an input that gave no document: one record for each place it was found. */
  public List<Failure> fatal(List<Source> sources, String documentId, Throwable error) {
    List<Failure> failures = new ArrayList<>();
    for (Source source : sources) {
      failures.add(
          base(error)
              .setUri(source.getUri())
              .setRecordOffset(source.getRecordOffset())
              .setRecordId(source.getRecordId())
              .setDocumentId(documentId)
              .setFatal(true)
              .build());
    }
    return failures;
  }

  /** The failure of this stage on a document that goes on without it. */
  public Failure partial(Source source, String documentId, Throwable error) {
    return base(error)
        .setUri(source.getUri())
        .setRecordOffset(source.getRecordOffset())
        .setRecordId(source.getRecordId())
        .setDocumentId(documentId)
        .setFatal(false)
        .build();
  }

  private Failure.Builder base(Throwable error) {
    String message =
        error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    return Failure.newBuilder()
        .setStage(stage)
        .setErrorClass(error.getClass().getName())
        .setMessage(message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE))
        .setStackTrace(stackTraces ? frames(error) : null);
  }

  /** The first frames of an error, then those of what caused it, each cause by its class only. */
  private static String frames(Throwable error) {
    StringBuilder frames = new StringBuilder();
    addFrames(error, MAX_FRAMES, frames);
    Throwable cause = error.getCause();
    for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
      // Without its message, which may quote the text that it stumbled on.
      frames.append("Caused by: ").append(cause.getClass().getName()).append('\n');
      addFrames(cause, MAX_FRAMES_OF_CAUSE, frames);
      cause = cause.getCause();
    }
    return frames.toString();
  }

  private static void addFrames(Throwable error, int limit, StringBuilder frames) {
    StackTraceElement[] stack = error.getStackTrace();
    for (int i = 0; i < Math.min(stack.length, limit); i++) {
      if (stack[i].getClassName().endsWith(CALL_OF_THE_RUNNER)) {
        break;
      }
      frames.append("at ").append(stack[i]).append('\n');
    }
  }
}
