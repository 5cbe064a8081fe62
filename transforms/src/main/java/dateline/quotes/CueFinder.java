package dateline.quotes;

import dateline.entities.EntityMention;
import dateline.text.QuotedSpan;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.records.Argument;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/** Finds the verb of speech beside a quote, who its subject is, and to whom it was said. */
final class CueFinder {

  /** How far behind the closing mark the cue may stand, in tokens. */
  private static final int MAX_TOKENS_BEHIND = 12;

  /** A shorter quoted part is a title or a scare quote. */
  private static final int MIN_WORDS = 3;

  /** A shorter quoted part must stand right behind its cue to be what was said. */
  private static final int MIN_DISTANT_WORDS = 8;

  private static final int MAX_CUE_DISTANCE = 4;

  private static final String PERSON = "PERSON";
  private static final Set<String> PERSONAL = Set.of("he", "she", "they");

  private final QuotedText text;
  private final ArticleTokens tokens;
  private final Speakers speakers;
  private final Addressees addressees;

  CueFinder(QuotedText text, Speakers speakers) {
    this.text = text;
    this.tokens = text.tokens();
    this.speakers = speakers;
    this.addressees = new Addressees(text, speakers);
  }

  /** "…," Brandt said / "…," said Brandt. */
  @Nullable Attribution behind(QuotedSpan span, @Nullable Argument lastSpeaker) {
    if (!span.closed() || !endsAsSpeech(span)) {
      return null;
    }
    int from = tokens.firstFrom(span.end());
    int limit = Math.min(tokens.size(), from + MAX_TOKENS_BEHIND);
    for (int i = from; i < limit; i++) {
      Token token = tokens.token(i);
      if (text.inQuote(token.getBegin()) || text.isParagraphBreak(span.end(), token.getBegin())) {
        return null;
      }
      if (token.getTag().equals(".")) {
        return null;
      }
      if (Cues.shipped().isCue(token.getLemma(), token.getTag())) {
        if (text.endsWith(span, ".!?") && introducesNextQuote(i)) {
          return null;
        }
        Argument subject = subjectBefore(span.end(), i);
        if (subject == null) {
          subject = subjectBehind(i);
        }
        if (subject == null && saidByPronoun(span.end(), token.getBegin())) {
          subject = recentSpeaker(span.begin(), lastSpeaker);
        }
        return new Attribution(subject, text.span(token), addressees.of(i));
      }
      // A clause of its own has begun: its verb is not the quote's cue.
      if (token.getTag().equals("VBD") || token.getTag().equals("VBZ")) {
        boolean passive = token.getLemma().equals("be") || token.getLemma().equals("have");
        if (!passive) {
          return null;
        }
      }
    }
    return null;
  }

  /** Brandt said, "…" / Brandt said that "…". */
  @Nullable Attribution before(QuotedSpan span, @Nullable Argument lastSpeaker) {
    int first = tokens.firstFrom(span.begin());
    if (first >= tokens.size()) {
      return null;
    }
    int sentence = tokens.sentence(first);
    for (int i = first - 1; i >= 0; i--) {
      Token token = tokens.token(i);
      if (tokens.sentence(i) < sentence && !introduces(token)) {
        return null;
      }
      if (text.inQuote(token.getBegin())) {
        continue;
      }
      if (Cues.shipped().isCue(token.getLemma(), token.getTag())) {
        int words = text.words(span);
        boolean near = first - i <= MAX_CUE_DISTANCE;
        if (words < MIN_WORDS || !near && words < MIN_DISTANT_WORDS) {
          return null;
        }
        Argument subject = subjectBefore(text.sentenceBegin(i), i);
        if (subject == null && saidByPronoun(text.sentenceBegin(i), token.getBegin())) {
          subject = recentSpeaker(span.begin(), lastSpeaker);
        }
        return new Attribution(subject, text.span(token), addressees.of(i));
      }
      // Another finite verb between cue and quote: the quote is that verb's, not the cue's.
      if (token.getTag().equals("VBD") && first - i > 1) {
        return null;
      }
    }
    return null;
  }

