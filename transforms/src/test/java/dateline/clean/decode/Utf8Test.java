package dateline.clean.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void readsAsciiToItsEnd() {
    byte[] bytes = bytes("0123456789abcdefé0123");
    assertEquals(16, Utf8.endOfAscii(bytes, 0));
    assertEquals(16, Utf8.endOfAscii(bytes, 15));
    assertEquals(16, Utf8.endOfAscii(bytes, 16));
    assertEquals(bytes.length, Utf8.endOfAscii(bytes, 18));
  }

  @Test
  void findsNulsWhereverTheyAre() {
    for (int i = 0; i < 20; i++) {
      byte[] bytes = bytes("éé0123456789abcdef");
      assertFalse(Utf8.hasNul(bytes, bytes.length));
      bytes[i] = 0;
      assertTrue(Utf8.hasNul(bytes, bytes.length), "at " + i);
      assertFalse(Utf8.hasNul(bytes, i));
    }
  }

  @Test
  void holdsTheSameForValidAsTheDecoder() {
    Random random = new Random(7);
    byte[] text = bytes("añ한😀\u0080\u07ff\u0800\uffff𐀀\u007f end");
    for (int run = 0; run < 20_000; run++) {
      byte[] bytes = text.clone();
      for (int i = random.nextInt(3); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertEquals(decodes(bytes), Utf8.isValid(bytes), () -> Arrays.toString(bytes));
    }
  }

  private static boolean decodes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
