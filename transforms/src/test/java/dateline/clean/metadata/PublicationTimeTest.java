package dateline.clean.metadata;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dateline.clean.metadata.TimeClaim.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicationTimeTest {

  private static TimeClaim claim(Place place, String words) {
    return requireNonNull(TimeClaim.of(words, place));
  }

  private static String published(List<TimeClaim> claims, TimeClaim... updates) {
    return requireNonNull(PublicationTime.of(claims, List.of(updates))).evidence();
  }

  @Test
  void believesTheFirstClaimThatNothingSpeaksAgainst() {
    List<TimeClaim> claims =
        List.of(
            claim(Place.JSON_LD, "2021-03-04T10:00:00Z"), claim(Place.VISIBLE, "March 9, 2021"));
    assertEquals("2021-03-04T10:00:00Z", published(claims));
    assertEquals(
        "2021-03-04T10:00:00Z", published(claims, claim(Place.META, "2021-03-10T10:00:00Z")));
    assertNull(PublicationTime.of(List.of(), List.of()));
  }

  @Test
  void takesAnEarlierClaimWhereTheLastChangeIsPrintedForBoth() {
    TimeClaim overwritten = claim(Place.JSON_LD, "2021-03-09T10:00:00Z");
    TimeClaim shown = claim(Place.VISIBLE, "March 4, 2021");
    TimeClaim update = claim(Place.JSON_LD, "2021-03-09T10:00:00Z");
    assertEquals("March 4, 2021", published(List.of(overwritten, shown), update));
    // A draft is made before it is published.
    TimeClaim created = claim(Place.CREATION, "2021-03-04T10:00:00Z");
    assertEquals("2021-03-09T10:00:00Z", published(List.of(overwritten, created), update));
    // The day in an address may be that of another zone.
    TimeClaim eve = claim(Place.ADDRESS, "2021/03/08");
    assertEquals("2021-03-09T10:00:00Z", published(List.of(overwritten, eve), update));
  }

  @Test
  void takesWhatTwoPlacesSayAgainstOne() {
    TimeClaim alone = claim(Place.JSON_LD, "2022-07-07T10:00:00Z");
    TimeClaim shown = claim(Place.VISIBLE, "March 4, 2021");
    TimeClaim address = claim(Place.ADDRESS, "2021/03/04");
    assertEquals("March 4, 2021", published(List.of(alone, shown, address)));
    TimeClaim meta = claim(Place.META, "2022-07-07");
    assertEquals("2022-07-07T10:00:00Z", published(List.of(alone, meta, shown, address)));
  }

  @Test
  void takesNoTimeLongAfterAllOthers() {
    TimeClaim far = claim(Place.JSON_LD, "2030-01-01T00:00:00Z");
    TimeClaim shown = claim(Place.VISIBLE, "March 4, 2021");
    assertEquals("March 4, 2021", published(List.of(far, shown)));
    assertEquals("2030-01-01T00:00:00Z", published(List.of(far)));
  }

  @Test
  void makesADayAsExactAsAnyClaimForIt() {
    TimeClaim day = claim(Place.JSON_LD, "2021-03-04");
    TimeClaim zoneless = claim(Place.META, "2021-03-04 14:30:10");
    TimeClaim zoned = claim(Place.VISIBLE, "March 4, 2021, 14:30 CET");
    assertEquals("2021-03-04 14:30:10", published(List.of(day, zoneless)));
    assertEquals("March 4, 2021, 14:30 CET", published(List.of(day, zoneless, zoned)));
    TimeClaim otherDay = claim(Place.VISIBLE, "March 5, 2021, 14:30 CET");
    assertEquals("2021-03-04", published(List.of(day, otherDay)));
    // That is when it was changed.
    assertEquals("2021-03-04", published(List.of(day, zoned), zoned));
  }

  @Test
  void believesTheZoneThatReadersSee() {
    TimeClaim stated = claim(Place.JSON_LD, "2021-03-04T10:45:30Z");
    TimeClaim shown = claim(Place.VISIBLE, "March 4, 2021 10:45 am PST");
    assertEquals("March 4, 2021 10:45 am PST", published(List.of(stated, shown)));
    TimeClaim otherMinute = claim(Place.VISIBLE, "March 4, 2021 10:50 am PST");
    assertEquals("2021-03-04T10:45:30Z", published(List.of(stated, otherMinute)));
    // Summer time is forgotten by people.
    TimeClaim winter = claim(Place.VISIBLE, "March 4, 2021 10:45 am CET");
    assertEquals("2021-03-04T10:45:30Z", published(List.of(stated, winter)));
  }

  @Test
  void takesAnUpdateWhereNothingElseIsStatedAndNoneBeforePublication() {
    TimeClaim before = claim(Place.META, "2021-03-03T10:00:00Z");
    TimeClaim after = claim(Place.META, "2021-03-05T10:00:00Z");
    TimeClaim day = claim(Place.VISIBLE, "2021-03-04");
    TimeClaim published = claim(Place.JSON_LD, "2021-03-04T10:00:00Z");
    assertEquals("2021-03-03T10:00:00Z", published(List.of(), before));
    assertEquals(after, PublicationTime.update(List.of(before, after), published));
    assertEquals(day, PublicationTime.update(List.of(before, day), published));
    assertNull(PublicationTime.update(List.of(before), published));
  }
}
