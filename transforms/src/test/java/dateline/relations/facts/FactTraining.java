package dateline.relations.facts;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.article.TestArticles;
import dateline.entities.EntityMention;
import dateline.learn.Calibration;
import dateline.learn.Network;
import dateline.learn.NetworkTrainer;
import dateline.nlp.NlpMeter;
import dateline.relations.sentence.Participant;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.ArticleReader;
import dateline.syntax.ArticleSyntax;
import dateline.syntax.ParsedSentence;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.records.Article;

/**
 * Learns the parameters of {@link FactModel}: {@code training/facts}. No text goes into the
 * parameters' file.
 */
final class FactTraining {

  /** Instead of a file: nothing is written. */
  private static final String VALIDATE = "--validate";

  private static final int FOLDS = 5;

  private static final NetworkTrainer.Settings SETTINGS =
      new NetworkTrainer.Settings(FactType.all().size(), 64, 8, 1e-3, 0.03, 0.1, 0.4, false);

  /** In so many parts of [0, 1] confidences are compared with what is right. */
  private static final int PARTS = 10;

  /**
   * Two participants of a sentence.
   *
   * @param fold that it is left out of
   * @param way lemmas on the way between them in the tree
   * @param marked facts that hold between them
   * @param known facts of which it is known whether they hold
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Pair(
      int fold,
      Participant subject,
      Participant object,
      float[] features,
      Set<String> way,
      BitSet marked,
      BitSet known) {}

  /** A passage as it is read. */
  private record Read(KnownPassage passage, List<Pair> pairs) {}

  private final List<Read> passages = new ArrayList<>();

  /** The words that tell of facts, by the fold that they were not counted in. */
  private final List<TellingWords> foldWords;

  /** What is no fact in the news. */
  private final List<Pair> news = new ArrayList<>();

  private FactTraining(Path data) throws IOException {
    for (KnownPassage passage :
        KnownPassage.read(data.resolve("relations-knowledgenet/train-recovered.jsonl"))) {
      List<Pair> pairs = new ArrayList<>();
      forEachSentence(passage.text(), sentence -> add(passage, sentence, pairs));
      passages.add(new Read(passage, pairs));
    }
    this.foldWords = IntStream.range(0, FOLDS).mapToObj(this::words).toList();
    TellingWords words = words(FOLDS);
    List<String> texts = news(data);
    for (int i = 0; i < texts.size(); i++) {
      int fold = i % FOLDS;
      forEachSentence(texts.get(i), sentence -> addNews(fold, sentence, words));
    }
  }

