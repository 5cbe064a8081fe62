package dateline.clean.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LooseJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"headline\":\"Nets\",\"day\":\"1\"}",
        "{\"headline\":\"Nets\",\"day\":\"1\",}",
        "{\"headline\":\"Nets\",\"text\":\"two\nlines\tand a tab\",\"day\":\"1\"}",
        "{\"headline\":\"Nets\",\"text\":\"the \"old\" pier\",\"day\":\"1\"}",
        "{\"headline\":\"Nets\",\"text\":\"he said \"no\", and left\",\"day\":\"1\"}",
        "<!-- {\"headline\":\"Nets\",\"day\":\"1\"} -->",
        "//<![CDATA[\n{\"headline\":\"Nets\",\"day\":\"1\"}\n//]]>",
        "/* seen */ {\"headline\":\"Nets\",\"day\":\"1\"};",
        "{&quot;headline&quot;:&quot;Nets&quot;,&quot;day&quot;:&quot;1&quot;}",
        "{\"headline\":\"Nets\",\"path\":\"a\\/b\\'c\",\"day\":\"1\"}",
        "{\"headline\":\"Nets\",\"day\":\"1\",\"text\":\"cut off he",
        "{\"headline\":\"Nets\",\"day\":\"1\"},{\"headline\":\"Gulls\"}",
        "{\"headline\":\"Nets\",\"day\":\"1\"}{\"headline\":\"Gulls\"}",
        "{headline:'Nets',day:01}"
      })
  void readsWhatBrowsersWouldNot(String script) {
    var first = LooseJson.read(script).get(0);
    assertEquals("Nets", first.path("headline").asText());
    assertEquals("1", first.path("day").asText().replaceFirst("^0", ""));
  }

  @Test
  void readsAllValuesInARow() {
    assertEquals(2, LooseJson.read("{\"a\":1}\n{\"b\":[1,2]}").size());
    assertEquals(List.of(), LooseJson.read("no json"));
    assertEquals(List.of(), LooseJson.read(""));
  }

  @Test
  void takesTimeInStepWithLength() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          LooseJson.read("[".repeat(1_000_000));
          LooseJson.read("{\"a\":\"" + "\" \n".repeat(500_000));
          LooseJson.read("{\"a\":" + "\"".repeat(1_000_000));
        });
  }
}
