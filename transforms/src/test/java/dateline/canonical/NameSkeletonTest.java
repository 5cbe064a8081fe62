package dateline.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSkeletonTest {

  @ParameterizedTest
  @CsvSource({
    "seo-min-jae, min-jae-seo",
    "kim-min-su, min-su-kim",
    "kim-min-su, kim-minsu",
    "park-chan-kyu, chan-kyu-park",
    "muhammad-qadri, mohammed-kadri",
    "olena-horodetska, olena-horodetzka"
  })
  void isTheSameForAllSpellings(String one, String other) {
    assertEquals(NameSkeleton.of("person/" + one), NameSkeleton.of("person/" + other));
  }

  @Test
  void isAnotherForAnotherName() {
    assertNotEquals(NameSkeleton.of("person/seo-min-jae"), NameSkeleton.of("person/seo-jun-ho"));
  }

  @Test
  void isOfAllLettersWhereThereAreNoConsonants() {
    assertEquals("-aeiou", NameSkeleton.of("person/ao-uie"));
  }
}
