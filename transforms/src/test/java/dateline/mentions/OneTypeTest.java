package dateline.mentions;

import static dateline.mentions.TestNames.name;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OneTypeTest {

  private static String types(MentionedName... names) {
    return String.join(
        " ",
        new OneType().apply(List.of(), List.of(names)).stream().map(n -> n.type().name()).toList());
  }

  @Test
  void givesTheTypeOfWhichThePlacesAreSurest() {
    assertEquals(
        "LOCATION LOCATION LOCATION",
        types(
            name(NameClass.ORGANIZATION, 0.5, "Harnel"),
            name(NameClass.LOCATION, 0.9, "Harnel"),
            name(NameClass.ORGANIZATION, 0.3, "HARNEL")));
  }

  @Test
  void keepsWhatAPlaceWasTakenFor() {
    List<MentionedName> settled =
        new OneType()
            .apply(
                List.of(),
                List.of(
                    name(NameClass.ORGANIZATION, 0.5, "Harnel"),
                    name(NameClass.LOCATION, 0.9, "Harnel")));
    assertEquals(NameClass.ORGANIZATION, settled.get(0).recognized());
    assertEquals(NameClass.LOCATION, settled.get(0).type());
  }

  @Test
  void letsTheFirstTypeWinWhereTheVotesAreEven() {
    assertEquals(
        "LOCATION LOCATION",
        types(name(NameClass.LOCATION, 0.5, "Selby"), name(NameClass.LOCATION, 0.5, "Selby")));
    assertEquals(
        "LOCATION ORGANIZATION",
        types(name(NameClass.LOCATION, 0.5, "Selby"), name(NameClass.ORGANIZATION, 0.5, "Selby")));
  }

  @Test
  void takesASurnameForThePersonWhoBearsIt() {
    assertEquals(
        "PERSON PERSON PERSON",
        types(
            name(NameClass.PERSON, 0.8, "Carla", "Reinoso"),
            name(NameClass.ORGANIZATION, 0.9, "Reinoso"),
            name(NameClass.ORGANIZATION, 0.9, "Reinoso")));
  }

  @Test
  void leavesACityThatSomebodyIsNamedAfter() {
    assertEquals(
        "PERSON LOCATION LOCATION",
        types(name(NameClass.PERSON, 0.9, "Paul", "Vienna"), listed("Vienna"), listed("Vienna")));
  }

  @Test
  void takesTheShortNameOfACompanyForIt() {
    assertEquals(
        "ORGANIZATION PERSON PERSON",
        types(
            name(NameClass.ORGANIZATION, 0.9, "Havel", "Foundation"),
            name(NameClass.PERSON, 0.7, "Havel"),
            name(NameClass.PERSON, 0.7, "Havel")));
    assertEquals(
        "ORGANIZATION ORGANIZATION ORGANIZATION",
        types(
            name(NameClass.ORGANIZATION, 0.9, "Havel", "Salmon", "AS"),
            name(NameClass.PERSON, 0.7, "Havel"),
            name(NameClass.PERSON, 0.7, "Havel", "Salmon")));
  }

  private static MentionedName listed(String place) {
    return new MentionedName(
        0, 0, 1, List.of(place), place, true, NameClass.LOCATION, NameClass.LOCATION, 0.9);
  }
}
