package dateline.clean.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-03-04                          | 2021-03-04T00:00:00Z
          2021-03-04T14:30:05Z                | 2021-03-04T14:30:05Z
          2021-03-04T14:30:05+09:00           | 2021-03-04T05:30:05Z
          2020.11.17 21:40 GMT+9              | 2020-11-17T12:40:00Z
          2020. 1. 2.                         | 2020-01-02T00:00:00Z
          2020年1月2日 10:30                    | 2020-01-02T10:30:00Z
          2020년 1월 2일                        | 2020-01-02T00:00:00Z
          March 4, 2021                       | 2021-03-04T00:00:00Z
          Mar. 4th, 2021 at 2:05 p.m. EST     | 2021-03-04T19:05:00Z
          12:00 am Sept 9 2019                | 2019-09-09T00:00:00Z
          9 Sept 2019, 12:15 am               | 2019-09-09T00:15:00Z
          12 August 2019, 14h30               | 2019-08-12T14:30:00Z
          31/12/2019                          | 2019-12-31T00:00:00Z
          12/31/2019                          | 2019-12-31T00:00:00Z
          31.12.2019 08:15 CET                | 2019-12-31T07:15:00Z
          11:40 PM EST Feb 2, 2021            | 2021-02-03T04:40:00Z
          9:05, Tue, 2 February 2021          | 2021-02-02T09:05:00Z
          July 7, 2021 9:00 pm EST            | 2021-07-08T01:00:00Z
          July 7, 2021 09.5                   | 2021-07-07T00:00:00Z
          Sat 11 Feb 2023 08.30 GMT           | 2023-02-11T08:30:00Z
          Sun 12 Feb 2023 12.05 (CET)         | 2023-02-12T11:05:00Z
          11 Feb 2023, 8.30pm                 | 2023-02-11T20:30:00Z
          2.05 p.m. GMT, 11 Feb 2023          | 2023-02-11T14:05:00Z
          11 Feb 2023 08.30                   | 2023-02-11T00:00:00Z
          11 Feb 2023 12.50 euros             | 2023-02-11T00:00:00Z
          11 Feb 2023 8.305 am                | 2023-02-11T00:00:00Z
          7 July 2021 @ 18:20 IST             | 2021-07-07T12:50:00Z
          7 de julio de 2021, 18:20           | 2021-07-07T18:20:00Z
          1er mars 2021                       | 2021-03-01T00:00:00Z
          3. März 2021, 07:45 Uhr             | 2021-03-03T07:45:00Z
          12 августа 2019                     | 2019-08-12T00:00:00Z
          August 12, 2019Otto Bruun           | 2019-08-12T00:00:00Z
          5/5/2021                            | 2021-05-05T00:00:00Z
          12 août 2019, 14h30 et              | 2019-08-12T14:30:00Z
          """)
  void readsTheFormsOfTheNews(String text, String instant) {
    List<StatedTime> times = StatedTime.findAll(text);
    assertEquals(1, times.size(), times.toString());
    assertEquals(instant, times.get(0).instant().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/04/2021",
        "2021-02-30",
        "31 June 2020",
        "March 4",
        "version 2021.3.400",
        "call 555-2020-12-1999",
        "may 2021"
      })
  void readsNoDateWhereNoneIsCertain(String text) {
    assertTrue(StatedTime.findAll(text).isEmpty(), StatedTime.findAll(text).toString());
  }
}
