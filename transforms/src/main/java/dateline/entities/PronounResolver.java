package dateline.entities;

import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.records.MentionKind;
import news.dateline.records.Token;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;

/**
 * Resolves "he" and "she" where only one person can be meant: one person alone was named in this
 * sentence so far and in the one before; and "his", "her" and "him" where, besides, the rest of the
 * sentence names no other ("During his talks with Ray, Lee said"). Precision before recall: any
 * other pronoun is left alone.
 */
final class PronounResolver {

  private static final Set<String> SUBJECTS = Set.of("he", "she");
  private static final Set<String> PRONOUNS = Set.of("he", "she", "him", "his", "her");

  /** A resolved pronoun and the key of its entity. */
  record Resolved(NamedMention mention, String key) {}

  private final CodePointText text;
  private final Tokenization tokenization;
  private final List<NamedMention> mentions;
  private final List<String> keys;

  PronounResolver(
      CodePointText text,
      Tokenization tokenization,
      List<NamedMention> mentions,
      List<String> keys) {
    this.text = text;
    this.tokenization = tokenization;
    this.mentions = mentions;
    this.keys = keys;
  }

  List<Resolved> resolve() {
    List<Resolved> resolved = new ArrayList<>();
    Set<String> previous = Set.of();
    int next = 0;
    for (int s = 0; s < tokenization.getSentences().size(); s++) {
      TokenizedSentence sentence = tokenization.getSentences().get(s);
      Set<String> here = new TreeSet<>();
      for (Token token : sentence.getTokens()) {
        while (next < mentions.size() && mentions.get(next).begin() < token.getEnd()) {
          if (mentions.get(next).is(EntityTypes.PERSON)) {
            here.add(keys.get(next));
          }
          next++;
        }
        Set<String> candidates = new TreeSet<>(previous);
        candidates.addAll(here);
        if (isPronoun(token) && candidates.size() == 1) {
          String key = candidates.iterator().next();
          if (!isSubject(token) && namesAnother(key, next, s)) {
            continue;
          }
          resolved.add(new Resolved(mention(token, s), key));
          here.add(key);
        }
      }
      previous = here;
    }
    return resolved;
  }

  private boolean isSubject(Token token) {
    return SUBJECTS.contains(
        text.substring(token.getBegin(), token.getEnd()).toLowerCase(Locale.ROOT));
  }

  /** Whether the sentence, from a mention on, names a person besides one. */
  private boolean namesAnother(String key, int from, int sentence) {
    for (int i = from; i < mentions.size() && mentions.get(i).sentence() == sentence; i++) {
      if (mentions.get(i).is(EntityTypes.PERSON) && !keys.get(i).equals(key)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPronoun(Token token) {
    return token.getTag().startsWith("PRP")
        && PRONOUNS.contains(
            text.substring(token.getBegin(), token.getEnd()).toLowerCase(Locale.ROOT));
  }

  private NamedMention mention(Token token, int sentence) {
    return new NamedMention(
        token.getBegin(),
        token.getEnd(),
        text.substring(token.getBegin(), token.getEnd()),
        sentence,
        EntityTypes.PERSON,
        MentionKind.PRONOUN,
        null,
        null,
        null);
  }
}
