package dateline.canonical;

import static dateline.canonical.TestProfiles.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import news.dateline.records.PersonProfile;
import org.junit.jupiter.api.Test;

class CanonicalPersonsTest {

  /** Ids by document, those that changed and those that did not. */
  private static Map<String, String> ids(PersonProfile... profiles) {
    for (PersonProfile profile : profiles) {
      assertEquals(
          NameSkeleton.of(profiles[0].getCanonicalId()),
          NameSkeleton.of(profile.getCanonicalId()),
          "else they would not meet");
    }
    Map<String, String> changed = CanonicalPersons.changed(List.of(profiles));
    Map<String, String> ids = new TreeMap<>();
    for (PersonProfile profile : profiles) {
      ids.put(
          profile.getDocumentId(),
          changed.getOrDefault(profile.getEntityId(), profile.getCanonicalId()));
    }
    return ids;
  }

  @Test
  void keepsPeopleOfDifferentFieldsApart() {
    assertEquals(
        Map.of(
            "a", "person/joan-hale",
            "b", "person/joan-hale",
            "c", "person/joan-hale~sport",
            "d", "person/joan-hale"),
        ids(
            person("a", "joan-hale", "senator", "USA", ""),
            person("b", "joan-hale", "lawyer", "", ""),
            person("c", "joan-hale", "goalkeeper", "", ""),
            person("d", "joan-hale", "", "", "")));
  }

  @Test
  void takesOneWhoIsCalledBothForOne() {
    assertEquals(
        Map.of("a", "person/joan-hale", "b", "person/joan-hale", "c", "person/joan-hale"),
        ids(
            person("a", "joan-hale", "senator", "", ""),
            person("b", "joan-hale", "goalkeeper", "", ""),
            PersonProfile.newBuilder(person("c", "joan-hale", "", "", ""))
                .setTitles(List.of("goalkeeper", "senator"))
                .build()));
  }

  @Test
  void keepsOfficesOfTwoCountriesApartUnlessSomethingTiesThem() {
    PersonProfile minister = person("a", "li-wei", "minister", "CHN", "");
    PersonProfile other = person("b", "li-wei", "minister", "CHN", "");
    PersonProfile mayor = person("c", "li-wei", "mayor", "SGP", "");
    assertEquals(
        Map.of("a", "person/li-wei", "b", "person/li-wei", "c", "person/li-wei~public-sgp"),
        ids(minister, other, mayor));
    PersonProfile both =
        PersonProfile.newBuilder(person("d", "li-wei", "", "", ""))
            .setTitles(List.of("mayor", "minister"))
            .setCountries(List.of("CHN"))
            .build();
    assertEquals(
        List.of("person/li-wei"),
        ids(minister, other, mayor, both).values().stream().distinct().toList());
  }

  @Test
  void bringsSpellingsTogether() {
    assertEquals(
        Map.of("a", "person/seo-min-jae", "b", "person/seo-min-jae", "c", "person/seo-min-jae"),
        ids(
            PersonProfile.newBuilder(person("a", "seo-min-jae", "president", "KOR", ""))
                .setName("Seo Min-jae")
                .build(),
            person("b", "seo-minjae", "", "", ""),
            PersonProfile.newBuilder(person("c", "min-jae-seo", "", "", ""))
                .setName("Min-jae Seo")
                .build()));
  }

  @Test
  void takesOtherLettersForASpellingOnlyWithEvidence() {
    PersonProfile one = person("a", "olena-horodetska", "minister", "UKR", "");
    assertEquals(
        Map.of("a", "person/olena-horodetska", "b", "person/olena-horodetska"),
        ids(one, person("b", "olena-horodetzka", "minister", "UKR", "")));
    assertEquals(
        Map.of("a", "person/olena-horodetska", "b", "person/olena-horodetzka"),
        ids(one, person("b", "olena-horodetzka", "", "", "")));
  }

  @Test
  void takesTwoOfOneDocumentForTwo() {
    PersonProfile maria = person("a", "maria-santos", "director", "PRT", "organization/acme");
    PersonProfile mario =
        PersonProfile.newBuilder(
                person("a", "mario-santos", "director", "PRT", "organization/acme"))
            .setEntityId("a/e2")
            .build();
    assertEquals(Map.of(), CanonicalPersons.changed(List.of(maria, mario)));
  }

  @Test
  void givesTheIdsOfTheWholeInItsParts() {
    PersonProfile[] whole = {
      person("a", "joan-hale", "senator", "", ""),
      person("b", "joan-hale", "senator", "", ""),
      person("c", "joan-hale", "goalkeeper", "", ""),
      person("d", "joan-hale", "senator", "", ""),
      person("e", "joan-hale", "goalkeeper", "", ""),
      person("f", "joan-hale", "goalkeeper", "", "")
    };
    Map<String, String> ids = ids(whole);
    Map<String, String> parts = ids(whole[0], whole[1], whole[2]);
    parts.putAll(ids(whole[3], whole[4], whole[5]));
    assertEquals(ids, parts);
    assertEquals("person/joan-hale~sport", ids.get("c"));
  }

  @Test
  void givesADocumentToWhomItAgreesWith() {
    assertEquals(
        "person/joan-hale~sport",
        ids(
                person("a", "joan-hale", "senator", "", ""),
                person("b", "joan-hale", "goalkeeper", "", "organization/leeds"),
                person("c", "joan-hale", "", "", "organization/leeds"))
            .get("c"));
  }

  @Test
  void doesNotBringTogetherWhatContradicts() {
    assertEquals(
        Map.of("a", "person/seo-min-jae", "b", "person/seo-minjae"),
        ids(
            person("a", "seo-min-jae", "president", "KOR", ""),
            person("b", "seo-minjae", "striker", "", "")));
  }

  @Test
  void doesNotDependOnTheOrder() {
    List<PersonProfile> profiles = new ArrayList<>();
    String[] titles = {"senator", "goalkeeper", "", "actor", "mayor", "minister"};
    String[] countries = {"USA", "", "GBR", "", "FRA"};
    for (int i = 0; i < 40; i++) {
      profiles.add(
          person(
              "d" + i,
              i % 3 == 0 ? "ann-lee" : i % 3 == 1 ? "annlee" : "lee-ann",
              titles[i % titles.length],
              countries[i % countries.length],
              i % 7 == 0 ? "organization/acme" : ""));
    }
    Map<String, String> first = new TreeMap<>(CanonicalPersons.changed(profiles));
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(profiles, random);
      assertEquals(first, new TreeMap<>(CanonicalPersons.changed(profiles)));
    }
  }
}