  /** "He added, “…": the cue belongs to the quote behind it. */
  private boolean introducesNextQuote(int cue) {
    for (int i = cue + 1; i < Math.min(tokens.size(), cue + 4); i++) {
      if (text.inQuote(tokens.token(i).getBegin())) {
        String between =
            text.text().substring(tokens.token(cue).getEnd(), tokens.token(i).getBegin());
        return between.contains(",") || between.contains(":");
      }
    }
    return false;
  }

  private static boolean introduces(Token token) {
    return token.getTag().equals(":") || token.getTag().equals(",");
  }

  /** Speech ends with a comma, full stop or the like before the mark, or is a whole clause. */
  private boolean endsAsSpeech(QuotedSpan span) {
    int last = text.text().codePointAt(span.end() - 2);
    int next = span.end() < text.text().length() ? text.text().codePointAt(span.end()) : '\n';
    return ",.!?…-—".indexOf(last) >= 0 || next == ',' || text.words(span) >= 6;
  }

  /** The last possible speaker before the cue whom no other finite verb parts from it. */
  private @Nullable Argument subjectBefore(int begin, int cue) {
    int cueBegin = tokens.token(cue).getBegin();
    List<EntityMention> candidates =
        speakers.between(begin, cueBegin).stream()
            .filter(s -> !text.inQuote(s.mention().getBegin()) && !possessive(s))
            .toList();
    if (candidates.isEmpty()) {
      return null;
    }
    boolean participle = tokens.token(cue).getTag().equals("VBG");
    List<EntityMention> persons = candidates.stream().filter(s -> s.is(PERSON)).toList();
    List<EntityMention> pool = persons.isEmpty() ? candidates : persons;
    EntityMention chosen = participle ? pool.get(0) : pool.get(pool.size() - 1);
    return chosen.argument();
  }

  private @Nullable Argument subjectBehind(int cue) {
    int begin = tokens.token(cue).getEnd();
    int end = begin;
    for (int i = cue + 1; i < Math.min(tokens.size(), cue + 8); i++) {
      Token token = tokens.token(i);
      if (token.getTag().matches("[,.:]|VB.|IN|TO") || text.inQuote(token.getBegin())) {
        break;
      }
      end = token.getEnd();
    }
    List<EntityMention> found = speakers.between(begin, end);
    List<EntityMention> persons = found.stream().filter(s -> s.is(PERSON)).toList();
    List<EntityMention> pool = persons.isEmpty() ? found : persons;
    return pool.isEmpty() ? null : pool.get(0).argument();
  }

  /** "Brandt's office said": Brandt is not who said it. */
  private boolean possessive(EntityMention speaker) {
    int next = tokens.firstFrom(speaker.mention().getEnd());
    return next < tokens.size() && tokens.token(next).getTag().equals("POS");
  }

  private boolean saidByPronoun(int begin, int end) {
    for (int i = tokens.firstFrom(begin); i < tokens.size(); i++) {
      Token token = tokens.token(i);
      if (token.getBegin() >= end) {
        return false;
      }
      String word =
          text.text().substring(token.getBegin(), token.getEnd()).toLowerCase(Locale.ROOT);
      if (PERSONAL.contains(word) && !text.inQuote(token.getBegin())) {
        return true;
      }
    }
    return false;
  }

  /** Who spoke last before an offset: in a quote, or beside a cue in plain words since. */
  private @Nullable Argument recentSpeaker(int offset, @Nullable Argument lastSpeaker) {
    for (int i = tokens.firstFrom(offset) - 1; i >= 1; i--) {
      Token token = tokens.token(i);
      if (text.inQuote(token.getBegin())) {
        return lastSpeaker;
      }
      if (Cues.shipped().isCue(token.getLemma(), token.getTag())) {
        EntityMention beside = besideCue(i);
        if (beside != null) {
          return beside.argument();
        }
      }
    }
    return lastSpeaker;
  }

  /** The person whose name ends right before a cue. */
  private @Nullable EntityMention besideCue(int cue) {
    List<EntityMention> before =
        speakers.between(text.sentenceBegin(cue), tokens.token(cue).getBegin());
    EntityMention last = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean adjacent = last != null && last.mention().getEnd() == tokens.token(cue - 1).getEnd();
    return last != null && adjacent && last.is(PERSON) ? last : null;
  }
}
