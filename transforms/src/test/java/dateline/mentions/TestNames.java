package dateline.mentions;

import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/** Names for tests. */
final class TestNames {

  private TestNames() {}

  static MentionedName name(NameClass type, @Nullable Double confidence, String... words) {
    return at(0, 0, type, confidence, words);
  }

  static MentionedName at(
      int sentence, int first, NameClass type, @Nullable Double confidence, String... words) {
    return new MentionedName(
        sentence,
        first,
        first + words.length,
        List.of(words),
        String.join(" ", words),
        false,
        type,
        type,
        confidence);
  }

  /** Sentences of tokens, each its word, and behind a slash its tag. */
  static List<ReadSentence> sentences(String... sentences) {
    List<ReadSentence> all = new ArrayList<>();
    for (String sentence : sentences) {
      List<Token> tokens = new ArrayList<>();
      List<String> words = new ArrayList<>();
      for (String token : sentence.split(" ", -1)) {
        int slash = token.indexOf('/');
        words.add(slash < 0 ? token : token.substring(0, slash));
        tokens.add(new Token(0, 1, slash < 0 ? "NN" : token.substring(slash + 1), "", null));
      }
      all.add(new ReadSentence(all.size(), tokens, words, List.of()));
    }
    return all;
  }
}
