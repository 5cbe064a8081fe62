package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonNameTest {

  private static boolean isShort(String shorter, String longer) {
    return name(shorter).isPartOf(name(longer)) || name(shorter).isWithoutMiddleOf(name(longer));
  }

  private static PersonName name(String name) {
    return new PersonName(List.of(name.split(" ", -1)));
  }

  @Test
  void isShortByAnyOfItsWordsInARow() {
    assertTrue(isShort("ilidio", "ilidio barros quental"));
    assertTrue(isShort("barros", "ilidio barros quental"));
    assertTrue(isShort("quental", "ilidio barros quental"));
    assertTrue(isShort("barros quental", "ilidio barros quental"));
    assertFalse(isShort("quental barros", "ilidio barros quental"));
    assertFalse(isShort("barro", "ilidio barros quental"));
  }

  @Test
  void isShortWithoutWhatStandsInTheMiddle() {
    assertTrue(isShort("hanne lund", "hanne p. lund"));
    assertTrue(isShort("hanne lund", "hanne maria bo lund"));
    assertFalse(isShort("hanne lund", "hanne p. holm"));
    assertFalse(isShort("hanne lund", "inge p. lund"));
  }

  @Test
  void isNotShortForAnEqualOne() {
    assertFalse(isShort("hanne lund", "hanne lund"));
    assertFalse(isShort("hanne p. lund", "hanne lund"));
  }
}
