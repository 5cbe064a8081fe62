package dateline.clean.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceEndTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | The board voted on Tuesday.
          true  | “The board voted on Tuesday.”
          true  | The board voted on Tuesday. (Coastwire)
          true  | The board voted on Tuesday.[4]
          true  | The board voted on Tuesday.[4][112]
          false | The board votes
          false | The board votes [4]
          false | See the list. []
          false | Form 2.[2021]
          false | [4]
          """)
  void seesWhereSentencesEnd(boolean ends, String text) {
    assertEquals(ends, SentenceEnd.ends(text), text);
  }
}