  /** Articles, and sentences of others. */
  private static List<String> news(Path data) throws IOException {
    List<Path> files;
    try (Stream<Path> articles = Files.list(data.resolve("quotes-polnear/data/dev/text"))) {
      files = articles.sorted().toList();
    }
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(Files.readString(file));
    }
    ObjectMapper mapper = new ObjectMapper();
    Set<String> sentences = new LinkedHashSet<>();
    for (String line : Files.readAllLines(data.resolve("sentiment-newsmtsc/train.jsonl"))) {
      sentences.add(mapper.readTree(line).path("sentence_normalized").asText());
    }
    texts.addAll(sentences);
    return texts;
  }

  private static void forEachSentence(String text, Consumer<RelationSentence> use) {
    Article article = TestArticles.resolvedWithoutSentiment(text);
    ArticleSyntax syntax = new ArticleReader().read(article, TestArticles.ENGINE, NlpMeter.NONE);
    for (int i = 0; i < syntax.size(); i++) {
      ParsedSentence parsed = syntax.sentence(i);
      if (parsed != null) {
        use.accept(new RelationSentence(parsed, EntityMention.of(article.getEntities(), i)));
      }
    }
  }

  /**
   * Trains.
   *
   * @param arguments the folder of the development data; the file to write or {@code --validate}
   */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ENGLISH);
    FactTraining training = new FactTraining(Path.of(arguments[0]));
    List<Network> folds = IntStream.range(0, FOLDS).parallel().mapToObj(training::learn).toList();
    training.validate(folds);
    if (arguments[1].equals(VALIDATE)) {
      return;
    }
    FactModel model =
        new FactModel(
            training.learn(FOLDS),
            training.words(FOLDS),
            training.calibration(folds, FOLDS, true),
            training.calibration(folds, FOLDS, false));
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
      model.write(out);
    }
    System.out.println("written " + arguments[1]);
  }

  private static void add(KnownPassage passage, RelationSentence sentence, List<Pair> pairs) {
    BitSet exhaustive = new BitSet();
    passage.known().forEach(type -> exhaustive.set(type.output()));
    FactFeatures features = new FactFeatures(sentence);
    FactJudge.forEachPair(
        sentence,
        (subjectIndex, subject, objectIndex, object) -> {
          BitSet marked = new BitSet();
          for (FactType type : FactType.all()) {
            marked.set(
                type.output(),
                passage.facts().stream().anyMatch(fact -> fact.isOf(fact(type, subject, object))));
          }
          BitSet known = (BitSet) exhaustive.clone();
          known.or(marked);
          pairs.add(
              new Pair(
                  Math.floorMod(passage.document(), FOLDS),
                  subject,
                  object,
                  features.of(subject, object),
                  TellingWords.way(sentence, subject, object),
                  marked,
                  known));
        });
  }

  private void addNews(int fold, RelationSentence sentence, TellingWords words) {
    FactFeatures features = new FactFeatures(sentence);
    FactJudge.forEachPair(
        sentence,
        (subjectIndex, subject, objectIndex, object) -> {
          Set<String> way = TellingWords.way(sentence, subject, object);
          BitSet known = new BitSet();
          for (FactType type : FactType.all()) {
            known.set(type.output(), !words.tell(way, type));
          }
          if (!known.isEmpty()) {
            news.add(
                new Pair(
                    fold, subject, object, features.of(subject, object), way, new BitSet(), known));
          }
        });
  }

  private static KnownPassage.Marked fact(FactType type, Participant subject, Participant object) {
    return new KnownPassage.Marked(
        type,
        subject.argument().getBegin(),
        subject.argument().getEnd(),
        object.argument().getBegin(),
        object.argument().getEnd());
  }

  /** The words that tell of facts in all folds but one. */
  private TellingWords words(int leftOut) {
    TellingWordsCounter words = new TellingWordsCounter();
    pairs()
        .filter(pair -> pair.fold() != leftOut)
        .forEach(pair -> words.add(pair.way(), pair.marked(), pair.known()));
    return words.words();
  }

  /** What is learned on all folds but one. */
  private Network learn(int leftOut) {
    return NetworkTrainer.train(
        Stream.concat(pairs(), news.stream())
            .filter(pair -> pair.fold() != leftOut)
            .map(
                pair ->
                    new NetworkTrainer.Example(
                        pair.features(), new NetworkTrainer.AnyOf(pair.marked(), pair.known())))
            .toList(),
        SETTINGS);
  }

  private Stream<Pair> pairs() {
    return passages.stream().flatMap(read -> read.pairs().stream());
  }

  /**
   * What the outputs of the folds' networks are worth, for the pairs that they were not trained on:
   * those of the passages, and those of the news.
   *
   * @param leftOut a fold that is not looked at
   * @param told of facts that a word on the way tells of, or of the others
   */
  private Calibration calibration(List<Network> folds, int leftOut, boolean told) {
    List<Calibration.Answer> answers = new ArrayList<>();
    Stream.concat(pairs(), news.stream())
        .filter(pair -> pair.fold() != leftOut)
        .forEach(
            pair -> {
              double[] likelihoods = folds.get(pair.fold()).likelihoods(pair.features());
              TellingWords words = foldWords.get(pair.fold());
              answers.addAll(
                  answers(likelihoods, pair, type -> words.tell(pair.way(), type) == told));
            });
    return Calibration.of(answers);
  }

  private static List<Calibration.Answer> answers(
      double[] likelihoods, Pair pair, Predicate<FactType> which) {
    return FactType.all().stream()
        .filter(which)
        .filter(type -> pair.known().get(type.output()) && type.fits(pair.subject(), pair.object()))
        .map(
            type ->
                new Calibration.Answer(
                    likelihoods[type.output()], pair.marked().get(type.output())))
        .toList();
  }

  /**
   * Prints what is found in each fold by what was learned on all others, of all mentions and of
   * each two entities once; and what share is right of what has a confidence.
   */
  private void validate(List<Network> folds) {
    List<FactModel> models =
        IntStream.range(0, FOLDS)
            .mapToObj(
                fold ->
                    new FactModel(
                        folds.get(fold),
                        foldWords.get(fold),
                        calibration(folds, fold, true),
                        calibration(folds, fold, false)))
            .toList();
    score(models, FactJudge.LEAST, true).printKinds();
    score(models, FactJudge.LEAST, true)
        .print("facts, each of an entity once, as they are written");
    score(models, FactJudge.LEAST, false).print("facts, of all mentions");
    for (double least : new double[] {0.3, 0.4, 0.6, 0.7}) {
      String from = String.format(Locale.ROOT, " from %.1f", least);
      score(models, least, true).print("facts, each of an entity once, of confidence" + from);
    }
    System.out.printf(
        "in news, between whom no word tells of a fact, %d facts of %d pairs%n",
        news.stream().mapToLong(pair -> untold(models.get(pair.fold()), pair)).sum(), news.size());
    int[] right = new int[PARTS];
    int[] all = new int[PARTS];
    pairs()
        .forEach(
            pair ->
                answers(
                        models.get(pair.fold()).likelihoods(pair.features(), pair.way()),
                        pair,
                        type -> true)
                    .forEach(
                        answer -> {
                          int part = Math.min(PARTS - 1, (int) (answer.likelihood() * PARTS));
                          all[part]++;
                          right[part] += answer.right() ? 1 : 0;
                        }));
    for (int i = 1; i < PARTS; i++) {
      System.out.printf(
          Locale.ROOT,
          "confidence from %.1f: %d facts, %.2f right%n",
          i / (double) PARTS,
          all[i],
          right[i] / (double) Math.max(1, all[i]));
    }
  }

  /** How many facts are found that no word tells of. */
  private static long untold(FactModel model, Pair pair) {
    double[] found = model.likelihoods(pair.features(), pair.way());
    return FactType.all().stream()
        .filter(type -> pair.known().get(type.output()))
        .filter(type -> type.fits(pair.subject(), pair.object()))
        .filter(type -> found[type.output()] >= FactJudge.LEAST)
        .count();
  }

  private FactScore score(List<FactModel> models, double least, boolean merged) {
    FactScore score = new FactScore();
    for (Read read : passages) {
      List<KnownPassage.Marked> found = new ArrayList<>();
      Set<List<String>> seen = new HashSet<>();
      for (Pair pair : read.pairs()) {
        double[] likelihoods = models.get(pair.fold()).likelihoods(pair.features(), pair.way());
        for (FactType type : FactType.all()) {
          if (likelihoods[type.output()] >= least
              && type.fits(pair.subject(), pair.object())
              && (!merged || isWritten(pair) && isNew(seen, type, pair))) {
            found.add(fact(type, pair.subject(), pair.object()));
          }
        }
      }
      score.add(read.passage(), found);
    }
    return score;
  }

  /** What says nothing of anybody known is not written. */
  private static boolean isWritten(Pair pair) {
    return pair.subject().entity() != null || pair.object().entity() != null;
  }

  private static boolean isNew(Set<List<String>> seen, FactType type, Pair pair) {
    String subject = pair.subject().argument().getEntityId();
    String object = pair.object().argument().getEntityId();
    return subject == null || object == null || seen.add(List.of(type.name(), subject, object));
  }
}
