package dateline.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dateline.article.StageMetrics;
import dateline.read.RemoteFiles;
import dateline.shuffle.Encoded;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.io.FileBasedSink;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.PTransform;

/** The rules of the house that a compiler does not know. */
@AnalyzeClasses(packages = "dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] PIPELINE = {"dateline.pipeline.."};

  /** The way of an article, and what everybody may use first. */
  private static final List<String> FLOW =
      List.of(
          "dateline.text",
          "dateline.failure",
          "dateline.limit",
          "dateline.shuffle",
          "dateline.read",
          "dateline.clean.decode",
          "dateline.clean.language",
          "dateline.clean.time",
          "dateline.clean.block",
          "dateline.clean.html",
          "dateline.clean.metadata",
          "dateline.clean.find",
          "dateline.clean",
          "dateline.dedupe",
          "dateline.nlp.compiled",
          "dateline.nlp.words",
          "dateline.nlp.tagging",
          "dateline.nlp.crf",
          "dateline.nlp.numeric",
          "dateline.nlp.gazetteer",
          "dateline.nlp.parse",
          "dateline.nlp",
          "dateline.learn",
          "dateline.encode",
          "dateline.syntax",
          "dateline.article",
          "dateline.reuse",
          "dateline.tokenize",
          "dateline.sentiment",
          "dateline.places",
          "dateline.times",
          "dateline.mentions",
          "dateline.entities",
          "dateline.quotes",
          "dateline.relations.sentence",
          "dateline.relations.clauses",
          "dateline.relations.rules",
          "dateline.relations.facts",
          "dateline.relations.open",
          "dateline.relations",
          "dateline.tone",
          "dateline.canonical",
          "dateline.write",
          "dateline.pipeline");

  @ArchTest
  static final ArchRule onlyPTransformsKnowBeam =
      noClasses()
          .that()
          .resideOutsideOfPackages(PIPELINE)
          .and(areNotMadeForBeam())
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.beam..")
          .because("the work is plain Java; Beam is wiring");

  @ArchTest
  static final ArchRule onlyTheEngineKnowsCoreNlp =
      noClasses()
          .that()
          .resideOutsideOfPackage("dateline.nlp..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("edu.stanford..");

  @ArchTest
  static final ArchRule everyPackageIsAStepOfTheFlow = classes().should(resideInTheFlow());

  @ArchTest
  static final ArchRule stepsNeverReachForwardsInTheFlow = classes().should(dependBackwardsOnly());

  private static DescribedPredicate<JavaClass> areNotMadeForBeam() {
    return new DescribedPredicate<>(
        "are no PTransforms, coders, elements of these, sinks, options, metrics, file systems nor"
            + " parts of one") {
      @Override
      public boolean test(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
          outer = outer.getEnclosingClass().get();
        }
        return !outer.isAssignableTo(PTransform.class)
            && !outer.isAssignableTo(Coder.class)
            && !outer.isEquivalentTo(Encoded.class)
            && !outer.isAssignableTo(FileBasedSink.class)
            && !outer.isAssignableTo(PipelineOptions.class)
            && !outer.isEquivalentTo(StageMetrics.class)
            && !outer.isEquivalentTo(RemoteFiles.class);
      }
    };
  }

  private static ArchCondition<JavaClass> resideInTheFlow() {
    return new ArchCondition<>("reside in a step of the flow") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (step(type) < 0) {
          events.add(
              SimpleConditionEvent.violated(type, type.getName() + " is in no step of the flow"));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> dependBackwardsOnly() {
    return new ArchCondition<>("depend on earlier steps only") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> step(dependency.getTargetClass()) > step(type))
            .forEach(
                dependency ->
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
      }
    };
  }

  @ArchTest
  static final ArchRule optionsKnowNothingOfRuns =
      noClasses()
          .that()
          .resideInAPackage("dateline.pipeline.options")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dateline.pipeline");

  /** The place of a class in the flow; -1 for foreign classes. */
  private static int step(JavaClass type) {
    for (int i = 0; i < FLOW.size(); i++) {
      String step = FLOW.get(i);
      if (type.getPackageName().equals(step) || type.getPackageName().startsWith(step + ".")) {
        return i;
      }
    }
    return -1;
  }
}
