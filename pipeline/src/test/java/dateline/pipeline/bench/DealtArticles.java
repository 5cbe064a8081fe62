package dateline.pipeline.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Any number of articles from a few: the paragraphs of all are shuffled like cards and dealt out to
 * articles with as many paragraphs as the first ones had, again and again.
 *
 * <p>Ten times as many articles then hold the same sentences ten times, so that their throughput
 * compares, and hardly two share enough to be near-duplicates. The same texts give the same
 * articles.
 */
final class DealtArticles {

  private DealtArticles() {}

  /**
   * Deals.
   *
   * @param texts to take apart; every multiple of their number of articles uses each paragraph
   *     equally often
   * @param number of articles to make
   */
  static List<String> of(List<String> texts, int number) {
    List<List<String>> articles = texts.stream().map(DealtArticles::paragraphs).toList();
    List<String> dealt = new ArrayList<>();
    while (dealt.size() < number) {
      List<String> cards = new ArrayList<>(articles.stream().flatMap(List::stream).toList());
      Collections.shuffle(cards, new Random(dealt.size()));
      int next = 0;
      for (List<String> article : articles) {
        List<String> hand = new ArrayList<>(cards.subList(next, next + article.size()));
        next += article.size();
        // However few paragraphs it has, no other article is the same: such become one document.
        hand.add("Article number " + (dealt.size() + 1) + ".");
        dealt.add(String.join("\n\n", hand) + "\n");
      }
    }
    return dealt.subList(0, number);
  }

  private static List<String> paragraphs(String text) {
    return Arrays.stream(text.strip().split("\\n\\s*\\n", -1)).map(String::strip).toList();
  }
}
