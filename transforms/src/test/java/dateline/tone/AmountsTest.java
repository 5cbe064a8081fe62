package dateline.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AmountsTest {

  @Test
  void readsUnitsSignsAndCurrencies() {
    assertEquals(OptionalDouble.of(5200), at("5,200"));
    assertEquals(OptionalDouble.of(5.2e6), at("5.2", "mn"));
    assertEquals(OptionalDouble.of(3e6), at("$3m"));
    assertEquals(OptionalDouble.of(-0.5), at("-0.5"));
    assertEquals(OptionalDouble.of(-4e9), Amounts.at(List.of("minus", "4", "billion"), 1));
    assertEquals(OptionalDouble.of(2500), at("2500"));
  }

  @Test
  void leavesOutWhatIsNoAmount() {
    assertEquals(OptionalDouble.empty(), at("2012"));
    assertEquals(OptionalDouble.empty(), at("3rd"));
    assertEquals(OptionalDouble.empty(), at("million"));
    assertEquals(OptionalDouble.empty(), at(""));
  }

  private static OptionalDouble at(String... words) {
    return Amounts.at(List.of(words), 0);
  }
}
