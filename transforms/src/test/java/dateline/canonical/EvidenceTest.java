package dateline.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EvidenceTest {

  private static Evidence said(String title, String country, String organization) {
    return Evidence.of(TestProfiles.person("a", "joan-hale", title, country, organization));
  }

  private static void agree(boolean expected, Evidence one, Evidence other) {
    assertEquals(expected, one.agrees(other));
    assertEquals(expected, other.agrees(one), "whichever is asked");
  }

  private static void contradict(boolean expected, Evidence one, Evidence other) {
    assertEquals(expected, one.contradicts(other));
    assertEquals(expected, other.contradicts(one), "whichever is asked");
  }

  @Test
  void agreesByAnOrganizationOrAnOfficeOfACountry() {
    agree(
        true, said("", "", "organization/leeds"), said("goalkeeper", "GBR", "organization/leeds"));
    agree(true, said("mayor", "PRT", ""), said("mayor", "PRT", "organization/leeds"));
    agree(false, said("mayor", "PRT", ""), said("mayor", "NOR", ""));
    agree(false, said("mayor", "PRT", ""), said("senator", "PRT", ""));
    agree(false, said("", "", ""), said("", "", ""));
  }

  @Test
  void contradictsByFieldsThatDoNotMeet() {
    contradict(true, said("goalkeeper", "", ""), said("senator", "", ""));
    contradict(true, said("goalkeeper", "PRT", ""), said("senator", "PRT", ""));
    contradict(false, said("goalkeeper", "", ""), said("striker", "", ""));
    contradict(false, said("goalkeeper", "", ""), said("", "PRT", ""));
  }

  @Test
  void contradictsByAnotherOfficeOfAnotherCountry() {
    contradict(true, said("mayor", "PRT", ""), said("minister", "NOR", ""));
    contradict(false, said("mayor", "PRT", ""), said("mayor", "NOR", ""));
    contradict(false, said("mayor", "PRT", ""), said("minister", "PRT", ""));
    contradict(false, said("mayor", "PRT", ""), said("minister", "", ""));
    contradict(false, said("mayor", "PRT", ""), said("", "NOR", ""));
  }

  @Test
  void contradictsNothingThatItAgreesWith() {
    contradict(
        false,
        said("goalkeeper", "PRT", "organization/leeds"),
        said("senator", "NOR", "organization/leeds"));
  }

  @Test
  void isAllThatManyDocumentsSay() {
    Evidence all = said("goalkeeper", "", "");
    all.add(said("senator", "NOR", ""));
    all.add(said("", "PRT", "organization/leeds"));
    agree(true, all, said("", "", "organization/leeds"));
    agree(true, all, said("senator", "PRT", ""));
    assertFalse(all.contradicts(said("senator", "", "")));
    assertTrue(said("goalkeeper", "", "").contradicts(said("senator", "", "")));
  }
}
