package dateline.pipeline;

/** An earlier run from which nothing can be taken over; the message says why. */
final class ReuseRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  ReuseRefusedException(String message) {
    super(message);
  }
}
