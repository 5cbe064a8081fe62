package dateline.relations.facts;

import dateline.encode.Encoding;
import dateline.encode.LayerVectors;
import dateline.encode.SentenceEncoder;
import dateline.learn.FeatureRow;
import dateline.learn.Labels;
import dateline.nlp.DependencyTree;
import dateline.relations.sentence.Participant;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.ParsedSentence;
import dateline.syntax.SyntaxLabels;
import dateline.syntax.TokenRange;
import dateline.syntax.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import news.dateline.records.MentionKind;

/** What the network sees of two participants of a sentence: what they are, and how they stand. */
final class FactFeatures {

  private static final int VECTORS = 6;
  private static final int NUMBERS = 22;

  private static final Labels TYPES =
      new Labels(
          List.of(
              "PERSON",
              "ORGANIZATION",
              "COUNTRY",
              "CITY",
              "STATE_OR_PROVINCE",
              "LOCATION",
              "NATIONALITY",
              "DATE",
              "IDEOLOGY"));

  static final int SIZE =
      VECTORS * SentenceEncoder.SIZE
          + 2 * TYPES.size()
          + 5 * SyntaxLabels.RELATIONS.size()
          + NUMBERS;

  private static final Set<String> STOPS = Set.of(";", ":", ".");
  private static final double FAR = 30;
  private static final int NEAR = 3;

  private final ParsedSentence sentence;
  private final DependencyTree tree;
  private final List<Participant> participants;

  FactFeatures(RelationSentence sentence) {
    this.sentence = sentence.parsed();
    this.tree = this.sentence.tree();
    this.participants = sentence.participants();
  }

  /** The features of two participants. */
  float[] of(Participant subject, Participant object) {
    Encoding encoding = sentence.encoding();
    TreePath path = TreePath.between(tree, subject.head(), object.head());
    boolean inOrder = subject.tokens().first() < object.tokens().first();
    TokenRange before = inOrder ? subject.tokens() : object.tokens();
    TokenRange behind = inOrder ? object.tokens() : subject.tokens();
    TokenRange between = new TokenRange(before.end(), Math.max(before.end(), behind.first()));
    FeatureRow row =
        new FeatureRow(SIZE)
            .vector(mean(encoding, tokens(subject.tokens())))
            .vector(mean(encoding, tokens(object.tokens())))
            .vector(inner(encoding, subject.head()))
            .vector(inner(encoding, object.head()))
            .vector(mean(encoding, inside(path, subject, object)))
            .vector(mean(encoding, tokens(between)))
            .label(TYPES, subject.type())
            .label(TYPES, object.type());
    relations(row, path);
    row.flag(inOrder)
        .number(path.up().size() / 5.0)
        .number(path.down().size() / 5.0)
        .flag(path.up().isEmpty())
        .flag(path.down().isEmpty());
    between(row, between, object);
    return row.flag(subject.isPronoun())
        .flag(object.isPronoun())
        .flag(subject.kind() == MentionKind.NOMINAL)
        .flag(object.kind() == MentionKind.NOMINAL)
        .done();
  }

  private void relations(FeatureRow row, TreePath path) {
    List<String> up = path.up().stream().map(tree::relation).toList();
    List<String> down = path.down().stream().map(tree::relation).toList();
    row.labels(SyntaxLabels.RELATIONS, up.isEmpty() ? up : up.subList(0, up.size() - 1))
        .label(SyntaxLabels.RELATIONS, up.isEmpty() ? "" : up.get(up.size() - 1))
        .labels(SyntaxLabels.RELATIONS, down.isEmpty() ? down : down.subList(0, down.size() - 1))
        .label(SyntaxLabels.RELATIONS, down.isEmpty() ? "" : down.get(down.size() - 1))
        .label(SyntaxLabels.RELATIONS, down.isEmpty() ? "" : down.get(0));
  }

  private void between(FeatureRow row, TokenRange between, Participant object) {
    int commas = 0;
    int verbs = 0;
    boolean bracket = false;
    boolean stop = false;
    for (int i = between.first(); i < between.end(); i++) {
      commas += sentence.word(i).equals(",") ? 1 : 0;
      verbs += sentence.isVerb(i) ? 1 : 0;
      bracket |= sentence.word(i).equals("(");
      stop |= STOPS.contains(sentence.word(i));
    }
    long others =
        participants.stream().filter(other -> between.holds(other.tokens().first())).count();
    long alike =
        participants.stream()
            .filter(other -> between.holds(other.tokens().first()) && other.is(object.type()))
            .count();
    row.number(Math.min(between.size(), FAR) / FAR)
        .flag(between.size() == 0)
        .flag(between.size() == 1)
        .flag(between.size() <= NEAR)
        .flag(commas > 0)
        .number(commas / 4.0)
        .flag(bracket)
        .flag(stop)
        .flag(verbs > 0)
        .number(verbs / 4.0)
        .number(others / 4.0)
        .number(alike / 2.0)
        .flag(participants.size() > 2);
  }

  /** The words on the way from one to the other, without the two. */
  private static List<Integer> inside(TreePath path, Participant subject, Participant object) {
    List<Integer> tokens = new ArrayList<>(path.up());
    tokens.addAll(path.down());
    tokens.add(path.top());
    tokens.removeIf(i -> i < 0 || i == subject.head() || i == object.head());
    return tokens;
  }

  private static List<Integer> tokens(TokenRange range) {
    return IntStream.range(range.first(), range.end()).boxed().toList();
  }

  private static float[] inner(Encoding encoding, int token) {
    LayerVectors inner = encoding.inner();
    return inner.token(token);
  }

  /** The mean of some tokens' vectors; zeros of none. */
  private static float[] mean(Encoding encoding, List<Integer> tokens) {
    float[] mean = new float[SentenceEncoder.SIZE];
    for (int token : tokens) {
      float[] vector = encoding.token(token);
      for (int k = 0; k < mean.length; k++) {
        mean[k] += vector[k] / tokens.size();
      }
    }
    return mean;
  }
}
