package dateline.quotes;

import news.dateline.records.Argument;
import news.dateline.records.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who said a quote, and by which words the text tells.
 *
 * @param speaker null where the cue has no speaker that is an entity
 * @param cue the verb; null for a quote that only follows another of the same speaker
 * @param addressee null where none is told
 */
record Attribution(@Nullable Argument speaker, @Nullable Span cue, @Nullable Argument addressee) {}
