package dateline.pipeline;

import dateline.article.ArticleStep;
import dateline.article.ArticleSteps;
import dateline.article.JoinAnnotations;
import dateline.article.StageKeys;
import dateline.canonical.CanonicalizeEntities;
import dateline.clean.CleanArticles;
import dateline.clean.CleaningMode;
import dateline.dedupe.DropRepeatedBlocks;
import dateline.dedupe.FindNearDuplicates;
import dateline.entities.RecognizeEntities;
import dateline.entities.ResolveEntities;
import dateline.mentions.RepairMentions;
import dateline.pipeline.options.RunConfiguration;
import dateline.pipeline.storage.Directory;
import dateline.quotes.AttributeQuotes;
import dateline.read.MergeIdenticalPayloads;
import dateline.read.ReadRawDocuments;
import dateline.relations.ExtractRelations;
import dateline.relations.JudgeFacts;
import dateline.reuse.ArticleParts;
import dateline.reuse.BeginArticles;
import dateline.reuse.PlanReuse;
import dateline.reuse.ReadKept;
import dateline.reuse.TakeOverCleaned;
import dateline.sentiment.AnalyzeSentiment;
import dateline.shuffle.RecordCoder;
import dateline.tokenize.TokenizeDocuments;
import dateline.tone.AttachSentiment;
import dateline.tone.JudgeTone;
import dateline.write.Dataset;
import dateline.write.WriteKept;
import dateline.write.WriteRun;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Annotations;
import news.dateline.records.Article;
import news.dateline.records.CleanedDocument;
import news.dateline.records.Document;
import news.dateline.records.Failure;
import news.dateline.records.RawDocument;
import news.dateline.records.Recognition;
import news.dateline.records.SentimentAnalysis;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptor;

/** The graph: the path of one article, from its file to its records, top to bottom. */
final class DatelineGraph {

  private DatelineGraph() {}

  static void build(Pipeline pipeline, RunConfiguration run) {
    build(pipeline, run, run.output().toString());
  }

  /**
   * @param place path or URI below which the datasets are written
   */
  static void build(Pipeline pipeline, RunConfiguration run, String place) {
    List<PCollection<Failure>> failures = new ArrayList<>();

    PCollection<RawDocument> payloads = payloads(pipeline, run, failures);
    PCollection<CleanedDocument> cleanedOnes = clean(payloads, run, failures);
    PCollection<Document> cleaned =
        cleanedOnes
            .apply(
                "Documents",
                MapElements.into(TypeDescriptor.of(Document.class))
                    .via(CleanedDocument::getDocument))
            .setCoder(RecordCoder.of(Document.class));

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
            .failuresTo(failures)
            .apply("Same build for analysis", Build.checked());

    StageKeys keys = Stage.keys(run);
    Directory reuse = run.reuse();
    PCollection<Annotations> annotated =
        reuse == null ? null : kept(pipeline, reuse, Dataset.ANNOTATIONS, Annotations.class);
    PCollection<Article> tokenized =
        documents
            .apply("Begin articles", BeginArticles.with(annotated, keys))
            .apply(
                "Tokenize", TokenizeDocuments.with(run.nlp(), keys, Stage.TOKENIZE.failures(run)))
            .failuresTo(failures);

    PCollection<Recognition> recognitions =
        tokenized
            .apply(
                "Recognize entities",
                RecognizeEntities.with(run.nlp(), keys, Stage.ENTITIES.failures(run)))
            .failuresTo(failures);

    PCollection<SentimentAnalysis> sentiments =
        tokenized
            .apply(
                "Analyze sentiment",
                AnalyzeSentiment.with(run.nlp(), keys, Stage.SENTIMENT.failures(run)))
            .failuresTo(failures);

    ArticleSteps.Result understood =
        tokenized
            .apply("Join", JoinAnnotations.with(recognitions, sentiments, keys))
            .apply(
                "Understand",
                ArticleSteps.inTurn(
                    keys,
                    steps(run),
                    AttachSentiment.toRecords(run.nlp(), Stage.TONE.failures(run))));
    failures.add(understood.failures());

    PCollection<Article> articles =
        understood
            .articles()
            .apply("Same build for records", Build.checked())
            .apply(
                "Canonicalize entities",
                CanonicalizeEntities.over(run.aliases(), Stage.CANONICAL.failures(run)))
            .failuresTo(failures);

    if (run.annotations()) {
      keep(cleanedOnes, understood.parts(), run, place);
    }
    articles.apply(
        "Write",
        WriteRun.to(
            place,
            run.codec(),
            run.shards(),
            PCollectionList.of(failures).apply("All failures", Flatten.pCollections())));
  }

