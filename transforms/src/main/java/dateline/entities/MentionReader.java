package dateline.entities;

import dateline.text.CodePointText;
import dateline.text.ResourceLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.records.MentionKind;
import news.dateline.records.RecognizedMention;
import news.dateline.records.Token;
import news.dateline.records.Tokenization;

/** Takes the recogniser's mentions, with possessive endings and titles taken off the names. */
final class MentionReader {

  private static final Set<String> TITLES =
      new HashSet<>(ResourceLines.of(MentionReader.class, "titles.txt"));

  private final CodePointText text;
  private final Tokenization tokenization;

  MentionReader(CodePointText text, Tokenization tokenization) {
    this.text = text;
    this.tokenization = tokenization;
  }

  List<NamedMention> read(List<RecognizedMention> recognized) {
    List<NamedMention> mentions = new ArrayList<>();
    for (RecognizedMention mention : recognized) {
      List<Token> tokens =
          tokenization
              .getSentences()
              .get(mention.getSentence())
              .getTokens()
              .subList(mention.getFirstToken(), mention.getEndToken());
      NamedMention named = named(mention, tokens);
      if (!named.text().isBlank()) {
        mentions.add(named);
      }
    }
    return mentions;
  }

  private NamedMention named(RecognizedMention mention, List<Token> tokens) {
    int first = 0;
    int end = tokens.size();
    boolean name = EntityTypes.isName(mention.getType());
    while (name && end > 1 && tokens.get(end - 1).getTag().equals("POS")) {
      end--;
    }
    List<String> titles = new ArrayList<>();
    if (mention.getType().equals(EntityTypes.PERSON)) {
      int titleWords = titleWords(tokens, end);
      if (titleWords > 0) {
        titles.add(text.substring(tokens.get(0).getBegin(), tokens.get(titleWords - 1).getEnd()));
        first = titleWords;
      }
    }
    int begin = tokens.get(first).getBegin();
    int last = tokens.get(end - 1).getEnd();
    return new NamedMention(
        begin,
        last,
        text.substring(begin, last),
        mention.getSentence(),
        mention.getType(),
        name ? MentionKind.NAME : MentionKind.NOMINAL,
        mention.getNormalizedValue(),
        mention.getConfidence(),
        titles);
  }

  /** How many leading tokens are a title; never all of them. */
  private int titleWords(List<Token> tokens, int end) {
    for (int n = Math.min(3, end - 1); n > 0; n--) {
      String words =
          text.substring(tokens.get(0).getBegin(), tokens.get(n - 1).getEnd())
              .toLowerCase(Locale.ROOT);
      if (TITLES.contains(words)) {
        return n;
      }
    }
    return 0;
  }
}
