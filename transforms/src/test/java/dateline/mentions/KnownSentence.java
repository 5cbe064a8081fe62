package dateline.mentions;

import dateline.encode.Encoding;
import dateline.encode.SentenceEncoder;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.NameLabel;
import news.dateline.records.Token;
import news.dateline.records.TokenReading;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with the names that are in it, and all that the models say of it.
 *
 * @param names in text order
 */
record KnownSentence(ReadSentence read, Encoding encoding, List<Span> names) {

  /** A name at code points of a text. */
  record Span(NameClass type, int begin, int end) {}

  static KnownSentence of(ReadSentence read, List<Span> names) {
    return new KnownSentence(read, SentenceEncoder.get().encode(read.words()), names);
  }

  KnownSentence withNames(List<Span> others) {
    return new KnownSentence(read, encoding, others);
  }

  /** The CRFs' names. */
  List<Span> classified() {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      NameClass type = type(read.readings().get(i));
      if (type == null) {
        continue;
      }
      int first = i;
      while (i + 1 < read.size() && type == type(read.readings().get(i + 1))) {
        i++;
      }
      names.add(new Name(type, first, i + 1, 1));
    }
    return spans(names);
  }

  private static @Nullable NameClass type(TokenReading reading) {
    return switch (reading.getThreeClass()) {
      case PERSON -> NameClass.PERSON;
      case ORGANIZATION -> NameClass.ORGANIZATION;
      case LOCATION -> NameClass.LOCATION;
      default -> reading.getFourClass() == NameLabel.MISC ? NameClass.MISC : null;
    };
  }

  /** What a model finds in it. */
  List<Name> find(NameModel model) {
    return model.find(read.tokens(), read.words(), read.readings(), encoding);
  }

  /** Where names stand in the text. */
  List<Span> spans(List<Name> found) {
    List<Token> tokens = read.tokens();
    return found.stream()
        .map(
            name ->
                new Span(
                    name.type(),
                    tokens.get(name.first()).getBegin(),
                    tokens.get(name.end() - 1).getEnd()))
        .toList();
  }

  /** What the network is to say of each token. */
  int[] labels() {
    int[] labels = new int[read.size()];
    for (Span name : names) {
      boolean begun = false;
      for (int i = 0; i < labels.length; i++) {
        Token token = read.tokens().get(i);
        if (token.getBegin() >= name.begin() && token.getEnd() <= name.end()) {
          labels[i] = begun ? LabelPath.inside(name.type()) : LabelPath.begin(name.type());
          begun = true;
        }
      }
    }
    return labels;
  }

  /** What the network looks at, by token. */
  List<float[]> features() {
    TokenFeatures features =
        new TokenFeatures(read.tokens(), read.words(), read.readings(), encoding);
    List<float[]> all = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      all.add(features.of(i));
    }
    return all;
  }
}
