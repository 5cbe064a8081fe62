package dateline.entities;

import dateline.article.ArticleWords;
import java.util.Set;

/**
 * What mentions are in their clauses, by the tags around them. A parse would say more, and take
 * more time than all else that is done for entities.
 */
final class Roles {

  /** How far behind a subject its verb may stand: over an apposition, a phrase with "of". */
  private static final int REACH = 25;

  private static final Set<String> SAYING =
      Set.of("say", "tell", "add", "ask", "note", "warn", "write", "argue", "explain", "insist");

  private final ArticleWords words;

  Roles(ArticleWords words) {
    this.words = words;
  }

  /** The role of the tokens from one on, up to another, in a sentence. */
  GrammaticalRole of(int sentence, int first, int end) {
    int before = first - 1;
    while (first - before < REACH && isWithin(words.tag(sentence, before))) {
      before--;
    }
    String tag = words.tag(sentence, before);
    if (isInverted(sentence, before, end)) {
      return GrammaticalRole.SUBJECT;
    }
    if (tag.equals("IN") || tag.equals("TO") || tag.equals("POS")) {
      // "after Lee said": here the preposition opens a clause.
      return isClause(sentence, end) ? GrammaticalRole.SUBJECT : GrammaticalRole.OTHER;
    }
    if (tag.startsWith("VB")) {
      return isClause(sentence, end) ? GrammaticalRole.SUBJECT : GrammaticalRole.OBJECT;
    }
    return hasVerb(sentence, end) ? GrammaticalRole.SUBJECT : GrammaticalRole.OTHER;
  }

  /** Whether the tokens say or said something: a verb of saying stands right behind or before. */
  boolean isSpeaker(int sentence, int first, int end) {
    int next = end;
    while (words.tag(sentence, next).startsWith("RB")) {
      next++;
    }
    int before = first - 1;
    while (first - before < REACH && isWithin(words.tag(sentence, before))) {
      before--;
    }
    return isSaying(sentence, next) || isSaying(sentence, before);
  }

  private boolean isSaying(int sentence, int token) {
    return words.isFiniteVerb(sentence, token)
        && SAYING.contains(words.token(sentence, token).getLemma());
  }

  /** What may stand within the phrase, before the name: articles, titles, adjectives. */
  private static boolean isWithin(String tag) {
    return switch (tag) {
      case "DT", "PRP$", "JJ", "NN", "NNP", "NNPS", "CD" -> true;
      default -> false;
    };
  }

  /** "…, said Lee." */
  private boolean isInverted(int sentence, int before, int end) {
    String behind = words.tag(sentence, end);
    return isSaying(sentence, before)
        && (behind.equals(".") || behind.equals(",") || behind.isEmpty())
        && !words.tag(sentence, before - 1).startsWith("NN")
        && !words.tag(sentence, before - 1).startsWith("PRP");
  }

  /** Whether the verb stands right behind. */
  private boolean isClause(int sentence, int end) {
    int next = end;
    while (words.tag(sentence, next).startsWith("RB")) {
      next++;
    }
    return words.isFiniteVerb(sentence, next);
  }

  /** Whether a finite verb follows that nothing else can be the subject of. */
  private boolean hasVerb(int sentence, int end) {
    boolean apposition = words.tag(sentence, end).equals(",");
    int next = end + (apposition ? 1 : 0);
    for (int t = next; t < end + REACH; t++) {
      String tag = words.tag(sentence, t);
      if (words.isFiniteVerb(sentence, t)) {
        return true;
      }
      if (tag.isEmpty() || tag.equals(".") || tag.equals(":")) {
        return false;
      }
      if (tag.startsWith("W") || tag.equals("PRP")) {
        // A relative clause; whose verb the next one is, is not seen.
        return apposition && tag.startsWith("W");
      }
    }
    return false;
  }
}
