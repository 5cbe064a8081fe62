package dateline.pipeline.options;

import java.util.List;

/** The command line is wrong; the mistakes are all of them, not the first. */
public final class InvalidOptionsException extends Exception {

  private static final long serialVersionUID = 1L;

  private final List<String> mistakes;

  public InvalidOptionsException(List<String> mistakes) {
    super(String.join("; ", mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /** Each mistake as a sentence for people. */
  public List<String> mistakes() {
    return mistakes;
  }
}
