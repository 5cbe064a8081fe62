package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.TestArticles;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import news.dateline.records.MentionKind;
import org.junit.jupiter.api.Test;

class PronounResolverTest {

  /** Each pronoun that is resolved, and to whom, in text order. */
  private static List<String> pronouns(String text) {
    List<Mention> pronouns = new ArrayList<>();
    List<String> resolved = new ArrayList<>();
    for (Entity entity : TestArticles.resolved(text).getEntities()) {
      for (Mention mention : entity.getMentions()) {
        if (mention.getKind() == MentionKind.PRONOUN) {
          int at = 0;
          while (at < pronouns.size() && pronouns.get(at).getBegin() < mention.getBegin()) {
            at++;
          }
          pronouns.add(at, mention);
          resolved.add(at, mention.getText() + " " + entity.getName());
        }
      }
    }
    return resolved;
  }

  @Test
  void goesByGender() {
    assertEquals(
        List.of("She Maria Santos", "He Peter Novak"),
        pronouns("Peter Novak called Maria Santos on Monday. She was asleep. He rang again."));
  }

  @Test
  void learnsTheGenderOfANameFromItsPronouns() {
    assertEquals(
        List.of("She Tamsy Orlok", "she Tamsy Orlok"),
        pronouns(
            "Tamsy Orlok visited Lisbon. She praised the port.\n\n"
                + "Peter Novak thanked Tamsy Orlok when she left."));
  }

  @Test
  void learnsTheGenderOfANameFromPronounsFurtherDown() {
    assertEquals(
        List.of("He Peter Novak", "She Tamsy Orlok"),
        pronouns(
            "Tamsy Orlok thanked Peter Novak. He sang.\n\n"
                + "It rained. It snowed. It was late. Tamsy Orlok came home. She slept."));
  }

  @Test
  void prefersTheSubject() {
    assertEquals(
        List.of("She Clara Wendell"),
        pronouns("Clara Wendell met Maria Santos on Monday. She praised the port."));
  }

  @Test
  void doesNotTakeAnObjectForItsOwnSubject() {
    assertEquals(
        List.of("him Martin Sobel"),
        pronouns("Martin Sobel waited in Lisbon. Peter Novak met him on Monday."));
  }

  @Test
  void doesNotTakeASpeakerForWhomTheySpeakOf() {
    assertEquals(
        List.of("He Martin Sobel"),
        pronouns(
            "Martin Sobel won the vote.\n\n\"Nobody else had a chance,\" Peter Novak said. \"He worked for it.\""));
  }

  @Test
  void looksAheadFromAPossessiveAtTheBegin() {
    assertEquals(
        List.of("his Peter Novak"),
        pronouns("In his first speech, Peter Novak promised a tunnel."));
  }

  @Test
  void leavesAloneWhatMayMeanTwo() {
    assertEquals(
        List.of("She Clara Wendell"),
        pronouns(
            "Clara Wendell and Peter Novak met in Lisbon. The port was open. She praised it."));
    assertEquals(
        List.of(),
        pronouns(
            "Clara Wendell and Maria Santos met in Lisbon. The port was open. She praised it."));
  }

  @Test
  void doesNotTakeWhomTheSpeakerNamesForTheSpeaker() {
    assertEquals(
        List.of("he Martin Sobel"),
        pronouns("Martin Sobel waited in Lisbon. \"Peter Novak is late,\" he said."));
  }

  @Test
  void prefersWhoIsKnownToBeOfTheGender() {
    assertEquals(
        List.of("She Clara Wendell"), pronouns("Clara Wendell and Sanu Orlok sat down. She sang."));
  }

  @Test
  void prefersTheSentenceBeforeToOneFurtherBack() {
    assertEquals(
        List.of("He Peter Novak"), pronouns("Martin Sobel left. Peter Novak came. He sang."));
  }

  @Test
  void prefersTheParagraph() {
    assertEquals(
        List.of("He Sanu Orlok"),
        pronouns("Martin Sobel waited in Lisbon.\n\nSanu Orlok came late. He sang."));
    assertEquals(
        List.of(), pronouns("Martin Sobel waited in Lisbon. Sanu Orlok came late. He sang."));
  }

  @Test
  void prefersTheSideOfTheQuotationMark() {
    assertEquals(
        List.of("He Peter Novak"),
        pronouns("\"Martin Sobel is late,\" Peter Novak said. He sang."));
  }

  @Test
  void takesAPossessiveBehindAndForTheOneBefore() {
    assertEquals(
        List.of("his Martin Sobel"), pronouns("Peter Novak met Martin Sobel and his aide."));
  }
}
