package dateline.clean.block;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Moira Quill is a reporter of the Harbour Times and has a boat.",
        "Moira Quill is the Harbour Times' managing editor.",
        "Nils Aber is a freelance writer/photographer in Ardmouth.",
        "The author works as senior columnist and teaches in Vesland.",
        "Moira Quill, who is a professor of law, lives in Ardmouth.",
        "Moira Quill writes about ports.",
      })
  void knowsWhoWrote(String line) {
    assertTrue(Bylines.isBiography(TestBlocks.of(line)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Moira Quill is married to an editor, and they have three sons.",
        "Moira Quill is the wife of Nils Aber, the founder of the yard.",
        "Moira Quill is best known as the founder of the yard in Ardmouth.",
        "Nils Aber was a producer of films until the yard closed.",
        "Nils Aber is the chairman of the board, whose founder had died on Monday.",
        "Harbour Times was founded by Nils Aber, who is its editor.",
      })
  void leavesThoseAlone(String line) {
    assertFalse(Bylines.isBiography(TestBlocks.of(line)));
  }
}
