package dateline.pipeline.options;

import dateline.clean.CleaningSettings;
import dateline.entities.Aliases;
import dateline.nlp.NlpSettings;
import dateline.pipeline.storage.Directory;
import dateline.pipeline.storage.FileSystemsAtHand;
import dateline.read.JsonFields;
import dateline.read.LocalFiles;
import dateline.read.PayloadReader;
import dateline.read.ReadSettings;
import dateline.read.RemoteFiles;
import dateline.relations.rules.RuleBook;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
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
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;

/**
 * A command line, checked: Beam's options for the runner, and our configuration. Every mistake is
 * reported, not the first.
 */
public final class CommandLine {

  private final RunConfiguration configuration;
  private final OperationsSettings operations;
  private final List<String> given;
  private final @Nullable String remark;

  private CommandLine(
      RunConfiguration configuration,
      OperationsSettings operations,
      List<String> given,
      @Nullable String remark) {
    this.configuration = configuration;
    this.operations = operations;
    this.given = List.copyOf(given);
    this.remark = remark;
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
    if (OptionCatalog.beamNames().contains("hdfsConfiguration")) {
      FileSystemsAtHand.hdfsConfiguration(checked).ifPresent(checked::add);
    }
    if (!mistakes.isEmpty()) {
      // The values that parse are still checked, so that a second try need not find the rest.
      throw new InvalidOptionsException(withMeaning(checked, mistakes));
    }
    DatelineOptions options = beamOptions(checked, mistakes);
    String pattern = options.getReuse();
    if (pattern != null && LatestRun.isPattern(pattern)) {
      reuseLatest(pattern, options, checked, mistakes);
    }
    RunConfiguration configuration = configuration(options, mistakes);
    if (configuration == null || !mistakes.isEmpty()) {
      throw new InvalidOptionsException(mistakes);
    }
    String remark =
        pattern != null && options.getReuse() == null
            ? "no complete run matches --reuse=" + pattern + "; everything is computed"
            : null;
    return new CommandLine(configuration, operations(options), checked, remark);
  }

  /** Puts the last complete run in the place of a pattern. */
  private static void reuseLatest(
      String pattern, DatelineOptions options, List<String> checked, List<String> mistakes) {
    FileSystems.setDefaultPipelineOptions(options);
    try {
      Optional<String> latest = LatestRun.of(pattern, options.getOutput());
      checked.removeIf(argument -> argument.startsWith("--reuse="));
      latest.ifPresent(directory -> checked.add("--reuse=" + directory));
      options.setReuse(latest.orElse(null));
    } catch (IOException | RuntimeException e) {
      // File systems throw either where they cannot be reached, or do not know the scheme.
      mistakes.add("--reuse cannot be listed: " + Secrets.redacted(String.valueOf(e.getMessage())));
    }
  }

  /**
   * The options for the runner, with our defaults where the command line does not say otherwise.
   */
  public PipelineOptions runnerOptions() {
    List<String> arguments = new ArrayList<>(given);
    RunnerDefaults.of(OptionCatalog.beamNames())
        .forEach(
            (name, value) -> {
              if (!isGiven(name)) {
                arguments.add("--" + name + "=" + value);
              }
            });
    DatelineOptions options =
        PipelineOptionsFactory.fromArgs(arguments.toArray(String[]::new)).as(DatelineOptions.class);
    if (options.getPlaces() == 0) {
      options.setPlaces(RunnerDefaults.places(options));
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
      String value = Secrets.redacted(manifestValue(name, argument, equals + 1));
      all.put(name, isSecret(name) ? Secrets.REDACTED : value);
    }
    return all;
  }

