package dateline.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class NameSkeletonTest {

  @Test
  void isTheSameForAllSpellings() {
    String skeleton = NameSkeleton.of("Seo Min-jae");
    assertEquals(skeleton, NameSkeleton.of("Min-jae Seo"));
    assertEquals(skeleton, NameSkeleton.of("SEO Minjae"));
    assertEquals(NameSkeleton.of("Muhammad Qadri"), NameSkeleton.of("Mohammed Kadri"));
    assertEquals(NameSkeleton.of("José Núñez"), NameSkeleton.of("Jose Nunez"));
    assertNotEquals(skeleton, NameSkeleton.of("Seo Jun-ho"));
  }

  @Test
  void isTheNameWhereThereAreNoConsonants() {
    assertEquals("aouie", NameSkeleton.of("Ao Uie"));
  }
}
