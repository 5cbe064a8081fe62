package dateline.text;

import java.util.regex.Pattern;

/** What counts as a word wherever words are counted. */
public final class Words {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*");

  private Words() {}

  /** Number of maximal runs of letters and digits. */
  public static int count(String text) {
    return (int) WORD.matcher(text).results().count();
  }
}
