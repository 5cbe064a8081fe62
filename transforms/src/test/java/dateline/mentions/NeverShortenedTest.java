package dateline.mentions;

import static dateline.mentions.TestNames.at;
import static dateline.mentions.TestNames.sentences;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeverShortenedTest {

  private static String types(List<ReadSentence> sentences, MentionedName... names) {
    return String.join(
        " ",
        new NeverShortened()
            .apply(sentences, List.of(names)).stream().map(n -> n.type().name()).toList());
  }

  private static MentionedName palace(int sentence, double confidence) {
    return at(sentence, 1, NameClass.PERSON, confidence, "Orvo", "Hrad");
  }

  private static final List<ReadSentence> TWICE =
      sentences("Then/RB Orvo/NNP Hrad/NNP agreed/VBD", "Later/RB Orvo/NNP Hrad/NNP said/VBD so");

  @Test
  void takesWhatIsAlwaysNamedInFullForABody() {
    assertEquals("ORGANIZATION ORGANIZATION", types(TWICE, palace(0, 0.6), palace(1, 0.5)));
  }

  @Test
  void leavesAPersonOfWhomAModelIsSureOnce() {
    assertEquals("PERSON PERSON", types(TWICE, palace(0, 0.6), palace(1, 0.8)));
  }

  @Test
  void leavesAPersonWhoIsNamedOnce() {
    assertEquals("PERSON", types(TWICE, palace(0, 0.6)));
  }

  @Test
  void leavesAPersonWhoIsCalledByOneOfTheWords() {
    assertEquals(
        "PERSON PERSON PERSON",
        types(TWICE, palace(0, 0.6), palace(1, 0.5), at(1, 4, NameClass.PERSON, 0.6, "Hrad")));
  }

  @Test
  void leavesAPersonWithATitle() {
    assertEquals(
        "PERSON PERSON",
        types(
            sentences("Then/RB Orvo/NNP Hrad/NNP left/VBD", "Judge/NNP Orvo/NNP Hrad/NNP said/VBD"),
            palace(0, 0.6),
            palace(1, 0.5)));
  }

  @Test
  void leavesAPersonWithAGivenName() {
    assertEquals(
        "PERSON PERSON",
        types(
            TWICE,
            at(0, 1, NameClass.PERSON, 0.6, "Susan", "Hrad"),
            at(1, 1, NameClass.PERSON, 0.6, "Susan", "Hrad")));
  }
}
