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

  /** What is tagged as a preposition and may open a clause: "after Lee said". */
  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "after",
          "before",
          "since",
          "until",
          "till",
          "because",
          "while",
          "if",
          "that",
          "as",
          "although",
          "though",
          "whether",
          "than",
          "once",
          "unless",
          "whereas",
          "like",
          "lest",
          // Of the time before it: "Three years ago Lee won".
          "ago");

  private final ArticleWords words;

  Roles(ArticleWords words) {
    this.words = words;
  }

  /** The role of the tokens from one on, up to another, in a sentence. */
  GrammaticalRole of(int sentence, int first, int end) {
    if (isOwner(sentence, end) || isBehindPreposition(sentence, first)) {
      return GrammaticalRole.OTHER;
    }
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

  /** "Lee's aide", "his aide": what follows is the aide's. */
  private boolean isOwner(int sentence, int end) {
    return words.tag(sentence, end).equals("POS") || words.tag(sentence, end - 1).equals("PRP$");
  }

  /**
   * "A friend of Lee called": the preposition stands right before the name, and is none that opens
   * a clause. "Secretary of State Lee called" is another matter.
   */
  private boolean isBehindPreposition(int sentence, int first) {
    String tag = words.tag(sentence, first - 1);
    return (tag.equals("IN") || tag.equals("TO"))
        && !CONJUNCTIONS.contains(words.lower(sentence, first - 1));
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

  /** "…, said Lee."; "…", said Lee on Monday. */
  private boolean isInverted(int sentence, int before, int end) {
    String behind = words.tag(sentence, end);
    String ahead = words.tag(sentence, before - 1);
    // Without a quotation mark it may be "left, and told Lee about it".
    boolean closed = behind.equals(".") || behind.equals(",") || behind.isEmpty();
    return isSaying(sentence, before)
        && (closed || ahead.equals("''"))
        && !ahead.startsWith("NN")
        && !ahead.startsWith("PRP");
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
