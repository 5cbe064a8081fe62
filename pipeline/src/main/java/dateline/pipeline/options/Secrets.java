package dateline.pipeline.options;

import java.util.regex.Pattern;

/** Takes out of a text what gives access to something. */
public final class Secrets {

  /** What stands in a secret's place. */
  public static final String REDACTED = "[redacted]";

  private static final String SPOKEN =
      "secret|passw|token|credential|signature|api-?_?key|access-?_?key|private-?_?key";

  private static final Pattern NAME = Pattern.compile(SPOKEN + "|key", Pattern.CASE_INSENSITIVE);

  /** {@code user:password@} of an address. */
  private static final Pattern USER = Pattern.compile("(?<=://)[^/?#\\s@]+@");

  /** Parameters of an address: the secret ones, and {@code sig}, as signed links call it. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "([?&;][^=&#\\s]*(?:" + SPOKEN + "|\\bkey|\\bsig)[^=&#\\s]*=)[^&#\\s]+",
          Pattern.CASE_INSENSITIVE);

  /** Fields of JSON, such as those of {@code --hdfsConfiguration}. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(\"[^\"]*(?:"
              + SPOKEN
              + "|key)[^\"]*\"\\s*:\\s*)(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^\",}\\]\\s]+)",
          Pattern.CASE_INSENSITIVE);

  private Secrets() {}

  /** Whether what has this name is likely to be one. */
  public static boolean isNameOfOne(String name) {
    return NAME.matcher(name).find();
  }

  /**
   * The text without users, passwords and tokens of addresses, and without secret fields of JSON.
   */
  public static String redacted(String text) {
    String users = USER.matcher(text).replaceAll(REDACTED + "@");
    String parameters = PARAMETER.matcher(users).replaceAll("$1" + REDACTED);
    return FIELD.matcher(parameters).replaceAll("$1\"" + REDACTED + "\"");
  }
}
