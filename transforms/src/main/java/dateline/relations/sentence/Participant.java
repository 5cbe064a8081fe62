package dateline.relations.sentence;

import dateline.syntax.TokenRange;
import java.util.Set;
import news.dateline.records.Argument;
import news.dateline.records.Entity;
import news.dateline.records.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Who or what can be in a relation, at one place of a sentence: a mention of an entity, or a
 * pronoun of which the document does not tell for whom it stands.
 *
 * @param argument as records have it
 * @param kind of the mention
 * @param tokens its tokens
 * @param head the token of it that the others hang on
 * @param entity that is mentioned; null where the document does not tell
 */
public record Participant(
    Argument argument, MentionKind kind, TokenRange tokens, int head, @Nullable Entity entity) {

  /** The type of what is no entity, as CoreNLP writes it. */
  public static final String NO_ENTITY = "O";

  private static final Set<String> PLACES =
      Set.of("COUNTRY", "CITY", "STATE_OR_PROVINCE", "LOCATION");

  /** CoreNLP's type of its entity; {@link #NO_ENTITY} where nothing is known of it. */
  public String type() {
    return argument.getType();
  }

  /** Whether it is of a type. */
  public boolean is(String type) {
    return type().equals(type);
  }

  /** Whether it is a country, a town, or another place. */
  public boolean isPlace() {
    return isPlace(type());
  }

  /** Whether a type is that of a country, a town, or another place. */
  public static boolean isPlace(String type) {
    return PLACES.contains(type);
  }

  /** Whether it is a capital, which may stand for those who govern from it. */
  public boolean isCapital() {
    return is("CITY") && entity != null && entity.getCountry() != null;
  }

  /** TIMEX3 value of a date; what its entity has for others, null where that is nothing. */
  public @Nullable String normalizedValue() {
    return entity == null ? null : entity.getNormalizedValue();
  }

  /** Whether it is a pronoun. */
  public boolean isPronoun() {
    return kind == MentionKind.PRONOUN;
  }

  /** Whether both are the same entity, as far as the document tells. */
  public boolean sameAs(Participant other) {
    return argument.getEntityId() != null
        && argument.getEntityId().equals(other.argument.getEntityId());
  }

  /** Whether they have words in common. */
  public boolean overlaps(Participant other) {
    return argument.getBegin() < other.argument.getEnd()
        && other.argument.getBegin() < argument.getEnd();
  }
}
