package dateline.pipeline.options;

import dateline.clean.CleaningSettings;
import dateline.entities.Aliases;
import dateline.nlp.NlpSettings;
import dateline.read.JsonFields;
import dateline.read.LocalFiles;
import dateline.read.PayloadReader;
import dateline.read.ReadSettings;
import dateline.relations.rules.RuleBook;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;

/**
 * A command line, checked: Beam's options for the runner, and our configuration. Every mistake is
 * reported, not the first.
 */
public final class CommandLine {

  private static final Pattern SECRET =
      Pattern.compile("secret|password|token|credential|key", Pattern.CASE_INSENSITIVE);

  private final DatelineOptions options;
  private final RunConfiguration configuration;
  private final List<String> given;

  private CommandLine(DatelineOptions options, RunConfiguration configuration, List<String> given) {
    this.options = options;
    this.configuration = configuration;
    this.given = List.copyOf(given);
  }

  /**
   * Reads the arguments behind {@code run}.
   *
   * @throws InvalidOptionsException with every mistake in them
   */
  public static CommandLine parse(String... arguments) throws InvalidOptionsException {
    List<String> mistakes = new ArrayList<>();
    List<String> checked = new ArrayList<>();
    rawValues(arguments, mistakes).forEach((name, value) -> check(name, value, checked, mistakes));
    if (!mistakes.isEmpty()) {
      // The values that parse are still checked, so that a second try need not find the rest.
      throw new InvalidOptionsException(withMeaning(checked, mistakes));
    }
    DatelineOptions options = beamOptions(checked, mistakes);
    RunConfiguration configuration = configuration(options, mistakes);
    if (configuration == null || !mistakes.isEmpty()) {
      throw new InvalidOptionsException(mistakes);
    }
    return new CommandLine(options, configuration, checked);
  }

  /**
   * The options for the runner. Where the command line does not say otherwise, the embedded runner
   * uses every core and leaves out its checks of our own code, which the tests make.
   */
  public PipelineOptions runnerOptions() {
    DirectOptions direct = options.as(DirectOptions.class);
    direct.setBlockOnRun(false);
    if (!isGiven("targetParallelism")) {
      direct.setTargetParallelism(Runtime.getRuntime().availableProcessors());
    }
    if (!isGiven("enforceImmutability")) {
      direct.setEnforceImmutability(false);
    }
    if (!isGiven("enforceEncodability")) {
      direct.setEnforceEncodability(false);
    }
    return options;
  }

  /** Every option, given or default, for the manifest; secrets are not told. */
  public Map<String, Object> redacted() {
    Map<String, Object> all = new TreeMap<>();
    OptionCatalog.byConcern().values().stream()
        .flatMap(List::stream)
        .forEach(option -> option.defaultValue().ifPresent(v -> all.put(option.name(), v)));
    for (String argument : given) {
      int equals = argument.indexOf('=');
      String name = argument.substring(2, equals);
      all.put(name, isSecret(name) ? "[redacted]" : manifestValue(name, argument, equals + 1));
    }
    return all;
  }

  static boolean isSecret(String name) {
    return SECRET.matcher(name).find() && OptionCatalog.find(name).isEmpty();
  }

  /** Enum values as people write them, given or default. */
  private static String manifestValue(String name, String argument, int begin) {
    String value = argument.substring(begin);
    boolean isEnum = OptionCatalog.find(name).filter(option -> option.type().isEnum()).isPresent();
    return isEnum ? value.toLowerCase(Locale.ROOT) : value;
  }

  private boolean isGiven(String name) {
    return given.stream().anyMatch(argument -> argument.startsWith("--" + name + "="));
  }

  /** The configuration, for everything else. */
  public RunConfiguration configuration() {
    return configuration;
  }