  static boolean isSecret(String name) {
    return Secrets.isNameOfOne(name) && OptionCatalog.find(name).isEmpty();
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

  /** What a person should know of what the options came to. */
  public Optional<String> remark() {
    return Optional.ofNullable(remark);
  }

  /** What was given for an option of Beam's or of its runner's. */
  public Optional<String> value(String name) {
    String begin = "--" + name + "=";
    return given.stream()
        .filter(argument -> argument.startsWith(begin))
        .map(argument -> argument.substring(begin.length()))
        .findFirst();
  }

  /** The configuration, for everything else. */
  public RunConfiguration configuration() {
    return configuration;
  }

  /** What those who run Dateline are told. */
  public OperationsSettings operations() {
    return operations;
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
      mistakes.add(
          "--runner takes direct, flink, spark or dataflow, not '"
              + value
              + "' (from the launcher, which has Maven fetch the runner; here is "
              + String.join(", ", RunnerDefaults.runners())
              + ")");
    } else {
      String told = isSecret(name) ? Secrets.REDACTED : Secrets.redacted(value);
      mistakes.add("--" + name + " does not take '" + told + "'");
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
    // Which file systems there are depends on them.
    FileSystems.setDefaultPipelineOptions(options);
    inputs.forEach(pattern -> checkPattern(pattern, mistakes));
    Directory output = output(options.getOutput(), mistakes);
    Directory reuse = reuse(options.getReuse(), output, mistakes);
    checkOperations(options, mistakes);
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
    require(options.getPlaces() >= 0, "--places is 0 or more", mistakes);
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

  private static void checkOperations(OperationsOptions options, List<String> mistakes) {
    checkFile("metricsFile", options.getMetricsFile(), mistakes);
    String lineage = options.getLineage();
    if (lineage == null || !lineage.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
      checkFile("lineage", lineage, mistakes);
      return;
    }
    String told = "--lineage takes a file or an http address, not '" + Secrets.redacted(lineage);
    try {
      URI address = new URI(lineage);
      boolean http = List.of("http", "https").contains(address.getScheme());
      require(http && address.getHost() != null, told + "'", mistakes);
      require(
          !http || address.getUserInfo() == null,
          "--lineage holds a password: give a token in OPENLINEAGE_API_KEY instead",
          mistakes);
    } catch (URISyntaxException e) {
      mistakes.add(told + "'");
    }
  }

  private static void checkFile(String option, @Nullable String file, List<String> mistakes) {
    if (file != null && namesHome(file)) {
      mistakes.add(home(option, file));
    } else if (file != null) {
      try {
        require(!Files.isDirectory(Path.of(file)), "--" + option + " is a directory", mistakes);
      } catch (InvalidPathException e) {
        mistakes.add("--" + option + " is no path: " + e.getMessage());
      }
    }
  }

  private static OperationsSettings operations(OperationsOptions options) {
    String metrics = options.getMetricsFile();
    return new OperationsSettings(
        options.getDryRun(),
        metrics == null ? null : Path.of(metrics),
        options.getLineage(),
        options.getLineageNamespace(),
        options.getLineageJob(),
        options.getLogFormat());
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
    String missing = FileSystemsAtHand.missing(pattern);
    if (missing != null) {
      mistakes.add("--input=" + Secrets.redacted(pattern) + ": " + missing);
      return;
    }
    String mistake =
        LocalFiles.mistake(LocalFiles.isLocal(pattern) ? pattern : RemoteFiles.path(pattern));
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

  private static @Nullable Directory output(@Nullable String output, List<String> mistakes) {
    if (output == null) {
      mistakes.add("--output is missing: where is the run to be written?");
      return null;
    }
    return directory("output", output, mistakes);
  }

  private static @Nullable Directory reuse(
      @Nullable String reuse, @Nullable Directory output, List<String> mistakes) {
    Directory directory = reuse == null ? null : directory("reuse", reuse, mistakes);
    require(
        directory == null || !directory.equals(output),
        "--reuse is the output directory, which is cleared before it could be read",
        mistakes);
    return directory;
  }

  private static @Nullable Directory directory(String option, String name, List<String> mistakes) {
    if (namesHome(name)) {
      mistakes.add(home(option, name));
      return null;
    }
    String missing = FileSystemsAtHand.missing(name);
    if (missing != null) {
      mistakes.add("--" + option + "=" + Secrets.redacted(name) + ": " + missing);
      return null;
    }
    try {
      return Directory.of(name);
    } catch (InvalidPathException e) {
      mistakes.add("--" + option + " is no path: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      mistakes.add("--" + option + ": " + e.getMessage());
    }
    return null;
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
