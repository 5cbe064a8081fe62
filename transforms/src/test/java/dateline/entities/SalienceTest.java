package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SalienceTest {

  /** By name, in text order; what has one name is one entity. */
  private static Map<String, Double> saliences(String text, @Nullable String title) {
    MarkedText marked = MarkedText.of(text, EntityTypes.PERSON);
    Map<String, EntityGroup> groups = new LinkedHashMap<>();
    for (NamedMention mention : marked.mentions()) {
      groups.computeIfAbsent(mention.name(), name -> new EntityGroup()).add(mention);
    }
    Salience salience =
        new Salience(marked.words().text(), title, new Roles(marked.words()), groups.values());
    Map<String, Double> saliences = new LinkedHashMap<>();
    groups.forEach((name, group) -> saliences.put(name, salience.of(group)));
    return saliences;
  }

  /** 100 characters: a subject at 0, an object at 20, one behind a preposition at 50. */
  private static final String HUNDRED =
      "[Ann] has at last met [Bob] and has seen much more of [Cai] on a long and bitterly cold night in the port.";

  @Test
  void weighsMentionsByTheirRoleAndTheFirstByItsPlace() {
    Map<String, Double> saliences = saliences(HUNDRED, null);
    assertEquals(1.0, saliences.get("Ann"));
    // 0.6 * 0.6 / 1 + 0.4 * (1 - 0.2)
    assertEquals(0.68, saliences.get("Bob"));
    // 0.6 * 0.4 / 1 + 0.4 * (1 - 0.5)
    assertEquals(0.44, saliences.get("Cai"));
  }

  @Test
  void holdsEachAgainstTheOneWithMost() {
    Map<String, Double> saliences =
        saliences("[Ann] sat. [Bob] ran. [Bob] sat. [Bob] ran. [Bob] sat.", null);
    // 0.6 * 1 / 4 + 0.4 * (1 - 0)
    assertEquals(0.55, saliences.get("Ann"));
    // 0.6 * 4 / 4 + 0.4 * (1 - 9 / 44)
    assertEquals(0.918, saliences.get("Bob"));
  }

  @Test
  void takesWhomTheHeadlineNamesForFirst() {
    assertEquals(0.76, saliences(HUNDRED, "A night with BOB").get("Bob"));
    assertEquals(
        0.68, saliences(HUNDRED, "Bobbing in a kebob: a night of Bob2").get("Bob"), "other words");
    assertEquals(0.76, saliences(HUNDRED, "Bobbing Bob").get("Bob"), "the second place");
  }

  @Test
  void holdsNothingAgainstDates() {
    String text = "[Monday|DATE] was cold. [Monday|DATE] was wet. [Monday|DATE] was [Ann]'s.";
    Map<String, Double> saliences = saliences(text, "Ann");
    assertEquals(1.0, saliences.get("Ann"), "whom the text is about is no matter of Mondays");
    assertEquals(1.0, saliences.get("Monday"), "and Mondays are not beyond the bound");
  }

  @Test
  void isNeverBelowZeroOrAboveOne() {
    String many = "[Monday|DATE] [Ann] [Bob] met [Cai], [Ann] said. ".repeat(30) + "[Dee]";
    for (String title : new String[] {null, "", "Ann Bob Dee Monday"}) {
      saliences(many, title)
          .forEach((name, s) -> assertTrue(s >= 0 && s <= 1, () -> name + " " + s));
    }
    assertEquals(0.02, saliences(many, null).getOrDefault("Dee", 1.0), 0.02);
  }

  @Test
  void isOfThePlaceAloneWhereNothingHasAName() {
    assertEquals(0.4, saliences("[Monday|DATE] was cold.", null).get("Monday"));
  }
}
