package dateline.clean.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Published 4 March 2021                               ; PUBLISHED 4 March 2021
          4 March 2021 10:15 | Updated: 5 March 2021 09:00     ; NONE 4 March 2021 10:15, UPDATED 5 March 2021 09:00
          Last modified on 5 March 2021, first published 4 March 2021; UPDATED 5 March 2021, PUBLISHED 4 March 2021
          입력 2021.03.04 10:15 수정 2021.03.05 09:00             ; PUBLISHED 2021.03.04 10:15, UPDATED 2021.03.05 09:00
          Mis à jour le 5 mars 2021                            ; UPDATED 5 mars 2021
          Veröffentlicht am 4. März 2021                       ; PUBLISHED 4. März 2021
          12 February 2023 (updated) 11 February 2023          ; UPDATED 12 February 2023, NONE 11 February 2023
          11 February 2023 (updated) 12 February 2023          ; NONE 11 February 2023, UPDATED 12 February 2023
          11 February 2023 (updated 12 February 2023)          ; NONE 11 February 2023, UPDATED 12 February 2023
          Published 11 February 2023 (last seen)               ; PUBLISHED 11 February 2023
          11 February 2023 updated                             ; NONE 11 February 2023
          First published on Sat 11 Feb 2023 08.30 GMT         ; PUBLISHED 11 Feb 2023 08.30 GMT
          Published 11 Feb 2023 08.30 Last modified 12 Feb 2023, 12.05; PUBLISHED 11 Feb 2023 08.30, UPDATED 12 Feb 2023, 12.05
          11 Feb 2023 08.30                                    ; NONE 11 Feb 2023
          Published 11 Feb 2023 12.50 euros                    ; PUBLISHED 11 Feb 2023
          Published 11 Feb 2023 12.50%                         ; PUBLISHED 11 Feb 2023
          Published 11 Feb 2023 12.5                           ; PUBLISHED 11 Feb 2023
          nothing                                              ; ''
          """)
  void readsWhatTimesAreCalled(String block, String times) {
    assertEquals(
        times,
        LabelledTime.in(block).stream()
            .map(time -> time.label() + " " + time.words())
            .collect(Collectors.joining(", ")));
  }
}
