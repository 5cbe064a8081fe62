package dateline.tone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DirectionsTest {

  private static float[] of(String sentence) {
    return Directions.of(List.of(sentence.split(" ")));
  }

  @Test
  void knowsUpFromDownAndSalesFromCosts() {
    assertArrayEquals(new float[] {1, 1, 0, 0, 0, 0, 0, 0}, of("Sales Rose at Velmar ."));
    assertArrayEquals(new float[] {-1, -1, 0, 0, 0, 0, 0, 0}, of("Sales declined at Velmar ."));
    assertArrayEquals(new float[] {1, -1, 0, 0, 0, 1, 0, 0}, of("Costs increased at Velmar ."));
    assertArrayEquals(new float[] {-1, 1, 0, 0, 0, 1, 0, 1}, of("Debts fell by 3 percent ."));
    assertArrayEquals(new float[8], of("Velmar makes ropes ."));
    assertArrayEquals(new float[8], Directions.of(List.of()));
  }

  @Test
  void comparesAmounts() {
    assertCompared(-1, -1, "Sales went from 5.2 million euros to 4 million .");
    assertCompared(1, 1, "Sales came to EUR 1.1 bn , against EUR 980 mn a year before .");
    assertCompared(-1, 1, "Its loss was $3m compared with $5m .");
    assertCompared(1, -1, "Costs ( 2012 : GBP 0.6 m ) were GBP 4 m , from 3 m .");
    assertCompared(1, 1, "The result was -2 million after minus 7 million .");
    assertCompared(0, 0, "Sales were 5 million in 2012 , as in 2011 .");
    assertCompared(0, 0, "Velmar moved from Oslo in 2011 .");
  }

  @Test
  void knowsProfitFromLoss() {
    assertEquals(1, of("A profit of 2 million replaced , compared with a loss of 9 million .")[3]);
    assertEquals(-1, of("It made a loss of 9 million after a profit of 2 million .")[3]);
    assertEquals(0, of("It made a loss after years of losses .")[4]);
  }

  private static void assertCompared(int amounts, int good, String sentence) {
    assertEquals(amounts, of(sentence)[2], sentence);
    assertEquals(good, of(sentence)[3], sentence);
  }
}
