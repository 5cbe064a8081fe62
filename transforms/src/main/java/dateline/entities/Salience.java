package dateline.entities;

import dateline.text.CodePointText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How central an entity is to its article, in [0, 1]: three fifths how often it is mentioned, each
 * mention counted by its grammatical role, against the entity for which that is most; two fifths
 * how early it is mentioned first, where whoever stands in the headline could not stand earlier.
 */
final class Salience {

  private static final double FREQUENCY = 0.6;
  private static final double POSITION = 0.4;

  private final CodePointText text;
  private final String title;
  private final Map<EntityGroup, Double> weights = new HashMap<>();
  private final double most;

  /**
   * @param title the headline, if it stands apart from the text
   * @param groups all entities of the article
   */
  Salience(
      CodePointText text, @Nullable String title, Roles roles, Collection<EntityGroup> groups) {
    this.text = text;
    this.title = title == null ? "" : title.toLowerCase(Locale.ROOT);
    double heaviest = 0;
    for (EntityGroup group : groups) {
      double weight = 0;
      for (NamedMention mention : group.mentions()) {
        weight += roles.of(mention.sentence(), mention.firstToken(), mention.endToken()).weight();
      }
      weights.put(group, weight);
      // Dates and titles are no measure of whom an article is about.
      if (EntityTypes.isName(group.fullest().type())) {
        heaviest = Math.max(heaviest, weight);
      }
    }
    this.most = heaviest;
  }

  /** Of one of the entities; to three digits. */
  double of(EntityGroup group) {
    double weight = weights.getOrDefault(group, 0.0);
    double frequency = most == 0 ? 0 : Math.min(1, weight / most);
    List<NamedMention> mentions = group.mentions();
    boolean headline = group.names().stream().anyMatch(this::isInTitle);
    double position =
        headline ? 1 : 1 - mentions.get(0).begin() / (double) Math.max(1, text.length());
    return Math.round((FREQUENCY * frequency + POSITION * position) * 1000) / 1000.0;
  }

  private boolean isInTitle(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int at = title.indexOf(lower);
    while (at >= 0) {
      int end = at + lower.length();
      if ((at == 0 || !Character.isLetterOrDigit(title.charAt(at - 1)))
          && (end == title.length() || !Character.isLetterOrDigit(title.charAt(end)))) {
        return true;
      }
      at = title.indexOf(lower, at + 1);
    }
    return false;
  }
}
