package dateline.quotes;

import dateline.nlp.DependencyTree;
import dateline.syntax.ArticleSyntax;
import dateline.syntax.ParsedSentence;
import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.records.Argument;
import news.dateline.records.Span;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is said by a noun with a clause, "Lee's claim that the bridge is safe", where the text
 * tells whose claim it is: by its owner, by whom it is, or by who makes it.
 */
final class NounCues {

  /** Verbs whose object is what their subject says. */
  private static final Set<String> MAKING =
      Set.of(
          "make",
          "issue",
          "express",
          "give",
          "voice",
          "raise",
          "repeat",
          "reiterate",
          "release",
          "have",
          "offer",
          "deliver",
          "renew",
          "share",
          "defend",
          "air",
          "drop",
          "withdraw");

  /** What says that nobody says it, or that it was not said. */
  private static final Set<String> NEGATIONS =
      Set.of("no", "not", "n't", "n’t", "never", "neither", "nobody", "none", "hardly");

  /** The relation of a noun's clause. */
  private static final Set<String> CLAUSES = Set.of("acl", "ccomp");

  private final ArticleSyntax syntax;
  private final CodePointText text;
  private final SpeakerNames names;

  NounCues(ArticleSyntax syntax, SpeakerNames names) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.names = names;
  }

  /** What is said by nouns, in text order. */
  List<Utterance> find() {
    List<Utterance> found = new ArrayList<>();
    for (int s = 0; s < syntax.size(); s++) {
      boolean any =
          syntax.tokens(s).getTokens().stream()
              .anyMatch(t -> t.getTag().startsWith("NN") && Cues.shipped().of(t) != null);
      ParsedSentence sentence = any ? syntax.sentence(s) : null;
      for (int i = 0; sentence != null && i < sentence.size(); i++) {
        Utterance utterance =
            sentence.isNoun(i) && Cues.shipped().of(sentence.token(i)) != null
                ? said(sentence, i)
                : null;
        if (utterance != null) {
          found.add(utterance);
        }
      }
    }
    return found;
  }

  private @Nullable Utterance said(ParsedSentence sentence, int noun) {
    DependencyTree tree = sentence.tree();
    for (int clause : tree.children(noun)) {
      if (clause > noun && CLAUSES.contains(tree.relation(clause))) {
        int that =
            tree.children(clause, "mark").stream()
                .filter(mark -> sentence.lower(mark).equals("that"))
                .findFirst()
                .orElse(-1);
        boolean complement = that > noun && !tree.children(clause, "nsubj").isEmpty();
        Argument source = complement ? source(sentence, noun) : null;
        int end = end(tree, clause);
        if (source != null) {
          while (end > that + 1 && sentence.tag(end - 1).matches("[.,:]|''|``")) {
            end--;
          }
          Token cue = sentence.token(noun);
          return new Utterance(
              List.of(
                  new Utterance.Piece(
                      sentence.token(that).getBegin(), sentence.token(end - 1).getEnd())),
              source,
              new Span(cue.getBegin(), cue.getEnd(), text.substring(cue.getBegin(), cue.getEnd())),
              null,
              null);
        }
      }
    }
    return null;
  }

  /** Behind the last token of a clause. */
  private static int end(DependencyTree tree, int token) {
    int end = token + 1;
    for (int child : tree.children(token)) {
      end = Math.max(end, end(tree, child));
    }
    return end;
  }

  private @Nullable Argument source(ParsedSentence sentence, int noun) {
    DependencyTree tree = sentence.tree();
    if (isNegated(sentence, noun)) {
      return null;
    }
    for (int owner : tree.children(noun, "nmod:poss")) {
      return isNegated(sentence, owner) ? null : names.phrase(sentence, owner);
    }
    for (int by : tree.children(noun, "nmod")) {
      boolean from =
          tree.children(by, "case").stream()
              .anyMatch(c -> sentence.lower(c).equals("by") || sentence.lower(c).equals("from"));
      if (from) {
        return isNegated(sentence, by) ? null : names.phrase(sentence, by);
      }
    }
    int verb = tree.head(noun);
    if (verb != DependencyTree.ROOT
        && tree.is(noun, "obj")
        && sentence.isVerb(verb)
        && MAKING.contains(sentence.lemma(verb))
        && !isNegated(sentence, verb)) {
      for (int subject : tree.children(verb, "nsubj")) {
        if (!tree.relation(subject).equals("nsubj:pass")) {
          return isNegated(sentence, subject) ? null : names.phrase(sentence, subject);
        }
      }
    }
    return null;
  }

  /** "No promise", "never made", "nobody". */
  private static boolean isNegated(ParsedSentence sentence, int token) {
    return NEGATIONS.contains(sentence.lower(token))
        || sentence.tree().children(token).stream()
            .anyMatch(child -> child < token && NEGATIONS.contains(sentence.lower(child)));
  }
}
