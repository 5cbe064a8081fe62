package dateline.nlp;

import dateline.text.CodePointText;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Token;
import news.dateline.records.TokenizedSentence;

/**
 * The way from our tokens back to CoreNLP's: each label has what the tokeniser, the tagger and the
 * lemmatiser had put on it, so that whatever comes after them need not do their work again.
 */
final class TokenLabels {

  private final CodePointText text;

  TokenLabels(CodePointText text) {
    this.text = text;
  }

  /** The whole text, with its sentences. */
  Annotation annotation(List<TokenizedSentence> sentences) {
    Annotation annotation = new Annotation(text.text());
    List<CoreMap> maps = new ArrayList<>(sentences.size());
    List<CoreLabel> all = new ArrayList<>();
    for (TokenizedSentence sentence : sentences) {
      CoreMap map = sentence(sentence, maps.size(), all.size());
      maps.add(map);
      all.addAll(map.get(CoreAnnotations.TokensAnnotation.class));
    }
    annotation.set(CoreAnnotations.SentencesAnnotation.class, maps);
    annotation.set(CoreAnnotations.TokensAnnotation.class, all);
    return annotation;
  }

  /** One sentence. */
  private CoreMap sentence(TokenizedSentence sentence, int index, int firstToken) {
    List<CoreLabel> labels = labels(sentence);
    for (int i = 0; i < labels.size(); i++) {
      labels.get(i).setSentIndex(index);
      labels.get(i).set(CoreAnnotations.TokenBeginAnnotation.class, firstToken + i);
      labels.get(i).set(CoreAnnotations.TokenEndAnnotation.class, firstToken + i + 1);
    }
    int begin = text.toUtf16(sentence.getBegin());
    int end = text.toUtf16(sentence.getEnd());
    CoreMap map = new ArrayCoreMap();
    map.set(CoreAnnotations.TextAnnotation.class, text.text().substring(begin, end));
    map.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, begin);
    map.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, end);
    map.set(CoreAnnotations.SentenceIndexAnnotation.class, index);
    map.set(CoreAnnotations.TokenBeginAnnotation.class, firstToken);
    map.set(CoreAnnotations.TokenEndAnnotation.class, firstToken + labels.size());
    map.set(CoreAnnotations.TokensAnnotation.class, labels);
    return map;
  }

  /** The tokens of one sentence, for those who need no more. */
  List<CoreLabel> labels(TokenizedSentence sentence) {
    List<Token> tokens = sentence.getTokens();
    List<CoreLabel> labels = new ArrayList<>(tokens.size());
    int previousEnd = text.toUtf16(sentence.getBegin());
    for (Token token : tokens) {
      int begin = text.toUtf16(token.getBegin());
      int end = text.toUtf16(token.getEnd());
      String original = text.text().substring(begin, end);
      String word = token.getWord() == null ? original : token.getWord();
      String before = text.text().substring(previousEnd, begin);
      if (!labels.isEmpty()) {
        labels.get(labels.size() - 1).setAfter(before);
      }
      CoreLabel label = new CoreLabel();
      label.setWord(word);
      label.setValue(word);
      label.setOriginalText(original);
      label.setBefore(before);
      label.setBeginPosition(begin);
      label.setEndPosition(end);
      label.setIndex(labels.size() + 1);
      label.setTag(token.getTag());
      label.setLemma(token.getLemma());
      label.set(CoreAnnotations.IsNewlineAnnotation.class, false);
      labels.add(label);
      previousEnd = end;
    }
    if (!labels.isEmpty()) {
      labels.get(labels.size() - 1).setAfter("");
    }
    return labels;
  }
}