  /** Counts what a run would take over of an earlier one, and what it would compute. */
  static void buildPlan(Pipeline pipeline, RunConfiguration run, Directory reuse) {
    payloads(pipeline, run, new ArrayList<>())
        .apply(
            "Plan",
            PlanReuse.of(
                kept(pipeline, reuse, Dataset.CLEANED, CleanedDocument.class),
                kept(pipeline, reuse, Dataset.ANNOTATIONS, Annotations.class),
                new PlanReuse.Cleaning(Stage.CLEAN.label(), Stage.CLEAN.key(run)),
                Stage.keys(run)));
  }

  /** The payloads of the inputs, each once. */
  private static PCollection<RawDocument> payloads(
      Pipeline pipeline, RunConfiguration run, List<PCollection<Failure>> failures) {
    return pipeline
        .apply(
            "Read",
            ReadRawDocuments.matching(
                run.inputs(),
                run.output().toString(),
                run.reader(),
                Stage.MATCH.failures(run),
                Stage.READ.failures(run)))
        .failuresTo(failures)
        .apply("Merge identical payloads", MergeIdenticalPayloads.byContent())
        .apply("Same build for pages", Build.checked());
  }

  /** Cleans what no earlier run has cleaned in the same way. */
  private static PCollection<CleanedDocument> clean(
      PCollection<RawDocument> payloads,
      RunConfiguration run,
      List<PCollection<Failure>> failures) {
    String key = Stage.CLEAN.key(run);
    CleanArticles cleaning =
        CleanArticles.with(
            run.reader(), run.cleaning(), key, Stage.READ.failures(run), Stage.CLEAN.failures(run));
    Directory reuse = run.reuse();
    if (reuse == null) {
      return payloads.apply("Clean", cleaning).failuresTo(failures);
    }
    PCollection<CleanedDocument> kept =
        kept(payloads.getPipeline(), reuse, Dataset.CLEANED, CleanedDocument.class);
    PCollectionTuple parted =
        payloads.apply("Take over cleaned", TakeOverCleaned.of(kept, key, Stage.CLEAN.label()));
    return PCollectionList.of(parted.get(TakeOverCleaned.CLEANED))
        .and(parted.get(TakeOverCleaned.PAYLOADS).apply("Clean", cleaning).failuresTo(failures))
        .apply("All cleaned", Flatten.pCollections());
  }

  /** What an earlier run has kept. */
  private static <T extends SpecificRecord> PCollection<T> kept(
      Pipeline pipeline, Directory reuse, Dataset dataset, Class<T> type) {
    return pipeline.apply(
        "Before: " + dataset.directory(), ReadKept.of(type, reuse.toString(), dataset.directory()));
  }

  /** Writes down what later runs may take over. */
  private static void keep(
      PCollection<CleanedDocument> cleaned,
      PCollection<Article> parts,
      RunConfiguration run,
      String output) {
    cleaned.apply(
        "Keep cleaned",
        WriteKept.to(output, Dataset.CLEANED, CleanedDocument.class, run.codec(), run.shards()));
    parts
        .apply(
            "Annotations",
            MapElements.into(TypeDescriptor.of(Annotations.class)).via(ArticleParts::of))
        .setCoder(RecordCoder.of(Annotations.class))
        .apply(
            "Keep annotations",
            WriteKept.to(
                output, Dataset.ANNOTATIONS, Annotations.class, run.codec(), run.shards()));
  }

  /** What is done with each article on its own, once all is recognised. */
  private static List<ArticleStep> steps(RunConfiguration run) {
    return List.of(
        RepairMentions.with(run.mentions(), run.nlp(), Stage.MENTIONS.failures(run)),
        ResolveEntities.withinDocuments(
            run.aliases(), run.coref(), run.nlp(), Stage.RESOLVE.failures(run)),
        AttributeQuotes.toSpeakers(run.nlp(), Stage.QUOTES.failures(run)),
        JudgeFacts.with(run.nlp(), Stage.FACTS.failures(run)),
        ExtractRelations.by(
            run.rules(), run.openRelations(), run.nlp(), Stage.RELATIONS.failures(run)),
        JudgeTone.with(run.sentiment(), run.nlp(), Stage.TONE.failures(run)));
  }
}
