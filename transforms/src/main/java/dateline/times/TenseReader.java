package dateline.times;

import dateline.article.ArticleWords;
import java.util.Set;

/**
 * Whether a day is one to come, by the verb on which it depends and the words between: "will vote",
 * "votes", "agreed to meet again", "scheduled for". It goes by tags and needs no parse.
 */
final class TenseReader {

  /** What stands before a day and belongs to it. */
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "on", "over", "at", "by", "from", "until", "till", "for", "since", "late", "early", "in",
          "the", "of");

  /** Whoever does this to do something has it before him; lemmas of verbs, adjectives and nouns. */
  private static final Set<String> COMMITTED =
      Set.of(
          "about",
          "agree",
          "agreement",
          "aim",
          "ask",
          "call",
          "deadline",
          "deal",
          "decide",
          "decision",
          "due",
          "expect",
          "hope",
          "instruct",
          "intend",
          "invite",
          "likely",
          "offer",
          "order",
          "plan",
          "pledge",
          "poise",
          "prepare",
          "promise",
          "propose",
          "proposal",
          "ready",
          "schedule",
          "set",
          "slate",
          "tell",
          "threaten",
          "unlikely",
          "urge",
          "vow",
          "want",
          "warn");

  /** What has a day before it, by itself: "due on Friday", "scheduled for Friday". */
  private static final Set<String> AHEAD = Set.of("due", "schedule", "slate", "plan", "expect");

  /** Likewise, right before the day: "ahead of Friday's vote". */
  private static final Set<String> BEFORE = Set.of("ahead", "before");

  private static final Set<String> SAYING = Set.of("say", "tell", "add");

  private static final Set<String> BE = Set.of("be", "'s", "'re", "'m");

  private static final int LONGEST_GROUP = 5;

  private final ArticleWords words;

  TenseReader(ArticleWords words) {
    this.words = words;
  }

  /**
   * On which side of the day of publication a time lies.
   *
   * @param first its first token
   * @param end the token behind its last
   */
  TimeDirection direction(int sentence, int first, int end) {
    int begin = beginOfList(sentence, first);
    for (; begin > 0 && PREPOSITIONS.contains(words.lower(sentence, begin - 1)); begin--) {
      TimeDirection said =
          switch (words.lower(sentence, begin - 1)) {
            case "since" -> TimeDirection.PAST;
            case "until", "till" -> TimeDirection.FUTURE;
            // "hearings set for Tuesday", "rain forecast for Wednesday"
            case "for" ->
                words.tag(sentence, begin - 2).equals("VBN")
                    ? TimeDirection.FUTURE
                    : TimeDirection.UNKNOWN;
            default -> TimeDirection.UNKNOWN;
          };
      if (said != TimeDirection.UNKNOWN) {
        return said;
      }
    }
    if (words.tag(sentence, end).equals("POS")) {
      return ofPossessed(sentence, begin, end);
    }
    if (words.isFiniteVerb(sentence, end) && !isParticiple(sentence, begin - 1)) {
      // "the talks on Friday were": the verb whose subject holds the day.
      return ofFinite(sentence, end);
    }
    return opensClause(sentence, begin)
        ? known(behind(sentence, end), before(sentence, begin))
        : known(before(sentence, begin), behind(sentence, end));
  }

  /** The first day of "on Thursday or Friday". */
  private int beginOfList(int sentence, int first) {
    int begin = first;
    while (begin >= 2
        && (words.tag(sentence, begin - 1).equals("CC")
            || words.tag(sentence, begin - 1).equals(","))
        && Weekdays.day(words.lower(sentence, begin - 2)) != null) {
      begin -= 2;
    }
    return begin;
  }

  /** "the man arrested on Monday is": the day is that of the participle. */
  private boolean isParticiple(int sentence, int i) {
    String tag = words.tag(sentence, i);
    return tag.equals("VBN") || tag.equals("VBD");
  }

  private static TimeDirection known(TimeDirection first, TimeDirection otherwise) {
    return first == TimeDirection.UNKNOWN ? otherwise : first;
  }

  /** "Friday's vote will be close", "They went home after Friday's vote". */
  private TimeDirection ofPossessed(int sentence, int begin, int end) {
    int next = end + 1;
    while (isPartOfNoun(words.tag(sentence, next))) {
      next++;
    }
    if (words.isFiniteVerb(sentence, next)) {
      return ofFinite(sentence, next);
    }
    for (int i = begin - 1; i >= Math.max(0, begin - 2); i--) {
      if (BEFORE.contains(words.lower(sentence, i))) {
        return TimeDirection.FUTURE;
      }
    }
    return before(sentence, begin);
  }

  private static boolean isPartOfNoun(String tag) {
    return tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("CD") || tag.equals("VBG");
  }

  /** Whether a clause begins with the day: "On Friday the court …", ", and on Friday …". */
  private boolean opensClause(int sentence, int begin) {
    return switch (words.tag(sentence, begin - 1)) {
      case "", ",", "CC", ":", "``", "WDT", "WP", "-LRB-" -> true;
      case "IN" -> words.lower(sentence, begin - 1).equals("that");
      default -> false;
    };
  }

  /** By the first finite verb behind. */
  private TimeDirection behind(int sentence, int end) {
    for (int i = end; i < words.tokens(sentence).size(); i++) {
      if (words.isFiniteVerb(sentence, i) && !isLastWordOfSpeaker(sentence, i)) {
        return ofFinite(sentence, i);
      }
    }
    return TimeDirection.UNKNOWN;
  }

  /** "…, a spokesman said." says nothing of what was said. */
  private boolean isLastWordOfSpeaker(int sentence, int i) {
    return SAYING.contains(lemma(sentence, i)) && words.tag(sentence, i + 1).equals(".");
  }

  /** By the last verb before, or by a word between that looks ahead. */
  private TimeDirection before(int sentence, int begin) {
    for (int i = begin - 1; i >= 0; i--) {
      if (isAhead(sentence, i) || i == begin - 1 && BEFORE.contains(words.lower(sentence, i))) {
        return TimeDirection.FUTURE;
      }
      if (words.tag(sentence, i).equals("VBG") && words.lower(sentence, i - 1).equals("after")) {
        return TimeDirection.PAST;
      }
      String tag = words.tag(sentence, i);
      if (tag.equals("MD") || tag.startsWith("VB") && !isLooseParticiple(sentence, i)) {
        return ofVerb(sentence, i);
      }
    }
    return TimeDirection.UNKNOWN;
  }

  /** Whether a word looks ahead; not in "lower than expected on Friday", "as planned". */
  private boolean isAhead(int sentence, int i) {
    String before = words.lower(sentence, i - 1);
    String word = words.lower(sentence, i);
    return AHEAD.contains(lemma(sentence, i))
            && (words.tag(sentence, i).equals("VBN") || words.tag(sentence, i).equals("JJ"))
            && !before.equals("than")
            && !before.equals("as")
        || word.equals("starting")
        || word.equals("beginning");
  }

  /**
   * Whether a participle is no verb that says when: "after meeting Lind", "host allied ministers".
   */
  private boolean isLooseParticiple(int sentence, int i) {
    return switch (words.tag(sentence, i)) {
      case "VBG" -> auxiliary(sentence, i) < 0;
      case "VBN", "VBD" -> words.tag(sentence, i + 1).startsWith("NN") && isBehindVerb(sentence, i);
      default -> false;
    };
  }

  private boolean isBehindVerb(int sentence, int i) {
    return switch (words.tag(sentence, i - 1)) {
      case "VB", "VBG", "IN", "DT", "PRP$", "JJ" -> true;
      default -> false;
    };
  }

  /** By a verb with what stands before it: "will meet", "to meet", "has met", "met". */
  private TimeDirection ofVerb(int sentence, int verb) {
    String tag = words.tag(sentence, verb);
    if (tag.equals("VB") && words.tag(sentence, verb - 1).equals("TO")) {
      return ofInfinitive(sentence, verb - 1);
    }
    int auxiliary = auxiliary(sentence, verb);
    if (auxiliary >= 0) {
      return ofFinite(sentence, auxiliary);
    }
    if (tag.equals("VBN")
        && words.lower(sentence, verb - 1).equals("be")
        && words.tag(sentence, verb - 2).equals("TO")) {
      // "a speech to be delivered", "was to be delivered".
      return TimeDirection.FUTURE;
    }
    return switch (tag) {
      case "VBD", "VBN" -> TimeDirection.PAST;
      case "VBZ", "VBP", "MD" -> ofFinite(sentence, verb);
      default -> TimeDirection.UNKNOWN;
    };
  }

  /** By what governs "to": "agreed to meet", "is to meet"; else as the verb before says. */
  private TimeDirection ofInfinitive(int sentence, int to) {
    for (int i = to - 1; i >= 0; i--) {
      String lemma = lemma(sentence, i);
      if (COMMITTED.contains(lemma) || i == to - 1 && BE.contains(lemma) || isAhead(sentence, i)) {
        return TimeDirection.FUTURE;
      }
      if (words.tag(sentence, i).startsWith("VB") && !isLooseParticiple(sentence, i)
          || words.tag(sentence, i).equals("MD")) {
        return ofVerb(sentence, i);
      }
    }
    return TimeDirection.UNKNOWN;
  }

  /** The finite auxiliary of a verb, over adverbs and the subject of a question; -1 without one. */
  private int auxiliary(int sentence, int verb) {
    String tag = words.tag(sentence, verb);
    if (!tag.equals("VB") && !tag.equals("VBN") && !tag.equals("VBG")) {
      return -1;
    }
    for (int i = verb - 1; i >= Math.max(0, verb - LONGEST_GROUP); i--) {
      boolean finite = words.isFiniteVerb(sentence, i);
      if (finite && (words.tag(sentence, i).equals("MD") || isAuxiliary(sentence, i))) {
        return i;
      }
      String other = words.tag(sentence, i);
      boolean between =
          other.equals("RB") || other.equals("CC") || isAuxiliary(sentence, i) || other.equals(tag);
      if (!between) {
        break;
      }
    }
    return -1;
  }

  private boolean isAuxiliary(int sentence, int i) {
    return switch (lemma(sentence, i)) {
      case "be", "have", "do", "get" -> words.tag(sentence, i).startsWith("VB");
      default -> false;
    };
  }

  /**
   * By a finite verb and what follows it: "will", "would have", "has met", "is meeting", "meets".
   */
  private TimeDirection ofFinite(int sentence, int verb) {
    String tag = words.tag(sentence, verb);
    if (tag.equals("VBD")) {
      boolean isToBe =
          lemma(sentence, verb).equals("be") && words.tag(sentence, verb + 1).equals("TO");
      return isToBe || looksAhead(sentence, verb + 1) ? TimeDirection.FUTURE : TimeDirection.PAST;
    }
    int next = verb + 1;
    while (words.tag(sentence, next).equals("RB")) {
      next++;
    }
    if (tag.equals("MD")) {
      return ofModal(sentence, verb, next);
    }
    if (lemma(sentence, verb).equals("have") && words.tag(sentence, next).equals("VBN")
        || lemma(sentence, verb).equals("say")) {
      return TimeDirection.PAST;
    }
    return TimeDirection.FUTURE;
  }

  /** "will vote", "will have to vote", "would have voted"; "could not vote" may be either. */
  private TimeDirection ofModal(int sentence, int modal, int next) {
    if (lemma(sentence, next).equals("have")) {
      int last = next + 1;
      while (words.tag(sentence, last).equals("RB")) {
        last++;
      }
      if (words.tag(sentence, last).equals("VBN")) {
        return TimeDirection.PAST;
      }
    }
    return words.lower(sentence, modal).equals("could")
        ? TimeDirection.UNKNOWN
        : TimeDirection.FUTURE;
  }

  /** "was due", "was expected". */
  private boolean looksAhead(int sentence, int i) {
    int next = i;
    while (words.tag(sentence, next).equals("RB")) {
      next++;
    }
    return isAhead(sentence, next);
  }

  private String lemma(int sentence, int i) {
    String lemma = words.token(sentence, i).getLemma();
    return lemma.isEmpty() ? words.lower(sentence, i) : lemma;
  }
}
