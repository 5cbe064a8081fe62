package dateline.clean.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://n.example/2021/03/04/nets, 2021-03-04",
    "https://n.example/news/2021-3-4/nets.html, 2021-03-04",
    "https://n.example/sea/2021/mar/04/nets, 2021-03-04",
    "https://n.example/20210304/nets, 2021-03-04",
    "https://n.example/a/20210304, 2021-03-04"
  })
  void readsTheDayInAPath(String address, String day) {
    assertEquals(
        day, String.valueOf(java.util.Objects.requireNonNull(WebAddress.day(address)).day()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://n.example/2021/03/nets",
        "https://n.example/2021/13/45/nets",
        "https://n.example/id/202103041234",
        "https://n.example/1234/56/78"
      })
  void readsNoDayFromOtherNumbers(String address) {
    assertNull(WebAddress.day(address));
  }

  @Test
  void makesAddressesWhole() {
    String base = "https://n.example/sea/index.html";
    assertEquals("https://n.example/nets", WebAddress.absolute("/nets", base));
    assertEquals("https://n.example/sea/nets", WebAddress.absolute("nets", base));
    assertEquals("https://m.example/nets", WebAddress.absolute("//m.example/nets", base));
    assertEquals("https://m.example/a%20b", WebAddress.absolute(" https://m.example/a b ", null));
    assertNull(WebAddress.absolute("/nets", null));
    assertNull(WebAddress.absolute("javascript:void(0)", base));
    assertNull(WebAddress.absolute("ftp://n.example/nets", base));
    assertNull(WebAddress.absolute("https:///nets", null));
  }

  @Test
  void knowsOnePageByItsAddresses() {
    assertTrue(WebAddress.samePage("http://www.n.example/nets/", "https://n.example/nets?from=1"));
    assertFalse(WebAddress.samePage("https://n.example/nets", "https://n.example/gulls"));
    assertTrue(WebAddress.isSite("https://n.example/"));
    assertFalse(WebAddress.isSite("https://n.example/nets"));
  }
}
