package dateline.dedupe;

import dateline.shuffle.Hash64;
import dateline.text.Words;
import java.util.Arrays;

/**
 * The words of a text as hashes. Case and punctuation do not count. In scripts that put no spaces
 * between words each letter is a word: there is no cheap way to tell words, and sequences of
 * letters tell texts apart as well.
 */
final class WordHashes {

  private long[] hashes = new long[64];
  private int length;

  private WordHashes() {}

  /** The hash of each word, in text order. */
  static long[] of(String text) {
    WordHashes words = new WordHashes();
    words.read(text);
    return Arrays.copyOf(words.hashes, words.length);
  }

  private void read(String text) {
    long word = Hash64.start();
    boolean inside = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean alone = standsAlone(c);
      boolean part = !alone && (Character.isLetterOrDigit(c) || inside && Words.isMark(c));
      if (inside && !part) {
        add(Hash64.mix(word));
      }
      if (alone) {
        add(Hash64.mix(Hash64.with(Hash64.start(), c)));
      } else if (part) {
        word = Hash64.with(inside ? word : Hash64.start(), Character.toLowerCase(c));
      }
      inside = part;
    }
    if (inside) {
      add(Hash64.mix(word));
    }
  }

  private void add(long hash) {
    if (length == hashes.length) {
      hashes = Arrays.copyOf(hashes, length * 2);
    }
    hashes[length++] = hash;
  }

  private static boolean standsAlone(int c) {
    if (c < 0x0e00 || !Character.isLetter(c)) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
