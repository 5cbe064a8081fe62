package dateline.pipeline;

import dateline.article.ArticleStep;
import dateline.article.ArticleSteps;
import dateline.article.JoinAnnotations;
import dateline.canonical.CanonicalizeEntities;
import dateline.clean.CleanArticles;
import dateline.clean.CleaningMode;
import dateline.dedupe.DropRepeatedBlocks;
import dateline.dedupe.FindNearDuplicates;
import dateline.entities.RecognizeEntities;
import dateline.entities.ResolveEntities;
import dateline.mentions.MentionsMode;
import dateline.mentions.RepairMentions;
import dateline.pipeline.options.RunConfiguration;
import dateline.quotes.AttributeQuotes;
import dateline.read.MergeIdenticalPayloads;
import dateline.read.ReadRawDocuments;
import dateline.relations.ExtractRelations;
import dateline.sentiment.AnalyzeSentiment;
import dateline.tokenize.TokenizeDocuments;
import dateline.tone.AttachSentiment;
import dateline.tone.JudgeTone;
import dateline.tone.SentimentMode;
import dateline.write.WriteRun;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.Failure;
import news.dateline.records.RawDocument;
import news.dateline.records.Recognition;
import news.dateline.records.SentimentAnalysis;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/** The graph: the path of one article, from its file to its records, top to bottom. */
final class DatelineGraph {

  private DatelineGraph() {}

  static void build(Pipeline pipeline, RunConfiguration run) {
    List<PCollection<Failure>> failures = new ArrayList<>();

    PCollection<RawDocument> payloads =
        pipeline
            .apply(
                "Read",
                ReadRawDocuments.matching(
                    run.inputs(),
                    run.output(),
                    run.reader(),
                    Stage.MATCH.failures(run),
                    Stage.READ.failures(run)))
            .failuresTo(failures)
            .apply("Merge identical payloads", MergeIdenticalPayloads.byContent());

    PCollection<Document> cleaned =
        payloads
            .apply(
                "Clean",
                CleanArticles.with(
                    run.reader(),
                    run.cleaning(),
                    Stage.READ.failures(run),
                    Stage.CLEAN.failures(run)))
            .failuresTo(failures);

    PCollection<Document> stripped =
        run.cleaning().mode() == CleaningMode.NONE
            ? cleaned
            : cleaned
                .apply(
                    "Drop repeated blocks",
                    DropRepeatedBlocks.withinSites(Stage.DEDUPE.failures(run)))
                .failuresTo(failures);

    PCollection<Document> documents =
        stripped
            .apply(
                "Find near-duplicates",
                FindNearDuplicates.with(run.duplicates(), Stage.DEDUPE.failures(run)))
            .failuresTo(failures);

    PCollection<Article> tokenized =
        documents
            .apply("Tokenize", TokenizeDocuments.with(run.nlp(), Stage.TOKENIZE.failures(run)))
            .failuresTo(failures);

    PCollection<Recognition> recognitions =
        tokenized
            .apply(
                "Recognize entities",
                RecognizeEntities.with(run.nlp(), Stage.ENTITIES.failures(run)))
            .failuresTo(failures);

    PCollection<SentimentAnalysis> sentiments =
        tokenized
            .apply(
                "Analyze sentiment",
                AnalyzeSentiment.with(run.nlp(), Stage.SENTIMENT.failures(run)))
            .failuresTo(failures);

    PCollection<Article> articles =
        tokenized
            .apply("Join", JoinAnnotations.with(recognitions, sentiments))
            .apply("Understand", ArticleSteps.inTurn(steps(run)))
            .failuresTo(failures)
            .apply(
                "Canonicalize entities",
                CanonicalizeEntities.over(run.aliases(), Stage.CANONICAL.failures(run)))
            .failuresTo(failures);

    articles.apply(
        "Write",
        WriteRun.to(
            run.output().toString(),
            run.codec(),
            run.shards(),
            PCollectionList.of(failures).apply("All failures", Flatten.pCollections())));
  }

  /** What is done with each article on its own, once all is recognised. */
  private static ArticleStep[] steps(RunConfiguration run) {
    List<ArticleStep> steps = new ArrayList<>();
    if (run.mentions() == MentionsMode.NEWS) {
      steps.add(RepairMentions.with(run.nlp(), Stage.MENTIONS.failures(run)));
    }
    steps.add(
        ResolveEntities.withinDocuments(
            run.aliases(), run.coref(), run.nlp(), Stage.RESOLVE.failures(run)));
    steps.add(AttributeQuotes.toSpeakers(run.nlp(), Stage.QUOTES.failures(run)));
    steps.add(
        ExtractRelations.by(
            run.rules(), run.openRelations(), run.nlp(), Stage.RELATIONS.failures(run)));
    if (run.sentiment() == SentimentMode.NEWS) {
      steps.add(JudgeTone.with(run.nlp(), Stage.TONE.failures(run)));
    }
    steps.add(AttachSentiment.toRecords(run.nlp(), Stage.TONE.failures(run)));
    return steps.toArray(ArticleStep[]::new);
  }
}
