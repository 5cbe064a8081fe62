package dateline.nlp.gazetteer;

import static java.util.Objects.requireNonNull;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokensRegexNERAnnotator;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** CoreNLP's own annotator, set up as its {@code ner} does for the fine-grained step. */
final class StockGazetteer {

  private static final String NAME = "ner.fine.regexner";

  private final TokensRegexNERAnnotator annotator;

  StockGazetteer(String settings) {
    Properties properties = new Properties();
    properties.setProperty(NAME + ".mapping", settings);
    annotator = new TokensRegexNERAnnotator(NAME, properties);
  }

  /**
   * Puts the entries that one word calls for into the order of the files. They are kept in hash
   * sets of objects without a hash of their own, so that what wins among equals is another from run
   * to run; this is the one thing in which there is nothing to be equal to.
   */
  StockGazetteer inOrderOfFiles() throws ReflectiveOperationException {
    Object matcher = field(annotator, "multiPatternMatcher");
    IdentityHashMap<Object, Integer> order = new IdentityHashMap<>();
    for (Object pattern : (Collection<?>) field(matcher, "patterns")) {
      order.put(pattern, order.size());
    }
    Object trigger = field(field(matcher, "patternTrigger"), "trigger");
    for (String triggers : List.of("annotationTriggers", "lowercaseStringTriggers")) {
      for (Object byWord : ((Map<?, ?>) field(field(trigger, triggers), "map")).values()) {
        @SuppressWarnings("unchecked")
        Map<Object, Collection<Object>> patterns =
            (Map<Object, Collection<Object>>) field(byWord, "map");
        patterns.replaceAll((word, called) -> sorted(called, order));
      }
    }
    return this;
  }

  /** Labels the tokens of one sentence. */
  void label(List<CoreLabel> tokens) {
    Annotation annotation = new Annotation("");
    annotation.set(CoreAnnotations.TokensAnnotation.class, tokens);
    annotator.annotate(annotation);
  }

  private static Collection<Object> sorted(
      Collection<Object> called, IdentityHashMap<Object, Integer> order) {
    List<Object> sorted = new ArrayList<>(called);
    sorted.sort(Comparator.comparing(order::get));
    return sorted;
  }

  private static Object field(Object object, String name) throws ReflectiveOperationException {
    Field field = object.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return requireNonNull(field.get(object));
  }
}
