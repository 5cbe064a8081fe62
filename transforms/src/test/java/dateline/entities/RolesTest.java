package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {

  private static GrammaticalRole role(String text) {
    MarkedText marked = MarkedText.of(text, EntityTypes.PERSON);
    NamedMention mention = marked.mentions().get(0);
    return new Roles(marked.words())
        .of(mention.sentence(), mention.firstToken(), mention.endToken());
  }

  private static boolean isSpeaker(String text) {
    MarkedText marked = MarkedText.of(text, EntityTypes.PERSON);
    NamedMention mention = marked.mentions().get(0);
    return new Roles(marked.words())
        .isSpeaker(mention.sentence(), mention.firstToken(), mention.endToken());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Clara Wendell] opened the port.",
        "Portuguese Foreign Minister [Clara Wendell] quietly opened the port.",
        "[Clara Wendell], the mayor of Ormsk, opened the port.",
        "[Clara Wendell], who had come by train, opened the port.",
        "On Monday [Clara Wendell] will open the port.",
        "Otto Brandt and [Clara Wendell] opened the port."
      })
  void knowsASubjectByTheVerbBehindIt(String text) {
    assertEquals(GrammaticalRole.SUBJECT, role(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Otto Brandt left after [Clara Wendell] opened the port.",
        "Otto Brandt said [Clara Wendell] opened the port.",
        "Otto Brandt said [Clara Wendell] never opened the port.",
        "Secretary of State [Clara Wendell] opened the port."
      })
  void knowsTheSubjectOfAClauseBehindAPrepositionOrAVerb(String text) {
    assertEquals(GrammaticalRole.SUBJECT, role(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"It is late,\" said [Clara Wendell].",
        "\"It is late,\" said [Clara Wendell], the mayor.",
        "\"It is late,\" said Mayor [Clara Wendell].",
        "\"It is late,\" said Mayor [Clara Wendell] on Monday.",
        "The port is open, said [Clara Wendell].",
        "“It is late,” said [Clara Wendell] in Lisbon."
      })
  void knowsASpeakerBehindTheVerbForASubject(String text) {
    assertEquals(GrammaticalRole.SUBJECT, role(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Otto Brandt met [Clara Wendell] in Lisbon.",
        "Otto Brandt met the old Portuguese mayor [Clara Wendell] in Lisbon.",
        "Otto Brandt told [Clara Wendell].",
        "Otto Brandt came home and told [Clara Wendell] about it.",
        "He told [Clara Wendell]."
      })
  void knowsAnObjectByTheVerbBeforeIt(String text) {
    assertEquals(GrammaticalRole.OBJECT, role(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The port was opened by [Clara Wendell].",
        "A friend of [Clara Wendell] opened the port.",
        "[Clara Wendell]'s aides opened the port.",
        "[Her] aides opened the port.",
        "Otto Brandt met [Clara Wendell]'s aides in Lisbon.",
        "\"It is late,\" said [Clara Wendell]'s aides.",
        "Otto Brandt spoke to the mayor [Clara Wendell] in Lisbon.",
        "Otto Brandt spoke to the mayor [Clara Wendell] and left.",
        "A new port for Lisbon: [Clara Wendell]",
        "[Clara Wendell]: Otto Brandt opened the port.",
        "[Clara Wendell] and the port of Lisbon"
      })
  void takesWhatIsBehindAPrepositionOrOwnsOrIsWithoutAVerbForNeither(String text) {
    assertEquals(GrammaticalRole.OTHER, role(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Clara Wendell] said the port was open.        | true
          [Clara Wendell] later told him of the port.    | true
          The port is open, said Mayor [Clara Wendell].  | true
          [Clara Wendell] opened the port.               | false
          Otto Brandt opened the port of [Clara Wendell] | false
          A wish to say [Clara Wendell] was right.       | false
          """)
  void tellsWhoSpeaks(String text, boolean expected) {
    assertEquals(expected, isSpeaker(text));
  }
}
