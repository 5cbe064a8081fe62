package dateline.clean.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNamesTest {

  private static final List<String> SITE = List.of("Harbour Times");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By Ann Roe and Bob Poe                          | Ann Roe; Bob Poe
          by Ann Roe, Bob Poe & Cid Moe                   | Ann Roe; Bob Poe; Cid Moe
          Ann Roe, Senior Political Correspondent         | Ann Roe
          Ann Roe Staff Writer                            | Ann Roe
          ANN ROE, AP Science Writer                      | ANN ROE
          Ann Roe, Gazette                                | Ann Roe
          Ann Roe in Lisbon and Bob Poe in Porto          | Ann Roe; Bob Poe
          Ann Roe (@annroe)                               | Ann Roe
          Ann Roe - Harbour Times                         | Ann Roe
          Roe, Ann                                        | Ann Roe
          Von Änne Röhl und Bodo Pohl                     | Änne Röhl; Bodo Pohl
          Ludwig van der Meer                             | Ludwig van der Meer
          By Ann de Roe, Lisbon Correspondent             | Ann de Roe
          Karl von und zu Stein, Berlin                   | Karl von und zu Stein
          Karl von Stein und Änne Röhl                    | Karl von Stein; Änne Röhl
          Roe, Ann de                                     | Ann de Roe
          de Roe, Ann                                     | Ann de Roe
          Roe, Ann M.                                     | Ann M. Roe
          Ann de Roe, Bob Poe                             | Ann de Roe; Bob Poe
          Ann Roe; ann roe; Bob Poe                       | Ann Roe; Bob Poe
          Ann Roe for Harbour Times                       | Ann Roe
          Reporting by Ann Roe; Editing by Bob Poe        | Ann Roe
          Ann Roe, Editing by Tom Moe                     | Ann Roe
          Ann Roe, edited by Tom Moe                      | Ann Roe
          Editing by Tom Moe and reporting by Ann Roe     | Ann Roe
          Edited by Tom Moe                               | Tom Moe
          """)
  void takesNamesOutOfStatements(String statement, String names) {
    assertEquals(Arrays.asList(names.split("; ", -1)), AuthorNames.of(List.of(statement), SITE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@annroe",
        "https://harbour.example/ann",
        "harbour.example.com",
        "Harbour Times",
        "Harbour Times Online",
        "admin",
        "siteadmin",
        "News Desk",
        "By Staff Reporter",
        "Lisbon Correspondent",
        "Associated Press",
        "The Editors",
        "wire service reports",
        "20210304",
        "-"
      })
  void takesNoOneElse(String statement) {
    assertEquals(List.of(), AuthorNames.of(List.of(statement), SITE));
  }

  @Test
  void keepsThePagesOrderAndEachNameOnce() {
    assertEquals(
        List.of("Bob Poe", "Ann Roe"),
        AuthorNames.of(List.of("Bob Poe", "Ann Roe", "bob poe"), SITE));
  }
}
