package dateline.quotes;

import dateline.article.TestArticles;
import dateline.learn.Network;
import dateline.learn.NetworkTrainer;
import dateline.nlp.NlpMeter;
import dateline.syntax.ArticleReader;
import dateline.syntax.ArticleSyntax;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.dateline.records.Argument;
import news.dateline.records.Quote;
import news.dateline.records.Token;

/**
 * Learns the parameters of {@link SpeechModel}: {@code training/quotes}. No text goes into the
 * parameters' file.
 */
final class SpeechTraining {

  /** Instead of a file: nothing is written. */
  private static final String VALIDATE = "--validate";

  private static final int FOLDS = 5;

  private static final NetworkTrainer.Settings CUES =
      new NetworkTrainer.Settings(2, 64, 8, 1e-3, 0.01, 0.1, 0.4, false);

  private static final NetworkTrainer.Settings ROLES =
      new NetworkTrainer.Settings(SpeechModel.ROLES, 96, 5, 1e-3, 0.01, 0.1, 0.4, false);

  /** An article as it is read. */
  private record Read(KnownSpeech known, List<SpeechSentence> sentences) {}

  private final List<Read> articles = new ArrayList<>();

  private SpeechTraining(Path data) throws IOException {
    for (KnownSpeech known : KnownSpeech.read(data.resolve("quotes-polnear/data/dev"))) {
      articles.add(read(known));
    }
  }

  /**
   * Trains.
   *
   * @param arguments the folder of the development data; the file to write or {@code --validate}
   */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ENGLISH);
    SpeechTraining training = new SpeechTraining(Path.of(arguments[0]));
    if (arguments[1].equals(VALIDATE)) {
      training.validate();
      return;
    }
    SpeechModel model = training.learn(FOLDS);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
      model.write(out);
    }
    System.out.println("written " + arguments[1]);
  }

  private static Read read(KnownSpeech known) {
    ArticleSyntax syntax =
        new ArticleReader()
            .read(TestArticles.tokenized(known.text()), TestArticles.ENGINE, NlpMeter.NONE);
    SpeechSentences sentences = new SpeechSentences(syntax);
    List<SpeechSentence> read = new ArrayList<>();
    for (int i = 0; i < syntax.size(); i++) {
      SpeechSentence sentence = sentences.sentence(i);
      if (sentence != null) {
        read.add(sentence);
      }
    }
    return new Read(known, read);
  }

  /** Prints what is found in each fold by what was learned on all others. */
  private void validate() {
    SpeechScore pieces = new SpeechScore("a record for each piece");
    SpeechScore joined = new SpeechScore("pieces joined");
    for (int fold = 0; fold < FOLDS; fold++) {
      QuoteAttributor attributor =
          new QuoteAttributor(TestArticles.ENGINE, new ArticleReader(), learn(fold));
      for (int i = fold; i < articles.size(); i += FOLDS) {
        KnownSpeech known = articles.get(i).known();
        List<Quote> quotes =
            attributor.attribute(TestArticles.resolved(known.text()), NlpMeter.NONE).getQuotes();
        pieces.add(known, quotes.stream().map(SpeechTraining::marked).toList());
        joined.add(known, joined(quotes));
      }
    }
    pieces.print();
    joined.print();
  }

  private static KnownSpeech.Marked marked(Quote quote) {
    Argument speaker = quote.getSpeaker();
    return new KnownSpeech.Marked(
        speaker == null
            ? List.of()
            : List.of(new KnownSpeech.Place(speaker.getBegin(), speaker.getEnd())),
        List.of(),
        new ArrayList<>(List.of(new KnownSpeech.Place(quote.getBegin(), quote.getEnd()))));
  }

  private static List<KnownSpeech.Marked> joined(List<Quote> quotes) {
    Map<String, KnownSpeech.Marked> byId = new LinkedHashMap<>();
    List<KnownSpeech.Marked> all = new ArrayList<>();
    for (Quote quote : quotes) {
      KnownSpeech.Marked own = marked(quote);
      String before = quote.getContinues();
      KnownSpeech.Marked first = before == null ? null : byId.get(before);
      if (first == null) {
        all.add(own);
      } else {
        first.content().addAll(own.content());
      }
      byId.put(quote.getQuoteId(), first == null ? own : first);
    }
    return all;
  }

  /** What is learned on all folds but one. */
  private SpeechModel learn(int leftOut) {
    List<NetworkTrainer.Example> cues = new ArrayList<>();
    List<NetworkTrainer.Example> roles = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      if (i % FOLDS != leftOut) {
        for (SpeechSentence sentence : articles.get(i).sentences()) {
          add(articles.get(i).known(), sentence, cues, roles);
        }
      }
    }
    Network cueNetwork = NetworkTrainer.train(cues, CUES);
    cues.clear();
    return new SpeechModel(cueNetwork, NetworkTrainer.train(roles, ROLES));
  }

  private static void add(
      KnownSpeech known,
      SpeechSentence sentence,
      List<NetworkTrainer.Example> cues,
      List<NetworkTrainer.Example> roles) {
    Set<KnownSpeech.Marked> taken = new HashSet<>();
    // The last verb of a cue is its head: "has said".
    for (int i = sentence.size() - 1; i >= 0; i--) {
      if (!SpeechModel.mayBeCue(sentence.tag(i), sentence.lemma(i))) {
        continue;
      }
      KnownSpeech.Marked marked = null;
      for (KnownSpeech.Marked speech : known.speeches()) {
        if (marked == null && isIn(sentence.tokens().get(i), speech.cue()) && taken.add(speech)) {
          marked = speech;
        }
      }
      cues.add(new NetworkTrainer.Example(CueFeatures.of(sentence, i), marked == null ? 0 : 1, 1));
      if (marked != null) {
        RoleFeatures features = new RoleFeatures(sentence, i);
        for (int k = 0; k < sentence.size(); k++) {
          roles.add(
              new NetworkTrainer.Example(
                  features.of(k), role(marked, sentence.tokens().get(k)), 1));
        }
      }
    }
  }

  private static int role(KnownSpeech.Marked marked, Token token) {
    if (isIn(token, marked.content())) {
      return SpeechModel.CONTENT;
    }
    return isIn(token, marked.source()) ? SpeechModel.SOURCE : SpeechModel.OTHER;
  }

  private static boolean isIn(Token token, List<KnownSpeech.Place> places) {
    return places.stream().anyMatch(place -> place.overlaps(token.getBegin(), token.getEnd()));
  }
}
