package dateline.clean.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.clean.block.Block;
import dateline.clean.decode.DecodedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedPassagesTest {

  private static final String ONE =
      "The harbour board of Ardmouth voted on Tuesday to deepen the old channel by two metres, so"
          + " that larger ships can reach the inner docks.";
  private static final String TWO =
      "The work will take a year, the board said, and half of the cost is paid by the state, which"
          + " wants more freight on ships.";
  private static final String SHORT = "So be it.";

  private static List<Integer> repeated(String... texts) {
    List<Block> blocks = new ArrayList<>();
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      DecodedText page = DecodedText.decode(bytes, StandardCharsets.UTF_8, 0);
      blocks.add(new Block(page.mapped(0, text.length()), false));
    }
    return RepeatedPassages.in(blocks).stream().boxed().toList();
  }

  @Test
  void findsAnArticleThatStandsTwiceOrMore() {
    assertEquals(List.of(3, 4, 5), repeated(ONE, SHORT, TWO, ONE, SHORT, TWO));
    assertEquals(List.of(3, 4, 5, 6), repeated("a", ONE, TWO, ONE, TWO, ONE, TWO));
    assertEquals(List.of(3, 4), repeated(ONE, TWO, "between", ONE, TWO, "behind"));
  }

  @Test
  void followsAnArticleBeyondTheLinesThatPartIt() {
    String part = "* * *";
    assertEquals(
        List.of(5, 6, 7, 8, 9), repeated(ONE, part, TWO, part, SHORT, ONE, part, TWO, part, SHORT));
  }

  @Test
  void leavesQuestionsAndAnswersThatAreGivenAgain() {
    String[] all = new String[12];
    for (int i = 0; i < all.length; i++) {
      all[i] = ONE + " Number " + i + ".";
    }
    all[3] = ONE;
    all[4] = TWO;
    all[8] = ONE;
    all[9] = TWO;
    assertEquals(List.of(), repeated(all));
  }

  @Test
  void leavesASingleParagraphAndRefrains() {
    assertEquals(List.of(), repeated(ONE, TWO, "between", ONE));
    assertEquals(List.of(), repeated(ONE, "so", TWO, "but", TWO, "and", ONE));
    assertEquals(List.of(), repeated("Gulls came.", SHORT, ONE, "Gulls came.", SHORT, TWO));
    assertEquals(List.of(), repeated());
  }
}
