package dateline.times;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.TestArticles;
import dateline.text.CodePointText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.records.Article;
import news.dateline.records.RecognizedMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRepairTest {

  /** A Wednesday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2021, 1, 27);

  private static String times(Article article) {
    CodePointText text = new CodePointText(article.getDocument().getText());
    List<String> times = new ArrayList<>();
    for (RecognizedMention mention : article.getMentions()) {
      if (Set.of("DATE", "TIME", "SET", "DURATION").contains(mention.getType())) {
        times.add(
            text.substring(mention.getBegin(), mention.getEnd())
                + " "
                + mention.getType()
                + " "
                + mention.getNormalizedValue());
      }
    }
    return String.join("; ", times);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge was closed on Friday night. | Friday night TIME 2021-01-22TNI",
        "They will meet at 3 pm on November 27. | 3 pm on November 27 TIME 2021-11-27T15:00",
        "The hall opens every Sunday. | every Sunday SET XXXX-WXX-7",
      })
  void makesOneOfPieces(String text, String expected) {
    assertEquals(expected, times(TestArticles.repaired(text, PUBLISHED)));
  }

  @Test
  void leavesWordsBetweenTimesOut() {
    assertEquals(
        "Monday DATE XXXX-WXX-1; Friday DATE XXXX-WXX-5",
        times(TestArticles.repaired("The fair runs from Monday to Friday.")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In 1994, sat a man on the bench. | 1994 DATE 1994",
        "In January 1994, sat a man on the bench. | January 1994 DATE 1994-01",
      })
  void takesNoVerbForATime(String text, String expected) {
    assertEquals(expected, times(TestArticles.repaired(text, PUBLISHED)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The couple met two years ago. | two years ago DATE 2019",
        "The strike began two weeks ago. | two weeks ago DATE 2021-W02",
        "He left six days ago. | six days ago DATE 2021-01-21",
        "The museum is closed on Tuesdays. | Tuesdays SET XXXX-WXX-2",
        "Many were jailed in the 1980s. | the 1980s DATE 198",
      })
  void writesValuesAsTimex3Does(String text, String expected) {
    assertEquals(expected, times(TestArticles.repaired(text, PUBLISHED)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // By the verb.
        "Lind spoke on Monday. | 2021-01-25",
        "Lind had met the farmers on Friday. | 2021-01-22",
        "Lind will meet the farmers on Monday. | 2021-02-01",
        "Lind would have met the farmers on Monday. | 2021-01-25",
        "Parliament votes on Thursday. | 2021-01-28",
        "Lind has met the farmers on Monday. | 2021-01-25",
        "Lind is meeting the farmers on Monday. | 2021-02-01",
        // The day of publication.
        "The court ruled on Wednesday. | 2021-01-27",
        "The court is to rule on Wednesday. | 2021-01-27",
        // By what governs the infinitive.
        "They agreed to meet again on Monday. | 2021-02-01",
        "Lind declined to comment on Monday. | 2021-01-25",
        "Lind is due to visit Ormsk on Monday. | 2021-02-01",
        // By words between.
        "They left the hearings set for Monday. | 2021-02-01",
        "Sales were lower than expected on Monday. | 2021-01-25",
        "They met ahead of Monday's vote. | 2021-02-01",
        "The trial was adjourned until Monday. | 2021-02-01",
        "They left before Monday. | 2021-02-01",
        // Words that look ahead elsewhere.
        "Lind appeared before a judge on Monday. | 2021-01-25",
        "Lind announced a peace plan on Monday. | 2021-01-25",
        "The club unveiled its schedule on Monday. | 2021-01-25",
        "Parliament will have to vote on Monday. | 2021-02-01",
        "Lind leads the race after winning in Ormsk on Sunday. | 2021-01-24",
        "The man arrested on Monday is a teacher. | 2021-01-25",
        "Parliament will vote on Thursday or Friday, a spokesman said. | 2021-01-29",
        // The verb whose subject holds the day, or which follows it.
        "He will leave after the vote on Sunday was lost. | 2021-01-24",
        "Friday's vote will be close. | 2021-01-29",
        "On Friday the court will rule. | 2021-01-29",
        "The court ruled, and on Friday it will meet. | 2021-01-29",
        "The roads have been closed since Monday. | 2021-01-25",
      })
  void findsTheWeekday(String text, String expected) {
    String found = times(TestArticles.repaired(text, PUBLISHED));
    assertEquals(expected, found.substring(found.lastIndexOf(' ') + 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Two climbers died over the weekend. | 2021-W03-WE",
        "Rain will fall over the weekend. | 2021-W04-WE",
      })
  void findsTheWeekend(String text, String expected) {
    String found = times(TestArticles.repaired(text, PUBLISHED));
    assertEquals(expected, found.substring(found.lastIndexOf(' ') + 1));
  }

  @Test
  void anchorsNothingWithoutADate() {
    assertEquals(
        "Monday DATE XXXX-WXX-1", times(TestArticles.repaired("Lind will meet them on Monday.")));
  }
}
