package dateline.pipeline.options;

import dateline.shuffle.PlaceOptions;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** What options there are, read off the option interfaces, for checking and for help. */
public final class OptionCatalog {

  /**
   * One of our own options.
   *
   * @param name as written behind {@code --}
   * @param type of its value
   * @param description for people
   * @param defaultValue empty where there is none
   */
  public record Option(
      String name, Class<?> type, String description, Optional<String> defaultValue) {}

  private static final Map<String, Class<? extends PipelineOptions>> CONCERNS = concerns();

  private OptionCatalog() {}

  private static Map<String, Class<? extends PipelineOptions>> concerns() {
    Map<String, Class<? extends PipelineOptions>> concerns = new LinkedHashMap<>();
    concerns.put("Input", InputOptions.class);
    concerns.put("Cleaning", CleaningOptions.class);
    concerns.put("Duplicates", DuplicateOptions.class);
    concerns.put("Analysis", AnalysisOptions.class);
    concerns.put("Output", OutputOptions.class);
    concerns.put("Console", ConsoleOptions.class);
    concerns.put("Operations", OperationsOptions.class);
    concerns.put("Scale", PlaceOptions.class);
    return concerns;
  }

  /** Our own options by concern, in the order in which help shows them. */
  public static Map<String, List<Option>> byConcern() {
    Map<String, List<Option>> options = new LinkedHashMap<>();
    CONCERNS.forEach((heading, concern) -> options.put(heading, optionsOf(concern)));
    return options;
  }

  /** Our own option of a name. */
  public static Optional<Option> find(String name) {
    return byConcern().values().stream()
        .flatMap(List::stream)
        .filter(option -> option.name().equals(name))
        .findFirst();
  }

  /** Names of the options of Beam and of the runners on the class path. */
  public static Set<String> beamNames() {
    Set<String> names = new TreeSet<>();
    for (Class<? extends PipelineOptions> type : PipelineOptionsFactory.getRegisteredOptions()) {
      for (Method method : type.getMethods()) {
        nameOf(method).ifPresent(names::add);
      }
    }
    for (Method method : PipelineOptions.class.getMethods()) {
      nameOf(method).ifPresent(names::add);
    }
    return names;
  }

  private static List<Option> optionsOf(Class<? extends PipelineOptions> concern) {
    List<Option> options = new ArrayList<>();
    for (Method method : concern.getDeclaredMethods()) {
      Description description = method.getAnnotation(Description.class);
      if (description != null) {
        options.add(
            new Option(
                nameOf(method).orElseThrow(),
                method.getReturnType(),
                description.value(),
                defaultOf(method)));
      }
    }
    // Reflection gives no order: the options without a default are the ones a run needs first.
    options.sort(
        Comparator.comparing((Option option) -> option.defaultValue().isPresent())
            .thenComparing(Option::name));
    return options;
  }

  private static Optional<String> nameOf(Method getter) {
    String name = getter.getName();
    int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
    if (prefix == 0 || name.length() == prefix || getter.getParameterCount() > 0) {
      return Optional.empty();
    }
    return Optional.of(
        name.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + name.substring(prefix + 1));
  }

  private static Optional<String> defaultOf(Method getter) {
    if (getter.isAnnotationPresent(Default.Enum.class)) {
      return Optional.of(getter.getAnnotation(Default.Enum.class).value().toLowerCase(Locale.ROOT));
    }
    if (getter.isAnnotationPresent(Default.String.class)) {
      return Optional.of(getter.getAnnotation(Default.String.class).value());
    }
    if (getter.isAnnotationPresent(Default.Integer.class)) {
      return Optional.of(Integer.toString(getter.getAnnotation(Default.Integer.class).value()));
    }
    if (getter.isAnnotationPresent(Default.Double.class)) {
      return Optional.of(Double.toString(getter.getAnnotation(Default.Double.class).value()));
    }
    if (getter.isAnnotationPresent(Default.Boolean.class)) {
      return Optional.of(Boolean.toString(getter.getAnnotation(Default.Boolean.class).value()));
    }
    return Optional.empty();
  }

  /** The values of an enum option, as written on the command line. */
  public static List<String> valuesOf(Class<?> enumType) {
    return Arrays.stream(enumType.getEnumConstants())
        .map(value -> value.toString().toLowerCase(Locale.ROOT))
        .toList();
  }
}
