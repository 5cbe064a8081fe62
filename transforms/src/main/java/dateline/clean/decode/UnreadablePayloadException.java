package dateline.clean.decode;

/** A payload holds no text: it is a picture, an archive, a program. */
public final class UnreadablePayloadException extends Exception {

  private static final long serialVersionUID = 1L;

  public UnreadablePayloadException(String message) {
    super(message);
  }
}
