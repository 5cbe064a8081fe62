package dateline.mentions;

import dateline.article.TestArticles;
import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.records.Article;
import news.dateline.records.Token;

/** Sentences for tests, with the names in them in brackets: "They met [PERSON Park Jin-ho]." */
final class BracketedNames {

  private static final Pattern BRACKETS = Pattern.compile("\\[([A-Z]+) ([^\\]]+)\\]");

  private BracketedNames() {}

  /** The names that become of a sentence's names, in brackets. */
  static String after(BiFunction<ReadSentence, List<Name>, List<Name>> rules, String bracketed) {
    StringBuilder text = new StringBuilder();
    List<int[]> places = new ArrayList<>();
    List<NameClass> types = new ArrayList<>();
    Matcher matcher = BRACKETS.matcher(bracketed);
    while (matcher.find()) {
      matcher.appendReplacement(text, "");
      places.add(new int[] {text.length(), text.length() + matcher.group(2).length()});
      types.add(NameClass.valueOf(matcher.group(1)));
      text.append(matcher.group(2));
    }
    matcher.appendTail(text);
    ReadSentence sentence = read(text.toString());
    List<Name> names = new ArrayList<>();
    for (int k = 0; k < places.size(); k++) {
      names.add(at(sentence.tokens(), types.get(k), places.get(k)[0], places.get(k)[1]));
    }
    return rules.apply(sentence, names).stream()
        .map(name -> "[" + name.type() + " " + sentence.text(name.first(), name.end()) + "]")
        .collect(Collectors.joining(" "));
  }

  private static ReadSentence read(String text) {
    Article article = TestArticles.annotated(text);
    return ReadSentence.of(
        0,
        new CodePointText(text),
        article.getTokenization().getSentences().get(0).getTokens(),
        article.getRecognition().getReadings().get(0).getTokens());
  }

  /** The name of the tokens between two places of the text. */
  private static Name at(List<Token> tokens, NameClass type, int begin, int end) {
    int first = 0;
    while (tokens.get(first).getBegin() < begin) {
      first++;
    }
    int last = first;
    while (last < tokens.size() && tokens.get(last).getEnd() <= end) {
      last++;
    }
    return new Name(type, first, last, 0.9);
  }
}
