package dateline.mentions;

import static dateline.mentions.TestNames.at;
import static dateline.mentions.TestNames.sentences;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesAgainTest {

  private static String found(List<ReadSentence> sentences, MentionedName... names) {
    List<String> found = new ArrayList<>();
    for (MentionedName name : new NamesAgain().apply(sentences, List.of(names))) {
      found.add(name.sentence() + ":" + name.first() + " " + String.join(" ", name.words()));
    }
    return String.join(", ", found);
  }

  @Test
  void findsANameThatWasPassedOver() {
    assertEquals(
        "0:0 Harnel Works, 1:2 Harnel Works",
        found(
            sentences("Harnel/NNP Works/NNPS grew", "then again Harnel/NNP Works/NNPS fell"),
            at(0, 0, NameClass.ORGANIZATION, 0.9, "Harnel", "Works")));
  }

  @Test
  void findsASurname() {
    assertEquals(
        "0:0 Jaka Zorn, 1:1 Zorn",
        found(
            sentences("Jaka/NNP Zorn/NNP came", "while Zorn/NNP slept"),
            at(0, 0, NameClass.PERSON, 0.9, "Jaka", "Zorn")));
  }

  @Test
  void leavesAWordWithinALongerName() {
    assertEquals(
        "0:0 Jaka Zorn",
        found(
            sentences("Jaka/NNP Zorn/NNP came", "while Zorn/NNP Street/NNP slept"),
            at(0, 0, NameClass.PERSON, 0.9, "Jaka", "Zorn")));
  }

  @Test
  void leavesWhatIsNoProperNounAndWhatIsTaken() {
    assertEquals(
        "0:0 Bath, 1:0 Bath Rugby",
        found(
            sentences("Bath/NNP won", "Bath/NNP Rugby/NNP lost", "the Bath/NN ran"),
            at(0, 0, NameClass.ORGANIZATION, 0.9, "Bath"),
            at(1, 0, NameClass.ORGANIZATION, 0.9, "Bath", "Rugby")));
  }

  @Test
  void leavesPeoplesAlone() {
    assertEquals(
        "0:0 Polish",
        found(
            sentences("Polish/NNP workers", "some Polish/NNP"),
            at(0, 0, NameClass.MISC, 0.9, "Polish")));
  }

  @Test
  void findsNamesInHeadlinesWhateverTheirCase() {
    assertEquals(
        "0:0 JAKA ZORN, 0:3 HARNEL, 1:0 Jaka Zorn, 1:3 Harnel",
        found(
            sentences(
                "JAKA/NNP ZORN/NNP LEAVES/NNP HARNEL/NNP TODAY/NNP",
                "Jaka/NNP Zorn/NNP left Harnel/NNP"),
            at(1, 0, NameClass.PERSON, 0.9, "Jaka", "Zorn"),
            at(1, 3, NameClass.ORGANIZATION, 0.9, "Harnel")));
  }

  @Test
  void leavesAWordOfAHeadlineThatIsOrdinaryBelow() {
    assertEquals(
        "1:2 Bath",
        found(
            sentences(
                "Hot/NNP Bath/NNP Closed/NNP", "of/IN the/DT Bath/NNP mostly/RB the/DT bath/NN"),
            at(1, 2, NameClass.LOCATION, 0.9, "Bath")));
  }
}
