package dateline.entities;

import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.MentionKind;
import news.dateline.records.RecognizedMention;
import news.dateline.records.Token;
import news.dateline.records.Tokenization;

/** Takes the recognised mentions, with possessive endings taken off the names. */
final class MentionReader {

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
    int end = tokens.size();
    boolean name = EntityTypes.isName(mention.getType());
    while (name && end > 1 && tokens.get(end - 1).getTag().equals("POS")) {
      end--;
    }
    int begin = tokens.get(0).getBegin();
    int last = tokens.get(end - 1).getEnd();
    return new NamedMention(
        begin,
        last,
        text.substring(begin, last),
        mention.getSentence(),
        mention.getFirstToken(),
        mention.getFirstToken() + end,
        mention.getType(),
        name ? MentionKind.NAME : MentionKind.NOMINAL,
        mention.getNormalizedValue(),
        mention.getConfidence(),
        mention.getRecognizedType());
  }
}
