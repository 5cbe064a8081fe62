package dateline.pipeline.options;

/** All options of a run. */
public interface DatelineOptions
    extends InputOptions,
        CleaningOptions,
        DuplicateOptions,
        AnalysisOptions,
        OutputOptions,
        ConsoleOptions,
        OperationsOptions {}
