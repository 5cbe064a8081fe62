package dateline.quotes;

import news.dateline.records.Argument;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins with words and a colon.
 *
 * @param line index among the lines
 * @param end code point of the colon
 * @param key the words, for comparing
 * @param speaker null for no person and no organisation
 */
record SpeakerLabel(int line, int end, String key, @Nullable Argument speaker) {}
