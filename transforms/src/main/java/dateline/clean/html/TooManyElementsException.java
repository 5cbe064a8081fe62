package dateline.clean.html;

/** A page that is made to have more elements than memory can hold. */
public final class TooManyElementsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  TooManyElementsException(int most) {
    super(
        "the page has more than " + most + " elements: its tags open one another again and again");
  }
}
