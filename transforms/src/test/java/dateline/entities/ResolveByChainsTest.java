package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.ArticleStep;
import dateline.article.ArticleSteps;
import dateline.article.TestArticles;
import dateline.failure.FailureRecorder;
import dateline.nlp.Coreferences;
import dateline.nlp.Coreferences.ChainMention;
import dateline.nlp.Coreferences.Kind;
import dateline.nlp.NlpSettings;
import dateline.syntax.ArticleReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.records.Article;
import news.dateline.records.DocumentFlag;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Entity;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class ResolveByChainsTest {

  private static final String TEXT =
      "Clara Wendell praised the National Grain Board. She said I and the minister like the agency. It grew.";

  private static final ChainMention WENDELL = new ChainMention(0, 0, 2, 1, Kind.NAME);
  private static final ChainMention BOARD = new ChainMention(0, 3, 7, 6, Kind.NAME);
  private static final ChainMention SHE = new ChainMention(1, 0, 1, 0, Kind.PRONOUN);
  private static final ChainMention MINISTER = new ChainMention(1, 4, 6, 5, Kind.NOUN);
  private static final ChainMention AGENCY = new ChainMention(1, 7, 9, 8, Kind.NOUN);
  private static final ChainMention IT = new ChainMention(2, 0, 1, 0, Kind.PRONOUN);

  private static String resolved(List<List<ChainMention>> chains) {
    return told(
        new EntityResolver(Aliases.NONE).resolve(TestArticles.repaired(TEXT), chains).stream());
  }

  /** Persons and organisations with their mentions. */
  private static String told(Stream<Entity> entities) {
    return entities
        .filter(e -> e.getType().equals("PERSON") || e.getType().equals("ORGANIZATION"))
        .map(
            e ->
                e.getName()
                    + ": "
                    + e.getMentions().stream()
                        .map(m -> m.getText() + " " + m.getKind())
                        .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  @Test
  void givesNounsAndPronounsToTheEntityOfTheChainsNames() {
    assertEquals(
        "Clara Wendell: Clara Wendell NAME, She PRONOUN, minister NOMINAL; "
            + "National Grain Board: National Grain Board NAME, agency NOMINAL, It PRONOUN",
        resolved(List.of(List.of(WENDELL, SHE, MINISTER), List.of(BOARD, AGENCY, IT))));
  }

  @Test
  void takesNothingFromAChainThatNamesNobodyOrTwoAlike() {
    String names =
        "Clara Wendell: Clara Wendell NAME; National Grain Board: National Grain Board NAME";
    assertEquals(names, resolved(List.of(List.of(SHE, MINISTER), List.of(AGENCY, IT))));
    assertEquals(names, resolved(List.of(List.of(WENDELL, BOARD, SHE, AGENCY))));
    assertEquals(
        names, resolved(List.of(List.of(new ChainMention(0, 0, 6, 1, Kind.LIST), AGENCY))));
  }

  @Test
  void leavesOutSpeakersNamesAndPronounsOfAnotherKind() {
    ChainMention speaker = new ChainMention(1, 2, 3, 2, Kind.PRONOUN);
    ChainMention inName = new ChainMention(0, 3, 6, 5, Kind.NOUN);
    assertEquals(
        "Clara Wendell: Clara Wendell NAME; National Grain Board: National Grain Board NAME",
        resolved(List.of(List.of(WENDELL, speaker, IT), List.of(BOARD, inName, SHE))));
  }

  @Test
  void asksTheEngineForTheChains() {
    Article article =
        ResolveEntities.withinDocuments(
                Aliases.NONE,
                CorefMode.CORENLP,
                NlpSettings.DEFAULT,
                new FailureRecorder("resolve", false))
            .workers()
            .create(new ArticleReader())
            .apply(
                TestArticles.repaired(
                    "Clara Wendell visited Lisbon on Monday. She praised the port."));
    assertEquals(
        "Clara Wendell: Clara Wendell NAME, She PRONOUN", told(article.getEntities().stream()));
  }

  @Test
  void flagsAnArticleThatThereWasNoTimeFor() {
    Article late =
        ResolveEntities.byChains(
            TestArticles.repaired(TEXT),
            new EntityResolver(Aliases.NONE),
            article -> new Coreferences(List.of(), true));
    assertEquals(List.of(DocumentFlag.OUT_OF_TIME), late.getDocument().getFlags());
  }

  @Test
  void keepsTheNamesWhereCoreferenceFails(TestPipeline pipeline) {
    ArticleSteps.Result result =
        pipeline
            .apply(
                Create.of(TestArticles.repaired(TEXT)).withCoder(AvroCoder.specific(Article.class)))
            .apply(
                TestArticles.steps(
                    new ArticleStep(
                        new FailureRecorder("resolve", false),
                        encoder ->
                            article ->
                                ResolveEntities.byChains(
                                    article,
                                    new EntityResolver(Aliases.NONE),
                                    a -> {
                                      throw new IllegalStateException("no chains");
                                    }))));
    PAssert.thatSingleton(result.articles())
        .satisfies(
            article -> {
              assertEquals(DocumentStatus.PARTIAL, article.getDocument().getStatus());
              assertEquals(
                  "Clara Wendell: Clara Wendell NAME; National Grain Board: National Grain Board NAME",
                  told(article.getEntities().stream()));
              return null;
            });
    PAssert.thatSingleton(result.failures())
        .satisfies(
            failure -> {
              assertEquals("resolve", failure.getStage());
              assertEquals("java.lang.IllegalStateException", failure.getErrorClass());
              assertEquals("no chains", failure.getMessage());
              return null;
            });
    pipeline.run();
  }
}
