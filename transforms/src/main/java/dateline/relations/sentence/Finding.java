package dateline.relations.sentence;

import dateline.syntax.TokenRange;
import news.dateline.records.Modality;
import news.dateline.records.RelationFamily;
import org.jspecify.annotations.Nullable;

/**
 * A relation as it was found in a sentence.
 *
 * @param predicate TAC-KBP's name for facts, PLOVER's for events, the words of open triples
 * @param mode of an event; null where it has none
 * @param trigger the words that say so; null where there are none
 * @param extractor what found it
 * @param confidence in [0, 1]; null where what found it gives none
 * @param time the date that the clause names; null where it names none, or several
 * @param place likewise
 */
public record Finding(
    RelationFamily family,
    String predicate,
    @Nullable String mode,
    Participant subject,
    Participant object,
    @Nullable TokenRange trigger,
    String extractor,
    @Nullable Double confidence,
    boolean negated,
    Modality modality,
    @Nullable Participant time,
    @Nullable Participant place) {

  /**
   * The same with a confidence.
   *
   * @param likely in [0, 1]; null for none
   */
  public Finding withConfidence(@Nullable Double likely) {
    return new Finding(
        family, predicate, mode, subject, object, trigger, extractor, likely, negated, modality,
        time, place);
  }

  /** A fact, which is so at no certain time. */
  public static Finding fact(
      String predicate,
      Participant subject,
      Participant object,
      @Nullable TokenRange trigger,
      String extractor,
      @Nullable Double confidence) {
    return new Finding(
        RelationFamily.FACT,
        predicate,
        null,
        subject,
        object,
        trigger,
        extractor,
        confidence,
        false,
        Modality.ASSERTED,
        null,
        null);
  }
}
