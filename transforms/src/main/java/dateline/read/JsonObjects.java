package dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;

/**
 * Cuts JSON into the objects of its outermost level: arrays of objects, or objects over many lines
 * one behind the other. Whoever reads their text finds out what is wrong within one; here only
 * brackets and quotation marks count.
 *
 * <p>An object that does not end takes the next with it unless lines tell where that begins: no
 * string goes over a line's end, and an object that begins a line which is indented no deeper,
 * where none may stand, is the next.
 */
final class JsonObjects {

  private static final int BUFFER = 1 << 14;

  private enum State {
    /** Before the first object, or behind one. */
    BETWEEN,
    INSIDE,
    /** In something else than an object, as arrays may hold. */
    OTHER,
    /** Behind damage: the next object begins a line. */
    LOST
  }

  private final JsonRecords records;
  private final long maxLength;

  private State state = State.BETWEEN;
  private long position;

  /** Whether only white space and brackets came before in this line, and its first of them. */
  private boolean atLineBegin = true;

  private int indent = -1;
  private int column;

  private final JsonText object;
  private final BitSet arrays = new BitSet();
  private long begin;
  private int objectIndent;

  /** Whether a line of the object is indented deeper than the one it began in. */
  private boolean indented;

  /** Whether it was told that no object stands here: of several others in a row the first is. */
  private boolean toldOfOther;

  private int depth;
  private boolean inString;
  private boolean escaped;
  private int last;

  /**
   * @param maxLength of an object, in bytes
   */
  JsonObjects(JsonRecords records, long maxLength) {
    this.records = records;
    this.maxLength = maxLength;
    this.object = new JsonText(maxLength);
  }

  /**
   * Whether a file's first object goes over a line's end, or lies in an array. An object that
   * begins the next line belongs to it if it may stand there, and what follows may stand behind it:
   * else the first line was cut off, and the next is a line of its own.
   *
   * @param head what the file begins with, from its first bracket on
   */
  static boolean areIn(byte[] head) {
    if (head.length == 0 || head[0] == '[') {
      return head.length > 0;
    }
    BitSet arrays = new BitSet();
    boolean overLines = false;
    boolean string = false;
    int depth = 0;
    int last = 0;
    for (int i = 0; i < head.length; i++) {
      byte b = head[i];
      if (JsonText.isLineEnd(b)) {
        boolean goesOn = !string && !nextIsObject(head, i);
        if (string || goesOn || !mayHold(last, arrays.get(depth))) {
          return goesOn;
        }
        overLines = true;
      } else if (string) {
        i += b == '\\' ? 1 : 0;
        string = b != '"';
      } else if (b == '"') {
        string = true;
      } else if (b == '{' || b == '[') {
        arrays.set(++depth, b == '[');
      } else if ((b == '}' || b == ']') && --depth == 0) {
        return overLines || anotherFollows(head, i + 1);
      }
      last = JsonText.isSpace(b) ? last : b;
    }
    return overLines;
  }

  /** Whether another object begins in the same line. */
  private static boolean anotherFollows(byte[] head, int from) {
    int at = from;
    while (at < head.length
        && (JsonText.isSpace(head[at]) && !JsonText.isLineEnd(head[at]) || head[at] == ',')) {
      at++;
    }
    return at < head.length && head[at] == '{';
  }

  private static boolean nextIsObject(byte[] head, int from) {
    int at = JsonText.begin(head, from, head.length);
    return at < head.length && head[at] == '{';
  }

  /**
   * Whether an object may hold another one at a place.
   *
   * @param last what stands before it, white space apart
   * @param inArray whether the place is in an array
   */
  private static boolean mayHold(int last, boolean inArray) {
    return last == ':' || last == '[' || last == ',' && inArray;
  }

  /** Reads all objects. */
  void read(InputStream input) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int read;
    while ((read = input.read(buffer)) > 0) {
      for (int i = 0; i < read; i++) {
        next(buffer[i]);
        position++;
      }
    }
    if (state == State.INSIDE) {
      records.failed(begin, "the object does not end");
    }
  }

  private void next(byte b) {
    if (indent < 0 && !JsonText.isSpace(b)) {
      indent = column;
    }
    switch (state) {
      case BETWEEN -> between(b);
      case INSIDE -> inside(b);
      case OTHER -> other(b);
      case LOST -> {
        if (b == '{' && atLineBegin && indent <= objectIndent) {
          beginObject();
        }
      }
    }
    column++;
    atLineBegin &= JsonText.isSpace(b) || b == ',' || b == ']' || b == '}' || b == '[';
    if (JsonText.isLineEnd(b)) {
      column = 0;
      indent = -1;
      atLineBegin = true;
    }
  }

  private void between(byte b) {
    boolean mark = position < 3 && b < 0;
    if (b == '{') {
      beginObject();
    } else if (!JsonText.isSpace(b) && b != ',' && b != '[' && b != ']' && !mark) {
      if (!toldOfOther) {
        records.failed(position, "no JSON object begins here");
        toldOfOther = true;
      }
      state = State.OTHER;
      inString = b == '"';
      escaped = false;
      objectIndent = Math.max(objectIndent, Math.max(0, indent));
    }
  }

  /** What is no object ends at a comma, or is text up to the line's end. */
  private void other(byte b) {
    if (JsonText.isLineEnd(b)) {
      state = State.LOST;
    } else if (inString) {
      boolean closes = b == '"' && !escaped;
      escaped = b == '\\' && !escaped;
      inString = !closes;
    } else if (b == '"') {
      inString = true;
    } else if (b == ',' || b == ';') {
      state = State.BETWEEN;
    }
  }

  private void beginObject() {
    state = State.INSIDE;
    toldOfOther = false;
    begin = position;
    objectIndent = Math.max(objectIndent, indent);
    object.clear();
    object.add((byte) '{');
    arrays.clear();
    depth = 1;
    inString = false;
    escaped = false;
    last = '{';
    indented = false;
  }

  private void inside(byte b) {
    object.add(b);
    indented |= indent > objectIndent;
    if (inString) {
      inString(b);
    } else if (b == '{' && atLineBegin && indent <= objectIndent && !mayNest()) {
      records.failed(begin, "the object does not end before the next one begins");
      beginObject();
    } else if (b == '{' || b == '[') {
      arrays.set(++depth, b == '[');
    } else if (b == '}' || b == ']') {
      depth--;
    } else if (b == '"') {
      inString = true;
    }
    if (!JsonText.isSpace(b)) {
      last = b;
    }
    if (depth == 0) {
      endObject();
    }
  }

  private void inString(byte b) {
    if (escaped) {
      escaped = false;
    } else if (b == '\\') {
      escaped = true;
    } else if (b == '"') {
      inString = false;
    }
    if (JsonText.isLineEnd(b)) {
      records.failed(begin, "a line ends within a string of the object");
      state = State.LOST;
    }
  }

  /** Whether an object that begins a line, no deeper, may be part of this one. */
  private boolean mayNest() {
    return !indented && mayHold(last, arrays.get(depth));
  }

  private void endObject() {
    state = State.BETWEEN;
    if (object.isTooLong()) {
      records.failed(begin, JsonRecords.tooLong("object", maxLength));
    } else {
      records.read(object, begin, /* start= */ null);
    }
  }
}
