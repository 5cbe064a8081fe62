package dateline.pipeline.evaluate;

import news.dateline.records.Polarity;

/**
 * A mention or a sentence, and how it is spoken of.
 *
 * @param polarity NEGATIVE, NEUTRAL or POSITIVE
 */
record TonedSpan(AnnotatedSpan.Extent extent, Polarity polarity) {}
