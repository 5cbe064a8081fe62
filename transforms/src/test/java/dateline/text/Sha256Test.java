package dateline.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class Sha256Test {

  /** The example of FIPS 180-4. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void isThatOfTheStandard() {
    MessageDigest digest = Sha256.digest();
    digest.update("abc".getBytes(StandardCharsets.UTF_8));
    assertEquals(OF_ABC, Sha256.hex(digest));
  }

  @Test
  void anIdIsItsFirstHalf() {
    assertEquals(OF_ABC.substring(0, 32), Sha256.id("abc"));
    assertEquals(OF_ABC.substring(0, 32), Sha256.id(new byte[] {'a', 'b', 'c'}));
  }
}
