package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.TestArticles;
import java.util.stream.Collectors;
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import org.junit.jupiter.api.Test;

class PersonNamesTest {

  /** Persons with the texts of their mentions. */
  private static String persons(String text) {
    return TestArticles.resolved(text).getEntities().stream()
        .filter(entity -> entity.getType().equals("PERSON"))
        .map(PersonNamesTest::mentions)
        .collect(Collectors.joining("; "));
  }

  private static String mentions(Entity entity) {
    return entity.getName()
        + ": "
        + entity.getMentions().stream().map(Mention::getText).collect(Collectors.joining(", "));
  }

  @Test
  void knowsACoupleByTheSurnameTheyShare() {
    assertEquals(
        "Martin: Martin, Sobel; Ilka Sobel: Ilka Sobel, Sobel",
        persons("Martin and Ilka Sobel sat in front. Mr Sobel laughed. Mrs Sobel left."));
  }
}
