package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.TestArticles;
import java.util.stream.Collectors;
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import news.dateline.records.MentionKind;
import org.junit.jupiter.api.Test;

class NominalResolverTest {

  /** Who or what the nouns stand for. */
  private static String nouns(String text) {
    return TestArticles.resolved(text).getEntities().stream()
        .filter(entity -> entity.getMentions().stream().anyMatch(NominalResolverTest::isName))
        .filter(entity -> entity.getMentions().stream().anyMatch(NominalResolverTest::isNoun))
        .map(NominalResolverTest::nouns)
        .collect(Collectors.joining("; "));
  }

  private static String nouns(Entity entity) {
    return entity.getName()
        + ": "
        + entity.getMentions().stream()
            .filter(NominalResolverTest::isNoun)
            .map(Mention::getText)
            .collect(Collectors.joining(", "));
  }

  private static boolean isName(Mention mention) {
    return mention.getKind() == MentionKind.NAME;
  }

  private static boolean isNoun(Mention mention) {
    return mention.getKind() == MentionKind.NOMINAL;
  }

  @Test
  void resolvesTheNounOfAName() {
    assertEquals(
        "Ministry of Transport: ministry",
        nouns(
            "The Ministry of Transport closed the tunnel. On Monday the ministry said it would reopen."));
  }

  @Test
  void resolvesATitleByItsCountry() {
    assertEquals(
        "Clara Wendell: president",
        nouns(
            "Portuguese President Clara Wendell met Norwegian President Lars Holm in Lisbon. "
                + "They talked for hours. They ate. The Portuguese president left early."));
  }

  @Test
  void takesTheLeaderOfACountryForWhoGovernsIt() {
    assertEquals(
        "Lars Holm: leader",
        nouns(
            "Portuguese President Clara Wendell met Norwegian Prime Minister Lars Holm in Lisbon. "
                + "They talked for hours. They ate. The Norwegian leader left early."));
  }

  @Test
  void leavesANounAloneThatMayMeanTwo() {
    assertEquals(
        "Clara Wendell: president",
        nouns("President Clara Wendell and Lars Holm met in Lisbon. The president left early."));
    assertEquals(
        "",
        nouns(
            "President Clara Wendell and President Lars Holm met in Lisbon. The president left early."));
  }

  @Test
  void leavesANounAloneThatIsOfAnother() {
    assertEquals(
        "",
        nouns(
            "The Ministry of Transport closed the tunnel. The ministry of a neighbour protested. A ministry spoke."));
  }

  @Test
  void leavesNounsAloneThatOnlyStandBeforeAName() {
    assertEquals(
        "Ministry of Transport: ministry",
        nouns(
            "In a statement the Ministry of Transport denied it. After the vote Clara Wendell left. "
                + "The statement was short, and the vote was close. The ministry was closed."));
  }

  @Test
  void knowsTheVicePresidentFromThePresident() {
    assertEquals(
        "Clara Wendell: president",
        nouns(
            "President Clara Wendell and Vice President Lars Holm met in Lisbon. "
                + "It rained. They talked. The president left early."));
  }

  @Test
  void takesAPlaceWithAHyphenBetweenTheAndTheNoun() {
    assertEquals(
        "Havel Shipping Ltd: company",
        nouns("Havel Shipping Ltd lost money. The Lisbon-based company will sell two ships."));
  }

  @Test
  void givesACounterpartTheTitle() {
    String text =
        "Portuguese President Clara Wendell met her Norwegian %s, Lars Holm, in Lisbon. "
            + "They talked for hours. They ate. The Norwegian president left early.";
    assertEquals("Lars Holm: president", nouns(text.formatted("counterpart")));
    assertEquals("", nouns(text.formatted("friend")));
  }
}
