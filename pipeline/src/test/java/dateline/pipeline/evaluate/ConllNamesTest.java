package dateline.pipeline.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConllNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // IOB: B only between two names of one type.
        "I-PER I-PER O I-LOC|PER 0-2, LOC 3-4",
        "I-PER B-PER I-PER|PER 0-1, PER 1-3",
        "I-PER I-ORG|PER 0-1, ORG 1-2",
        // IOB2
        "B-PER I-PER B-PER O|PER 0-2, PER 2-3",
        // BIOES, and the same with other letters
        "S-PER B-ORG I-ORG E-ORG S-PER|PER 0-1, ORG 1-4, PER 4-5",
        "U-PER B-ORG M-ORG L-ORG|PER 0-1, ORG 1-4",
        "E-PER I-PER|PER 0-1, PER 1-2",
        // A hyphen in a type
        "B-work-of-art I-work-of-art|work-of-art 0-2",
        "O O|''"
      })
  void findsNames(String tags, String names) {
    List<ConllToken> sentence =
        Arrays.stream(tags.split(" ", -1)).map(tag -> new ConllToken(1, "x", tag)).toList();
    assertEquals(
        names,
        ConllNames.of(sentence).stream()
            .map(name -> name.type() + " " + name.first() + "-" + name.end())
            .collect(Collectors.joining(", ")));
  }
}
