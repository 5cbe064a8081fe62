package dateline.quotes;

import dateline.article.TestArticles;
import dateline.learn.Calibration;
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
import news.dateline.records.Article;
import news.dateline.records.Quote;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

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
      new NetworkTrainer.Settings(WordNetworks.ROLES, 192, 5, 1e-3, 0.01, 0.1, 0.5, false);

  private static final NetworkTrainer.Settings CHOICE =
      new NetworkTrainer.Settings(2, 8, 10, 3e-3, 0.05, 0.2, 0.2, true);

  /** An article as it is read. */
  private record Read(KnownSpeech known, QuotedText text, List<SpeechSentence> sentences) {}

  private final List<Read> articles = new ArrayList<>();

  /** For each fold what was learned on the others. */
  private final List<WordNetworks> networks = new ArrayList<>();

  /** What may be said in each fold by what was learned on the others. */
  private final List<List<NetworkTrainer.Example>> choices = new ArrayList<>();

  private SpeechTraining(Path data) throws IOException {
    for (KnownSpeech known : KnownSpeech.read(data.resolve("quotes-polnear/data/dev"))) {
      articles.add(read(known));
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      networks.add(learn(fold));
      choices.add(choices(fold));
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
    SpeechModel model = training.model(training.learn(FOLDS), FOLDS);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
      model.write(out);
    }
    System.out.println("written " + arguments[1]);
  }

  private static Read read(KnownSpeech known) {
    Article article = TestArticles.tokenized(known.text());
    ArticleSyntax syntax = new ArticleReader().read(article, TestArticles.ENGINE, NlpMeter.NONE);
    SpeechSentences sentences = new SpeechSentences(syntax);
    List<SpeechSentence> read = new ArrayList<>();
    for (int i = 0; i < syntax.size(); i++) {
      SpeechSentence sentence = sentences.sentence(i);
      if (sentence != null) {
        read.add(sentence);
      }
    }
    return new Read(known, new QuotedText(known.text(), article.getTokenization()), read);
  }

  /** Prints what is found in each fold by what was learned on all others, and how sure that is. */
  private void validate() {
    SpeechScore pieces = new SpeechScore("a record for each piece");
    SpeechScore joined = new SpeechScore("pieces joined");
    Reliability reliability = new Reliability();
    for (int fold = 0; fold < FOLDS; fold++) {
      QuoteAttributor attributor =
          new QuoteAttributor(
              TestArticles.ENGINE, new ArticleReader(), model(networks.get(fold), fold));
      for (int i = fold; i < articles.size(); i += FOLDS) {
        KnownSpeech known = articles.get(i).known();
        List<Quote> quotes =
            attributor.attribute(TestArticles.resolved(known.text()), NlpMeter.NONE).getQuotes();
        pieces.add(known, quotes.stream().map(SpeechTraining::marked).toList());
        List<KnownSpeech.Marked> whole = joined(quotes);
        joined.add(known, whole);
        List<Double> confidences =
            quotes.stream()
                .filter(quote -> quote.getContinues() == null)
                .map(Quote::getConfidence)
                .toList();
        reliability.add(confidences, SpeechScore.judged(known, whole));
      }
    }
    pieces.print();
    joined.print();
    reliability.print();
  }

  private static KnownSpeech.Marked marked(Quote quote) {
    return new KnownSpeech.Marked(
        places(quote.getSpeaker()),
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

  /** What is learned of words on all folds but one. */
  private WordNetworks learn(int leftOut) {
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
    return new WordNetworks(cueNetwork, NetworkTrainer.train(roles, ROLES));
  }

  /** The networks with the choice and its calibration that all folds but one teach. */
  private SpeechModel model(WordNetworks words, int leftOut) {
    List<Calibration.Answer> answers = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      if (fold != leftOut) {
        Network others = choice(Set.of(leftOut, fold));
        for (NetworkTrainer.Example example : choices.get(fold)) {
          answers.add(
              new Calibration.Answer(
                  SpeechModel.likelihood(others, example.features()), isRight(example)));
        }
      }
    }
    return new SpeechModel(words, choice(Set.of(leftOut)), Calibration.of(answers));
  }

  private static boolean isRight(NetworkTrainer.Example example) {
    return example.target() instanceof NetworkTrainer.OneOf one && one.label() == 1;
  }

  private Network choice(Set<Integer> leftOut) {
    List<NetworkTrainer.Example> examples = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      if (!leftOut.contains(fold)) {
        examples.addAll(choices.get(fold));
      }
    }
    return NetworkTrainer.train(examples, CHOICE);
  }

  private List<NetworkTrainer.Example> choices(int fold) {
    CandidateFinder finder = new CandidateFinder(networks.get(fold));
    List<NetworkTrainer.Example> examples = new ArrayList<>();
    for (int i = fold; i < articles.size(); i += FOLDS) {
      List<float[]> features = new ArrayList<>();
      List<KnownSpeech.Marked> found = new ArrayList<>();
      SpeechReader reader = new SpeechReader(articles.get(i).text(), new Speakers(List.of()));
      for (SpeechSentence sentence : articles.get(i).sentences()) {
        List<SpeechCandidate> candidates = finder.find(sentence);
        for (SpeechCandidate candidate : candidates) {
          Utterance utterance =
              reader.read(
                  sentence,
                  new Speech(candidate.cue(), candidate.contents(), candidate.source(), 0));
          if (utterance != null) {
            features.add(CandidateFeatures.of(sentence, candidate, candidates));
            found.add(marked(utterance));
          }
        }
      }
      List<@Nullable Boolean> right = SpeechScore.judged(articles.get(i).known(), found);
      for (int k = 0; k < found.size(); k++) {
        Boolean own = right.get(k);
        if (own != null) {
          examples.add(new NetworkTrainer.Example(features.get(k), own ? 1 : 0, 1));
        }
      }
    }
    return examples;
  }

  private static KnownSpeech.Marked marked(Utterance utterance) {
    return new KnownSpeech.Marked(
        places(utterance.speaker()),
        List.of(),
        utterance.pieces().stream()
            .map(piece -> new KnownSpeech.Place(piece.begin(), piece.end()))
            .toList());
  }

  private static List<KnownSpeech.Place> places(@Nullable Argument speaker) {
    return speaker == null
        ? List.of()
        : List.of(new KnownSpeech.Place(speaker.getBegin(), speaker.getEnd()));
  }

  private static void add(
      KnownSpeech known,
      SpeechSentence sentence,
      List<NetworkTrainer.Example> cues,
      List<NetworkTrainer.Example> roles) {
    Set<KnownSpeech.Marked> taken = new HashSet<>();
    // The last verb of a cue is its head: "has said".
    for (int i = sentence.size() - 1; i >= 0; i--) {
      if (!WordNetworks.mayBeCue(sentence.tag(i), sentence.lemma(i))) {
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

  /** The role of words that are neither content nor source. */
  private static final int NO_ROLE = 0;

  private static int role(KnownSpeech.Marked marked, Token token) {
    if (isIn(token, marked.content())) {
      return WordNetworks.CONTENT;
    }
    return isIn(token, marked.source()) ? WordNetworks.SOURCE : NO_ROLE;
  }

  private static boolean isIn(Token token, List<KnownSpeech.Place> places) {
    return places.stream().anyMatch(place -> place.overlaps(token.getBegin(), token.getEnd()));
  }
}
