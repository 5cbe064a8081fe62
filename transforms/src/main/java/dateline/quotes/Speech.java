package dateline.quotes;

import dateline.syntax.TokenRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody says something, in a sentence.
 *
 * @param cue the token that says so
 * @param contents what is said: one piece, or two with the cue between them
 * @param source who says it; null where the sentence does not tell
 * @param confidence that it is said, and by its source, in [0, 1]
 */
record Speech(int cue, List<TokenRange> contents, @Nullable TokenRange source, double confidence) {}
