package dateline.pipeline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VariedArticlesTest {

  private static final Path GOLD = Path.of(System.getProperty("dateline.root"), "testdata/gold");

  @Test
  void hardlyAParagraphIsThatOfAnotherArticle() throws Exception {
    VariedArticles articles = VariedArticles.of(GOLD, 400, VariedArticles.SHORT);
    Map<String, Integer> paragraphs = new HashMap<>();
    int all = 0;
    for (int i = 0; i < 400; i++) {
      if (i % 20 != 17 && !articles.isCopy(i)) {
        for (String paragraph : articles.article(i).paragraphs()) {
          paragraphs.merge(paragraph, 1, Integer::sum);
          all++;
        }
      }
    }
    assertTrue(paragraphs.size() > 0.97 * all, paragraphs.size() + " of " + all);
  }

  @Test
  void oneOfTwentyNearlyRepeatsAnEarlierOneOfAnotherSite() throws Exception {
    VariedArticles articles = VariedArticles.of(GOLD, 400, VariedArticles.SHORT);
    VariedArticles.Varied repeating = articles.article(37);
    VariedArticles.Varied original =
        Stream.iterate(20, i -> i + 1)
            .limit(17)
            .map(articles::article)
            .filter(a -> repeating.paragraphs().containsAll(a.paragraphs()))
            .findFirst()
            .orElseThrow();
    assertNotEquals(original.site(), repeating.site());
    assertEquals(original.paragraphs().size() + 1, repeating.paragraphs().size());
  }

  @Test
  void theSameNumberGivesTheSameArticle() throws Exception {
    assertEquals(
        VariedArticles.of(GOLD, 400, VariedArticles.SHORT).article(123),
        VariedArticles.of(GOLD, 400, VariedArticles.SHORT).article(123));
    Set<Integer> sites = new HashSet<>();
    VariedArticles articles = VariedArticles.of(GOLD, 2000, VariedArticles.SHORT);
    for (int i = 0; i < 2000; i++) {
      sites.add(articles.article(i).site());
    }
    assertEquals(articles.sites(), sites.size());
  }
}
