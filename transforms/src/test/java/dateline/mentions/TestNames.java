package dateline.mentions;

import java.util.List;
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
}
