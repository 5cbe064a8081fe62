package dateline.clean.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteNameTest {

  private static final SiteName SITE =
      new SiteName(List.of("Harbour Times"), "www.harbourtimes.example");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Gulls are back - Harbour Times                      ; Gulls are back
          Gulls are back | Harbour Times                      ; Gulls are back
          Gulls are back – Harbour Times – Sea                ; Gulls are back
          Gulls are back · Harbour Times Online               ; Gulls are back
          Gulls are back » harbourtimes.example               ; Gulls are back
          Gulls are back :: HARBOUR TIMES                     ; Gulls are back
          Gulls are back : HarbourTimes                       ; Gulls are back
          Harbour Times | Gulls are back                      ; Gulls are back
          Harbour Times: Gulls are back                       ; Gulls are back
          Gulls — Harbour Times                               ; Gulls
          Gulls are back - and hungry                         ; Gulls are back - and hungry
          Nets: what gulls think of the Harbour Times         ; Nets: what gulls think of the Harbour Times
          Well-fed gulls                                      ; Well-fed gulls
          Harbour Times                                       ; Harbour Times
          """)
  void cutsTheSiteOffEitherEnd(String title, String headline) {
    assertEquals(headline, SITE.cutOff(title, List.of()));
  }

  @Test
  void knowsByThePagesOtherTitlesWhatIsMore() {
    SiteName unnamed = new SiteName(List.of(), null);
    assertEquals(
        "Gulls are back",
        unnamed.cutOff("Gulls are back - The Gull", List.of("Gulls are back", "Menu")));
    assertEquals(
        "Gulls are back - The Gull", unnamed.cutOff("Gulls are back - The Gull", List.of("Gulls")));
  }
}
