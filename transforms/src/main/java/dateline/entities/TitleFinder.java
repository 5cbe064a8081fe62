package dateline.entities;

import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Titles that the text gives a person right before the name, or right behind it in apposition. */
final class TitleFinder {

  private static final Pattern BEFORE = Pattern.compile("\\s+");
  private static final Pattern BEHIND = Pattern.compile(",\\s+(?:(?:the|a|an|its|his|her)\\s+)?");

  private final CodePointText text;
  private final List<NamedMention> mentions;

  TitleFinder(CodePointText text, List<NamedMention> mentions) {
    this.text = text;
    this.mentions = mentions;
  }

  /** Titles of the person mentioned at an index, in text order. */
  List<String> titlesAt(int index) {
    Set<String> titles = new LinkedHashSet<>();
    if (index > 0 && isTitle(index - 1) && gap(index - 1, index, BEFORE)) {
      titles.add(mentions.get(index - 1).text());
    }
    if (index + 1 < mentions.size() && isTitle(index + 1) && gap(index, index + 1, BEHIND)) {
      titles.add(mentions.get(index + 1).text());
    }
    return new ArrayList<>(titles);
  }

  private boolean isTitle(int index) {
    return mentions.get(index).is(EntityTypes.TITLE);
  }

  private boolean gap(int left, int right, Pattern pattern) {
    int begin = mentions.get(left).end();
    int end = mentions.get(right).begin();
    return begin <= end && pattern.matcher(text.substring(begin, end)).matches();
  }
}
