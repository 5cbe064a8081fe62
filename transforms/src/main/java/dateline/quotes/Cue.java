package dateline.quotes;

import news.dateline.records.CueClass;
import news.dateline.records.Polarity;

/**
 * A word that says that somebody says something, as {@code cues.txt} has it.
 *
 * @param type its class
 * @param polarity of the attitude that it tells of
 * @param marks whether what stands in quotation marks beside it is said
 * @param addressee whether its object is to whom it is said
 * @param target whether its object is what the attitude is about
 */
public record Cue(
    CueClass type, Polarity polarity, boolean marks, boolean addressee, boolean target) {}