  private static Map<String, String> rawValues(String[] arguments, List<String> mistakes) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (!argument.startsWith("--") || argument.length() == 2) {
        mistakes.add(stray(argument));
        continue;
      }
      int equals = argument.indexOf('=');
      String name = argument.substring(2, equals < 0 ? argument.length() : equals);
      if (equals < 0 && needsValue(name)) {
        boolean follows = i + 1 < arguments.length && !arguments[i + 1].startsWith("-");
        String value = follows ? arguments[++i] : "VALUE";
        mistakes.add("--" + name + " has no value: write --" + name + "=" + value);
        continue;
      }
      String value = equals < 0 ? "true" : argument.substring(equals + 1);
      if (name.equals("input")) {
        values.merge(name, value, (before, more) -> before + "," + more);
      } else if (values.put(name, value) != null) {
        mistakes.add("--" + name + " is given more than once");
      }
    }
    return values;
  }

  /** What is said of a word that is no option. */
  private static String stray(String argument) {
    String options = "'" + argument + "' is no option: options look like --name=value";
    if (argument.matches("-\\w+=.*")) {
      return options + "; did you mean -" + argument + "?";
    }
    return !argument.startsWith("-") && new File(argument).exists()
        ? options + "; it is a file: files go into --input, in quotation marks if it is a pattern"
        : options;
  }

  /** Options of ours that are more than on or off; a bare one of Beam's means on. */
  private static boolean needsValue(String name) {
    return OptionCatalog.find(name).filter(option -> option.type() != Boolean.class).isPresent();
  }

  private static void check(
      String name, String value, List<String> checked, List<String> mistakes) {
    Optional<OptionCatalog.Option> option = OptionCatalog.find(name);
    if (option.isEmpty()) {
      Set<String> beam = OptionCatalog.beamNames();
      if (beam.contains(name)) {
        beamOption(name, value, checked, mistakes);
      } else {
        mistakes.add("there is no option --" + name + NearestName.hint(name, beam));
      }
      return;
    }
    Class<?> type = option.get().type();
    if (type.isEnum()) {
      if (OptionCatalog.valuesOf(type).contains(value.toLowerCase(Locale.ROOT))) {
        checked.add("--" + name + "=" + value.toUpperCase(Locale.ROOT));
      } else {
        mistakes.add(
            "--"
                + name
                + " takes one of "
                + OptionCatalog.valuesOf(type)
                + ", not '"
                + value
                + "'");
      }
    } else if (type == Integer.class && !value.matches("-?\\d{1,9}")) {
      mistakes.add(
          "--" + name + " takes a whole number of at most nine digits, not '" + value + "'");
    } else if (type == Double.class && !value.matches("-?\\d+(\\.\\d+)?")) {
      mistakes.add("--" + name + " takes a number, not '" + value + "'");
    } else if (type == Boolean.class && !value.matches("true|false")) {
      mistakes.add("--" + name + " takes true or false, not '" + value + "'");
    } else if (value.isEmpty()) {
      mistakes.add("--" + name + " has no value");
    } else {
      checked.add("--" + name + "=" + value);
    }
  }

  /** Beam stops at the first value it cannot read, and does not say whose it is. */
  private static void beamOption(
      String name, String value, List<String> checked, List<String> mistakes) {
    String argument = "--" + name + "=" + value;
    List<String> found = new ArrayList<>();
    beamOptions(List.of(argument), found);
    if (found.isEmpty()) {
      checked.add(argument);
    } else if (name.equals("runner")) {
      mistakes.addAll(found);
    } else {
      mistakes.add("--" + name + " does not take '" + value + "'");
    }
  }

  private static List<String> withMeaning(List<String> checked, List<String> mistakes) {
    List<String> all = new ArrayList<>(mistakes);
    List<String> semantic = new ArrayList<>();
    configuration(beamOptions(checked, semantic), semantic);
    for (String mistake : semantic) {
      // An option that was given wrongly is not missing.
      if (mistakes.stream().noneMatch(m -> m.startsWith(mistake.split(" ", 2)[0] + " "))) {
        all.add(mistake);
      }
    }
    return all;
  }

  private static DatelineOptions beamOptions(List<String> arguments, List<String> mistakes) {
    try {
      return PipelineOptionsFactory.fromArgs(arguments.toArray(String[]::new))
          .as(DatelineOptions.class);
    } catch (IllegalArgumentException e) {
      mistakes.add(String.valueOf(e.getMessage()));
      return PipelineOptionsFactory.as(DatelineOptions.class);
    }
  }

  private static @Nullable RunConfiguration configuration(
      DatelineOptions options, List<String> mistakes) {
    List<String> inputs = options.getInput() == null ? List.of() : split(options.getInput());
    require(!inputs.isEmpty(), "--input is missing: which files are to be read?", mistakes);
    inputs.forEach(pattern -> checkPattern(pattern, mistakes));
    Path output = outputPath(options.getOutput(), mistakes);
    Path reuse = reusePath(options.getReuse(), output, mistakes);
    Aliases aliases = aliases(options.getAliases(), mistakes);
    RuleBook rules = rules(options.getRules(), mistakes);
    require(options.getMaxPayloadBytes() >= 1, "--maxPayloadBytes is 1 or more", mistakes);
    require(options.getMaxExpansion() >= 1, "--maxExpansion is 1 or more", mistakes);
    require(options.getMaxCleaningSeconds() >= 1, "--maxCleaningSeconds is 1 or more", mistakes);
    require(options.getMaxSentenceTokens() >= 1, "--maxSentenceTokens is 1 or more", mistakes);
    require(options.getMaxEntityTokens() >= 1, "--maxEntityTokens is 1 or more", mistakes);
    require(options.getMaxDocumentTokens() >= 1, "--maxDocumentTokens is 1 or more", mistakes);
    require(options.getMaxDocumentLength() >= 1, "--maxDocumentLength is 1 or more", mistakes);
    require(options.getMaxAnalysisSeconds() >= 1, "--maxAnalysisSeconds is 1 or more", mistakes);
    require(options.getShards() >= 0, "--shards is 0 or more", mistakes);
    int threads = options.as(DirectOptions.class).getTargetParallelism();
    require(threads >= 1, "--targetParallelism is 1 or more", mistakes);
    double ratio = options.getMaxFailureRatio();
    require(ratio >= 0 && ratio <= 1, "--maxFailureRatio lies in 0 to 1", mistakes);
    String language = options.getLanguage();
    require(
        isLanguageTag(language),
        "--language takes a BCP 47 tag such as en, not '" + language + "'",
        mistakes);
    if (output == null || !mistakes.isEmpty()) {
      return null;
    }
    return new RunConfiguration(
        inputs,
        new PayloadReader(readSettings(options)),
        new CleaningSettings(
            options.getCleaning(), language, Duration.ofSeconds(options.getMaxCleaningSeconds())),
        options.getDuplicates(),
        nlpSettings(options),
        options.getMentions(),
        aliases,
        options.getCoref(),
        rules,
        options.getOpenRelations(),
        options.getSentiment(),
        output,
        reuse,
        options.getAnnotations(),
        options.getOverwrite(),
        options.getCodec(),
        options.getShards(),
        ratio,
        options.getStackTraces(),
        options.getQuiet());
  }

  private static Aliases aliases(@Nullable String file, List<String> mistakes) {
    if (file == null) {
      return Aliases.NONE;
    }
    List<String> found = new ArrayList<>();
    Aliases aliases = Aliases.NONE;
    try {
      aliases = Aliases.read(Path.of(file), found);
    } catch (InvalidPathException e) {
      found.add(e.getMessage());
    }
    found.forEach(mistake -> mistakes.add("--aliases: " + mistake));
    return aliases;
  }

  private static RuleBook rules(@Nullable String files, List<String> mistakes) {
    List<String> found = new ArrayList<>();
    RuleBook rules = RuleBook.shipped();
    try {
      rules =
          RuleBook.with(
              files == null ? List.of() : split(files).stream().map(Path::of).toList(), found);
    } catch (InvalidPathException e) {
      found.add(e.getMessage());
    }
    found.forEach(mistake -> mistakes.add("--rules: " + mistake));
    return rules;
  }

  private static NlpSettings nlpSettings(DatelineOptions options) {
    return new NlpSettings(
        options.getMaxSentenceTokens(),
        options.getMaxEntityTokens(),
        options.getMaxDocumentTokens(),
        options.getMaxDocumentLength(),
        Duration.ofSeconds(options.getMaxAnalysisSeconds()));
  }

  private static ReadSettings readSettings(DatelineOptions options) {
    return new ReadSettings(
        options.getMaxPayloadBytes(),
        options.getMaxExpansion(),
        options.getFormat(),
        new JsonFields(
            options.getHtmlField(),
            options.getTextField(),
            options.getUrlField(),
            options.getFetchedAtField(),
            options.getIdField()));
  }

  private static void require(boolean holds, String mistake, List<String> mistakes) {
    if (!holds) {
      mistakes.add(mistake);
    }
  }

  private static void checkPattern(String pattern, List<String> mistakes) {
    if (namesHome(pattern)) {
      mistakes.add(home("input", pattern));
      return;
    }
    String mistake = LocalFiles.isLocal(pattern) ? LocalFiles.mistake(pattern) : null;
    if (mistake != null) {
      mistakes.add("--input holds no pattern: '" + pattern + "': " + mistake);
    }
  }

  /** Shells leave the mark as it is behind "="; a directory of that name is nobody's wish. */
  private static boolean namesHome(String path) {
    return path.equals("~") || path.startsWith("~/");
  }

  private static String home(String option, String path) {
    return "--"
        + option
        + " begins with ~, which the shell does not expand there: write $HOME"
        + path.substring(1);
  }

  private static @Nullable Path outputPath(@Nullable String output, List<String> mistakes) {
    if (output == null) {
      mistakes.add("--output is missing: where is the run to be written?");
      return null;
    }
    return directory("output", output, mistakes);
  }

  private static @Nullable Path reusePath(
      @Nullable String reuse, @Nullable Path output, List<String> mistakes) {
    Path path = reuse == null ? null : directory("reuse", reuse, mistakes);
    require(
        path == null || !path.equals(output),
        "--reuse is the output directory, which is cleared before it could be read",
        mistakes);
    return path;
  }

  private static @Nullable Path directory(String option, String name, List<String> mistakes) {
    if (namesHome(name)) {
      mistakes.add(home(option, name));
      return null;
    }
    if (name.matches("[a-z][a-z0-9+.-]+://.*") && !name.startsWith("file://")) {
      mistakes.add("--" + option + " takes a directory on a local disk, not '" + name + "'");
      return null;
    }
    try {
      return Path.of(name.startsWith("file://") ? name.substring(7) : name)
          .toAbsolutePath()
          .normalize();
    } catch (InvalidPathException e) {
      mistakes.add("--" + option + " is no path: " + e.getMessage());
      return null;
    }
  }

  private static boolean isLanguageTag(@Nullable String language) {
    if (language == null) {
      return true;
    }
    try {
      String primary = new Locale.Builder().setLanguageTag(language).build().getLanguage();
      // The platform knows the two-letter codes; of the many longer ones any may be meant.
      return primary.length() == 3 || List.of(Locale.getISOLanguages()).contains(primary);
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  /** Splits at commas, but not within the braces of a glob. */
  static List<String> split(String patterns) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int i = 0; i <= patterns.length(); i++) {
      char c = i < patterns.length() ? patterns.charAt(i) : ',';
      depth += c == '{' ? 1 : c == '}' && depth > 0 ? -1 : 0;
      if (c == ',' && (depth == 0 || i == patterns.length())) {
        String part = patterns.substring(begin, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        begin = i + 1;
      }
    }
    return parts;
  }
}
