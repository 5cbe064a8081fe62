package dateline.canonical;

import dateline.article.Articles;
import dateline.entities.Aliases;
import dateline.failure.FailureRecorder;
import dateline.shuffle.ByPlace;
import dateline.shuffle.Encoded;
import dateline.shuffle.Hash64;
import dateline.shuffle.Places;
import dateline.shuffle.RecordCoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.records.Article;
import news.dateline.records.CanonicalVerdict;
import news.dateline.records.Document;
import news.dateline.records.Entity;
import news.dateline.records.Failure;
import news.dateline.records.PersonProfile;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Gives the persons of all articles canonical ids that hold over the whole run. Only what is said
 * of persons is moved to be compared, to where all names of one skeleton meet; no two documents are
 * compared with each other. Then the articles are joined with the few ids that changed.
 */
public final class CanonicalizeEntities
    extends PTransform<PCollection<Article>, WithFailures.Result<PCollection<Article>, Failure>> {

  /** Counters; the namespace of the metrics. */
  public static final String METRICS = "canonical";

  /** Entities whose id is another than their document by itself gives. */
  public static final String CHANGED = "changedIds";

  private static final TupleTag<KV<Integer, PersonProfile>> PROFILES =
      new TupleTag<>("profiles") {};
  private static final TupleTag<Failure> FAILURES = new TupleTag<>("failures") {};
  private static final TupleTag<Encoded<Article>> ARTICLE = new TupleTag<>("article") {};
  private static final TupleTag<Encoded<CanonicalVerdict>> VERDICT = new TupleTag<>("verdict") {};

  private final Aliases aliases;
  private final FailureRecorder failures;

  private CanonicalizeEntities(Aliases aliases, FailureRecorder failures) {
    this.aliases = aliases;
    this.failures = failures;
  }

  /**
   * Canonicalizes over all articles.
   *
   * @param aliases the user's own ids, which are left as they are
   */
  public static CanonicalizeEntities over(Aliases aliases, FailureRecorder failures) {
    return new CanonicalizeEntities(aliases, failures);
  }

  @Override
  public WithFailures.Result<PCollection<Article>, Failure> expand(PCollection<Article> articles) {
    PCollectionTuple described =
        articles.apply(
            "Describe persons",
            ParDo.of(new DescribeFn(ByPlace.placesOf(articles.getPipeline()), aliases, failures))
                .withOutputTags(PROFILES, TupleTagList.of(FAILURES)));
    PCollection<CanonicalVerdict> verdicts =
        described
            .get(PROFILES)
            .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(PersonProfile.class)))
            .apply("By skeleton", GroupByKey.create())
            .apply("Compare", ParDo.of(new CompareFn()))
            .setCoder(RecordCoder.of(CanonicalVerdict.class));
    PCollection<Article> canonical =
        KeyedPCollectionTuple.of(
                ARTICLE,
                articles.apply(
                    "Place articles",
                    ByPlace.<Article>of(article -> article.getDocument().getDocumentId())))
            .and(
                VERDICT,
                verdicts.apply(
                    "Place ids",
                    ByPlace.<CanonicalVerdict>of(verdict -> documentId(verdict.getEntityId()))))
            .apply("Meet", CoGroupByKey.create())
            .apply("Rename", ParDo.of(new RenameFn()))
            .setCoder(RecordCoder.of(Article.class));
    return WithFailures.Result.of(
        canonical, described.get(FAILURES).setCoder(RecordCoder.of(Failure.class)));
  }

  private static String documentId(String entityId) {
    return entityId.substring(0, entityId.indexOf('/'));
  }

  private static final class DescribeFn extends DoFn<Article, KV<Integer, PersonProfile>> {

    private final Places places;
    private final Aliases aliases;
    private final FailureRecorder failures;

    DescribeFn(Places places, Aliases aliases, FailureRecorder failures) {
      this.places = places;
      this.aliases = aliases;
      this.failures = failures;
    }

    @ProcessElement
    public void describe(@Element Article article, MultiOutputReceiver out) {
      Document document = article.getDocument();
      try {
        for (PersonProfile profile : Profiles.of(article)) {
          if (!aliases.give(profile.getCanonicalId())) {
            out.get(PROFILES).output(KV.of(place(profile), profile));
          }
        }
      } catch (RuntimeException e) {
        out.get(FAILURES)
            .output(failures.partial(document.getSources().get(0), document.getDocumentId(), e));
      }
    }

    private int place(PersonProfile profile) {
      return places.of(Hash64.of(NameSkeleton.of(profile.getCanonicalId())));
    }
  }

  private static final class CompareFn
      extends DoFn<KV<Integer, Iterable<PersonProfile>>, CanonicalVerdict> {

    @ProcessElement
    public void compare(
        @Element KV<Integer, Iterable<PersonProfile>> place, OutputReceiver<CanonicalVerdict> out) {
      Map<String, List<PersonProfile>> bySkeleton = new TreeMap<>();
      for (PersonProfile profile : place.getValue()) {
        bySkeleton
            .computeIfAbsent(NameSkeleton.of(profile.getCanonicalId()), key -> new ArrayList<>())
            .add(profile);
      }
      for (List<PersonProfile> profiles : bySkeleton.values()) {
        CanonicalPersons.changed(profiles)
            .forEach(
                (entity, id) -> {
                  Metrics.counter(METRICS, CHANGED).inc();
                  out.output(new CanonicalVerdict(entity, id));
                });
      }
    }
  }

  private static final class RenameFn extends DoFn<KV<Integer, CoGbkResult>, Article> {

    @ProcessElement
    public void rename(@Element KV<Integer, CoGbkResult> place, OutputReceiver<Article> out) {
      Map<String, String> ids = new HashMap<>();
      Encoded.values(place.getValue().getAll(VERDICT))
          .forEach(verdict -> ids.put(verdict.getEntityId(), verdict.getCanonicalId()));
      for (Article article : Encoded.values(place.getValue().getAll(ARTICLE))) {
        boolean any =
            article.getEntities().stream()
                .anyMatch(entity -> ids.containsKey(entity.getEntityId()));
        out.output(any ? renamed(article, ids) : article);
      }
    }

    private static Article renamed(Article article, Map<String, String> ids) {
      List<Entity> entities = new ArrayList<>();
      for (Entity entity : article.getEntities()) {
        String id = ids.get(entity.getEntityId());
        entities.add(id == null ? entity : Entity.newBuilder(entity).setCanonicalId(id).build());
      }
      return Articles.from(article).setEntities(entities).build();
    }
  }
}
