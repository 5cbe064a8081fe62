package dateline.clean.time;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-02-03T04:05:06.789+01:00            | 2021-02-03T03:05:06Z
          2021-02-03T04:05:06+01                   | 2021-02-03T03:05:06Z
          2021-02-03 04:05:06 UTC                  | 2021-02-03T04:05:06Z
          2021-02-03@04:05:06 CST                  | 2021-02-03T10:05:06Z
          20210203                                 | 2021-02-03T00:00:00Z
          20210203T040506Z                         | 2021-02-03T04:05:06Z
          1612325106                               | 2021-02-03T04:05:06Z
          1612325106000                            | 2021-02-03T04:05:06Z
          Wed, 03 Feb 2021 04:05:06 -0500          | 2021-02-03T09:05:06Z
          Wed Feb 03 2021 04:05:06 GMT+0100 (CET)  | 2021-02-03T03:05:06Z
          Wed Feb 3 04:05:06 UTC 2021              | 2021-02-03T04:05:06Z
          04:05:06 AM IST Feb 3, 2021              | 2021-02-02T22:35:06Z
          """)
  void readsWhatSystemsPrint(String value, String instant) {
    assertEquals(instant, requireNonNull(MachineTime.read(value)).instant().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1970-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "1900-01-01",
        "yesterday",
        "20211399",
        "2021-02-30",
        "12"
      })
  void readsNoTimeWhereNoneIsMeant(String value) {
    assertNull(MachineTime.read(value));
  }
}
