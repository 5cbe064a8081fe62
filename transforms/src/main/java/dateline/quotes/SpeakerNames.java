package dateline.quotes;

import dateline.entities.EntityMention;
import dateline.nlp.DependencyTree;
import dateline.syntax.ParsedSentence;
import dateline.text.CodePointText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.records.Argument;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/** Reads who is meant where a text tells a speaker by name alone, or by a noun phrase. */
final class SpeakerNames {

  private static final String PERSON = "PERSON";
  private static final String ORGANIZATION = "ORGANIZATION";

  /** What joins the words of a title: "Secretary of State". */
  private static final Set<String> JOINING = Set.of("of", "for", "and", "the", "&", "'s", "’s");

  /** "The", "former" of a label that is an organisation. */
  private static final Pattern ARTICLE = Pattern.compile("(?i)\\s*(the\\s+)?");

  /** A name of one to four words, each with a capital. */
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:(?:de|van|von|al|bin|der|du|la) )?\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3}");

  private static final Pattern FULL_STOP = Pattern.compile("\\p{Ll}{3}\\.$");

  private final CodePointText text;
  private final ArticleTokens tokens;
  private final Speakers speakers;

  SpeakerNames(QuotedText quoted, Speakers speakers) {
    this.text = quoted.text();
    this.tokens = quoted.tokens();
    this.speakers = speakers;
  }

  /**
   * The person or organisation that words name, with nothing but titles beside the name: "Mayor Ann
   * Lee", and what may follow, "Ann Lee, mayor of Oslo", "Lee (on camera)".
   *
   * @param begin first code point of the words
   * @param end the one behind the last
   */
  @Nullable Argument named(int begin, int end) {
    int until = coreEnd(begin, end);
    for (EntityMention mention : speakers.between(begin, until)) {
      int from = mention.mention().getBegin();
      boolean all = mention.mention().getEnd() == until;
      if (all && mention.is(PERSON) && onlyTitles(begin, from)
          || all
              && mention.is(ORGANIZATION)
              && ARTICLE.matcher(text.substring(begin, from)).matches()) {
        return mention.argument();
      }
    }
    return null;
  }

  /** Whether words look like a name, whoever has it. */
  boolean looksLikeName(int begin, int end) {
    return NAME.matcher(text.substring(begin, coreEnd(begin, end))).matches();
  }

  /** The words before what describes the name, as a speaker who is no entity. */
  Argument unknown(int begin, int end) {
    int until = coreEnd(begin, end);
    return NounPhrases.unnamed(text, begin, until);
  }

  /** The noun phrase around a token of a sentence: the entity at its head, else its words. */
  Argument phrase(ParsedSentence sentence, int head) {
    Token word = sentence.token(head);
    for (EntityMention mention : speakers.between(sentence.begin(), sentence.end())) {
      if (mention.mention().getBegin() <= word.getBegin()
          && word.getEnd() <= mention.mention().getEnd()) {
        return mention.argument();
      }
    }
    DependencyTree tree = sentence.tree();
    int first = head;
    for (int child : tree.children(head)) {
      if (child < first && NounPhrases.PREMODIFIERS.contains(tree.relation(child))) {
        first = leftmost(tree, child);
        break;
      }
    }
    return NounPhrases.unnamed(text, sentence.token(first).getBegin(), word.getEnd());
  }

  private static int leftmost(DependencyTree tree, int token) {
    List<Integer> children = tree.children(token);
    return children.isEmpty() || children.get(0) > token ? token : leftmost(tree, children.get(0));
  }

  /** Where the name ends and its description begins. */
  private int coreEnd(int begin, int end) {
    int until = begin;
    while (until < end && ",(;|".indexOf(text.codePointAt(until)) < 0) {
      until++;
    }
    while (until > begin && Character.isWhitespace(text.codePointAt(until - 1))) {
      until--;
    }
    return endsSentence(begin, until) ? until - 1 : until;
  }

  /** A full stop behind a whole word: that of "Jr." and "B." belongs to the name. */
  private boolean endsSentence(int begin, int until) {
    return FULL_STOP.matcher(text.substring(begin, until)).find();
  }

  private boolean onlyTitles(int begin, int end) {
    for (int i = tokens.firstFrom(begin); i < tokens.size(); i++) {
      Token token = tokens.token(i);
      if (token.getBegin() >= end) {
        return true;
      }
      boolean noun = token.getTag().startsWith("NN") || token.getTag().startsWith("JJ");
      if (!noun && !JOINING.contains(text.substring(token.getBegin(), token.getEnd()))) {
        return false;
      }
    }
    return true;
  }
}
