package dateline.syntax;

import dateline.text.CodePointText;
import java.util.List;
import java.util.Set;
import news.dateline.records.Document;
import news.dateline.records.Token;
import news.dateline.records.TokenizedSentence;

/**
 * The place, date and agency before a story's first words: no part of its first sentence, in which
 * a parser takes the place for who did it.
 */
final class DatelinePrefix {

  private static final Set<String> DASHES = Set.of("—", "–", "-", "--", ":");

  /** "LAS PALMAS, Canary Islands, March 3, 2021 (Agency) —" has fewer tokens. */
  private static final int MAX_TOKENS = 20;

  private DatelinePrefix() {}

  /** How many tokens of a sentence they are; 0 where it is not the first of its story. */
  static int length(Document document, CodePointText text, TokenizedSentence sentence) {
    String dateline = document.getDateline();
    List<Token> tokens = sentence.getTokens();
    // Only where the place is named first: a later sentence may begin with it as its subject.
    if (dateline == null || text.text().indexOf(dateline) != text.toUtf16(sentence.getBegin())) {
      return 0;
    }
    for (int i = 0; i < Math.min(MAX_TOKENS, tokens.size() - 1); i++) {
      Token token = tokens.get(i);
      if (DASHES.contains(text.substring(token.getBegin(), token.getEnd()))) {
        return i + 1;
      }
    }
    return 0;
  }
}
