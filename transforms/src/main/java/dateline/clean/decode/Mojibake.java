package dateline.clean.decode;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Text that was UTF-8, was read as windows-1252 by somebody before us, and written as UTF-8 again:
 * three characters for a curly quote. Only what nobody writes on purpose is repaired: an "é" before
 * a closing quote and a dash would be a Chinese character.
 */
public final class Mojibake {

  /**
   * A piece that stands for one character.
   *
   * @param begin first UTF-16 index
   * @param end index behind the last
   * @param codePoint the character
   */
  public record Repair(int begin, int end, int codePoint) {

    private Character.UnicodeScript script() {
      return Character.UnicodeScript.of(codePoint);
    }

    private boolean isLetter() {
      return Character.isLetter(codePoint);
    }
  }

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Byte of each character that windows-1252 reads from a byte of 80 to 9F; 0 for others. */
  private static final int FIRST_SYMBOL = 0x152;

  private static final int LAST_SYMBOL = 0x2122;
  private static final byte[] SYMBOL_BYTES = symbolBytes();

  /** Fewer letters in a row may be chance. */
  private static final int MIN_RUN = 3;

  /** Fewer letters alone may be a name or an example. */
  private static final int MIN_SINGLES = 2;

  /**
   * A closing quote whose last byte windows-1252 does not define, and somebody replaced. Others end
   * so, too, but not one that is written.
   */
  private static final String LOST_QUOTE = "â€\ufffd";

  private static final int CLOSING_QUOTE = 0x201d;

  private Mojibake() {}

  /** The pieces to repair, in order; empty for nearly every text. */
  public static List<Repair> find(String text) {
    return find(text, from -> from);
  }

  /**
   * The pieces to repair, in order.
   *
   * @param beyondAscii an index such that no other character from a given one to it is beyond ASCII
   */
  public static List<Repair> find(String text, IntUnaryOperator beyondAscii) {
    List<Repair> candidates = candidates(text, beyondAscii);
    if (candidates.isEmpty()) {
      return candidates;
    }
    List<Repair> certain = new ArrayList<>();
    List<Repair> others = new ArrayList<>();
    List<Repair> lost = candidates.stream().filter(r -> hasLostByte(text, r)).toList();
    candidates = candidates.stream().filter(r -> !hasLostByte(text, r)).toList();
    Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
    for (int i = 0; i < candidates.size(); ) {
      int end = runEnd(candidates, i);
      for (Repair repair : candidates.subList(i, end)) {
        if (end - i >= MIN_RUN && repair.isLetter()) {
          certain.add(repair);
          scripts.add(repair.script());
        } else if (isSymbol(repair.codePoint())) {
          certain.add(repair);
        } else {
          others.add(repair);
        }
      }
      i = end;
    }
    List<Repair> latin = others.stream().filter(r -> text.charAt(r.begin()) <= 'Ã').toList();
    if (!certain.isEmpty()) {
      // The text was misread: what else looks so, was.
      certain.addAll(latin);
      certain.addAll(lost);
      others.stream().filter(r -> scripts.contains(r.script())).forEach(certain::add);
    } else if (!isWrittenOnPurpose(text)) {
      List<Repair> clear = latin.stream().filter(r -> isWithinWord(text, r)).toList();
      certain.addAll(clear.size() >= MIN_SINGLES ? clear : List.of());
    }
    return certain.stream().distinct().sorted(Comparator.comparingInt(Repair::begin)).toList();
  }

  private static List<Repair> candidates(String text, IntUnaryOperator beyondAscii) {
    List<Repair> candidates = new ArrayList<>();
    for (int i = beyondAscii.applyAsInt(0); i < text.length(); i = beyondAscii.applyAsInt(i + 1)) {
      char lead = text.charAt(i);
      if (lead < 0xc2 || lead > 0xf4) {
        continue;
      }
      int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      int codePoint = decoded(text, i, length);
      if (codePoint >= 0) {
        candidates.add(new Repair(i, i + length, codePoint));
        i += length - 1;
      }
    }
    return candidates;
  }

  /** The character that the bytes of so many characters say in UTF-8; -1 if they say none. */
  private static int decoded(String text, int begin, int length) {
    if (begin + length > text.length()) {
      return -1;
    }
    if (text.startsWith(LOST_QUOTE, begin)) {
      return CLOSING_QUOTE;
    }
    int codePoint = text.charAt(begin) & (0xff >> length + 1);
    for (int i = begin + 1; i < begin + length; i++) {
      int continuation = byteOf(text.charAt(i));
      if (continuation < 0x80 || continuation > 0xbf) {
        return -1;
      }
      codePoint = codePoint << 6 | continuation & 0x3f;
    }
    int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    boolean valid =
        codePoint >= least
            && codePoint <= Character.MAX_CODE_POINT
            && Character.isDefined(codePoint)
            && !Character.isISOControl(codePoint)
            && Character.getType(codePoint) != Character.SURROGATE
            && Character.getType(codePoint) != Character.PRIVATE_USE;
    return valid ? codePoint : -1;
  }

  private static int byteOf(char c) {
    if (c < 0x100) {
      return c; // and what windows-1252 leaves undefined, as browsers read it
    }
    return c >= FIRST_SYMBOL && c <= LAST_SYMBOL ? SYMBOL_BYTES[c - FIRST_SYMBOL] & 0xff : 0;
  }

  private static byte[] symbolBytes() {
    byte[] bytes = new byte[LAST_SYMBOL - FIRST_SYMBOL + 1];
    for (int b = 0x80; b <= 0x9f; b++) {
      char c = new String(new byte[] {(byte) b}, WINDOWS).charAt(0);
      if (c >= FIRST_SYMBOL && c <= LAST_SYMBOL) {
        bytes[c - FIRST_SYMBOL] = (byte) b;
      }
    }
    return bytes;
  }

  /** End of a run of letters that touch each other. */
  private static int runEnd(List<Repair> candidates, int begin) {
    int end = begin + 1;
    while (end < candidates.size()
        && candidates.get(end).begin() == candidates.get(end - 1).end()
        && candidates.get(end).isLetter()) {
      end++;
    }
    return end;
  }

  /** Quotes, dashes, currencies, arrows and emoji, whose wrong readings no language writes. */
  private static boolean isSymbol(int codePoint) {
    return codePoint >= 0x2010 && codePoint < 0x2c00 || codePoint >= 0x1f000;
  }

  private static boolean hasLostByte(String text, Repair repair) {
    return text.charAt(repair.end() - 1) == '\ufffd';
  }

  /** "cafÃ©": a capital that is none, within a word. */
  private static boolean isWithinWord(String text, Repair repair) {
    boolean before = repair.begin() > 0 && Character.isLowerCase(text.charAt(repair.begin() - 1));
    boolean after =
        repair.end() < text.length() && Character.isLowerCase(text.charAt(repair.end()));
    return repair.isLetter() && (before || after);
  }

  /** Whether a text uses the letters that wrong readings begin with: "NÃO". */
  private static boolean isWrittenOnPurpose(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == 'Ã' || c == 'Â') && byteOf(text.charAt(i + 1)) < 0x80) {
        return true;
      }
    }
    return false;
  }
}
