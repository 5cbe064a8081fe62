package dateline.entities;

import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.records.MentionKind;
import news.dateline.records.Token;
import news.dateline.records.Tokenization;

/**
 * Finds surnames that the recogniser passed over: a proper noun that stands alone and is the first
 * or last word of a full name in the document.
 */
final class MissedSurnames {

  private MissedSurnames() {}

  /** The mentions with those found, in text order. */
  static List<NamedMention> add(
      CodePointText text, Tokenization tokenization, List<NamedMention> mentions) {
    Set<String> surnames = new HashSet<>();
    for (NamedMention mention : mentions) {
      if (mention.is(EntityTypes.PERSON) && !mention.isSingleWord()) {
        surnames.add(mention.name().substring(0, mention.name().indexOf(' ')));
        surnames.add(mention.name().substring(mention.name().lastIndexOf(' ') + 1));
      }
    }
    List<NamedMention> all = new ArrayList<>(mentions);
    int next = 0;
    for (int s = 0; s < tokenization.getSentences().size(); s++) {
      List<Token> tokens = tokenization.getSentences().get(s).getTokens();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        while (next < mentions.size() && mentions.get(next).end() <= token.getBegin()) {
          next++;
        }
        boolean taken = next < mentions.size() && mentions.get(next).begin() < token.getEnd();
        if (!taken && standsAlone(tokens, i) && surnames.contains(word(text, token))) {
          all.add(mention(text, token, s));
        }
      }
    }
    all.sort(Comparator.comparingInt(NamedMention::begin));
    return all;
  }

  /** A proper noun between words that are none: no part of a longer name. */
  private static boolean standsAlone(List<Token> tokens, int i) {
    boolean before = i > 0 && tokens.get(i - 1).getTag().startsWith("NNP");
    boolean after = i + 1 < tokens.size() && tokens.get(i + 1).getTag().startsWith("NNP");
    return tokens.get(i).getTag().equals("NNP") && !before && !after;
  }

  private static String word(CodePointText text, Token token) {
    return text.substring(token.getBegin(), token.getEnd());
  }

  private static NamedMention mention(CodePointText text, Token token, int sentence) {
    return new NamedMention(
        token.getBegin(),
        token.getEnd(),
        word(text, token),
        sentence,
        EntityTypes.PERSON,
        MentionKind.NAME,
        null,
        null,
        List.of());
  }
}
