package dateline.clean.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import news.dateline.records.RemovalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By Ann de Roe                                   | Ann de Roe
          By Ann de Roe and Tom O'Moe                     | Ann de Roe; Tom O'Moe
          By Ida von der Au                               | Ida von der Au
          By Rui da Costa Moe                             | Rui da Costa Moe
          BY OMAR BIN SAEED                               | OMAR BIN SAEED
          By Omar bin Saeed, Jan van Roe and Ali al-Moe   | Omar bin Saeed; Jan van Roe; Ali al-Moe
          By Moira Quill in Ardmouth                      | Moira Quill
          By Moira Quill and Nils Aber in Port of Vesland | Moira Quill; Nils Aber
          By Moira Quill in Ardmouth and Nils Aber in Bar | Moira Quill; Nils Aber
          By Moira Quill for The Harbour Times            | Moira Quill
          By Moira Quill, Reuters                         | Moira Quill
          By Moira Quill/Reuters                          | Moira Quill
          Written by Moira Quill                          | Moira Quill
          By Änne Röhl; Bodo Pohl                         | Änne Röhl; Bodo Pohl
          By Ann de Roe, Lisbon Correspondent             | Ann de Roe
          By Ann de Roe, Berlin Correspondent and Al Moe  | Ann de Roe; Al Moe
          By Ann de Roe, New Ardmouth                     | Ann de Roe
          By Ann de Roe, Harbour Gazette                  | Ann de Roe
          By Ann de Roe, Tom O'Moe                        | Ann de Roe; Tom O'Moe
          By Maria da Silva and AFP                       | Maria da Silva
          By Maria da Silva with Reuters                  | Maria da Silva
          By Ann de Roe in Bar and Karl von und zu Stein in Berlin | Ann de Roe; Karl von und zu Stein
          By Ann de Roe 6 May 2021                        | Ann de Roe
          By Ann de Roe, 6 May 2021, 10:15 GMT           | Ann de Roe
          By Ann de Roe Published on Thursday, 6 May 2021 | Ann de Roe
          By Moira Quill; Editing by Nils Aber            | Moira Quill
          By Moira Quill · 3 min read                     | Moira Quill
          Moira Quill, reporter for The Gull              | Moira Quill
          Moira Quill - Foreign correspondent, Ardmouth   | Moira Quill
          """)
  void readsBylines(String line, String names) {
    assertEquals(RemovalReason.BYLINE, LineRules.reasonFor(TestBlocks.of(line)));
    assertEquals(List.of(names.split("; ", -1)), Bylines.names(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reporting by Moira Quill; Editing by Nils Aber",
        "(Reporting by Moira Quill in Ardmouth; Editing by Nils Aber and Ann Roe)",
      })
  void readsTheReportersOfACredit(String line) {
    assertEquals(RemovalReason.WIRE_CREDIT, LineRules.reasonFor(TestBlocks.of(line)));
    assertEquals(List.of("Moira Quill"), Bylines.names(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Monday the river had risen.",
        "By Monday Evening in Ardmouth",
        "By Executive Order",
        "By Christmas Eve",
        "By Any Measure, a Bad Year",
        "By New Year in London, Fireworks",
        "Harbour Times Reporter Detained in Vesland on Spying Charge",
        "Nils Aber, reporter jailed in Vesland, freed",
        "By the time Moira Quill came, all was over.",
        "By Nils Aber in Ardmouth stood a pier, and it fell.",
        "By Nils Aber and NATO in Ardmouth a pier was built",
        "By Old Pier 6 May 2021 was a day of rain",
        "By Monday 6 May 2021",
        "By Nils Aber on 6 May 2021 a pier was built.",
      })
  void takesNoSentenceForAByline(String line) {
    assertNotEquals(RemovalReason.BYLINE, LineRules.reasonFor(TestBlocks.of(line)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ann de Roe", "Karl von und zu Stein", "Luís d'Orey", "ANN DE ROE", "Ann Lee Roe"})
  void knowsANameAlone(String line) {
    assertTrue(Bylines.isLoneName(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann",
        "New Ardmouth",
        "Harbour Gazette",
        "Last Updated",
        "Senior Reporter",
        "Piers of Ardmouth",
        "Monday Evening",
        "Ann de Roe left",
        "Ann de Roe was here",
      })
  void takesNoOtherLineForAName(String line) {
    assertFalse(Bylines.isLoneName(line));
  }

  @Test
  void leavesPicturesTheirCredits() {
    assertEquals(
        RemovalReason.CAPTION, LineRules.reasonFor(TestBlocks.of("By Nils Aber/Getty Images")));
    for (String line : List.of("By Nils Aber/Shutterstock", "By Nils Aber - Getty Images")) {
      assertNotEquals(RemovalReason.BYLINE, LineRules.reasonFor(TestBlocks.of(line)), line);
    }
  }

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
