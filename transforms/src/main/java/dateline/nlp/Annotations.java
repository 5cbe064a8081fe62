package dateline.nlp;

import dateline.text.CodePointText;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import news.dateline.records.Token;

/** What the parts of the engine share: the tokeniser's settings and the way out of CoreNLP. */
final class Annotations {

  private Annotations() {}

  /**
   * Settings of tokenisation, sentence splitting and tagging. The branches set the same ones, so
   * that their sentences are the same.
   */
  static Properties tokenization(String annotators) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    // A headline or subhead without a full stop must not fuse with the paragraph after it.
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    // The default drops what is no character too, but prints a line for each.
    properties.setProperty("tokenize.options", "untokenizable=noneDelete");
    return properties;
  }

  static List<CoreMap> sentences(CoreMap annotation) {
    return annotation.get(CoreAnnotations.SentencesAnnotation.class);
  }

  static List<CoreLabel> tokens(CoreMap sentence) {
    return sentence.get(CoreAnnotations.TokensAnnotation.class);
  }

  static int begin(CoreMap span, CodePointText text) {
    return text.toCodePoint(span.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class));
  }

  static int end(CoreMap span, CodePointText text) {
    return text.toCodePoint(span.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
  }

  static List<Token> tokens(CoreMap sentence, CodePointText text) {
    List<Token> tokens = new ArrayList<>();
    for (CoreLabel label : tokens(sentence)) {
      String lemma = label.lemma();
      tokens.add(
          new Token(
              text.toCodePoint(label.beginPosition()),
              text.toCodePoint(label.endPosition()),
              label.tag() == null ? "" : label.tag(),
              lemma == null ? label.word() : lemma));
    }
    return tokens;
  }
}
