package dateline.pipeline;

/** The output directory holds something that a run must not touch. */
final class OutputRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  OutputRefusedException(String message) {
    super(message);
  }
}
