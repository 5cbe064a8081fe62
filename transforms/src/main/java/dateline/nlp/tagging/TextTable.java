package dateline.nlp.tagging;

import java.io.Serializable;
import java.util.List;

/** Numbers texts from 0 on, with their characters side by side in one array. */
final class TextTable implements Serializable {

  /** The number of a text that is not in the table. */
  static final int NONE = -1;

  private final char[] characters;

  /** Where each text begins, and behind the last where it ends. */
  private final int[] begins;

  /** Each slot's number plus one, 0 where the slot is free. */
  private final int[] slots;

  /**
   * @param texts in the order of their numbers, no two of them equal
   */
  TextTable(List<String> texts) {
    this.characters = new char[texts.stream().mapToInt(String::length).sum()];
    this.begins = new int[texts.size() + 1];
    this.slots = new int[Integer.highestOneBit(Math.max(texts.size(), 1)) << 1 << 1];
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      int slot = slot(text);
      if (slots[slot] != 0) {
        throw new IllegalArgumentException("twice the same text");
      }
      slots[slot] = i + 1;
      text.getChars(0, text.length(), characters, begins[i]);
      begins[i + 1] = begins[i] + text.length();
    }
  }

  /** The number of a text, {@link #NONE} if it is not in the table. */
  int number(String text) {
    return slots[slot(text)] - 1;
  }

  /** Where the text stands, or the free slot where it would. */
  private int slot(String text) {
    int mask = slots.length - 1;
    int hash = text.hashCode() * 0x9E3779B9;
    int slot = (hash ^ hash >>> 16) & mask;
    while (slots[slot] != 0 && !isEqual(slots[slot] - 1, text)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean isEqual(int number, String text) {
    int begin = begins[number];
    if (begins[number + 1] - begin != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (characters[begin + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
