package dateline.pipeline.options;

import dateline.shuffle.PlaceOptions;

/** All options of a run. */
public interface DatelineOptions
    extends InputOptions,
        CleaningOptions,
        DuplicateOptions,
        AnalysisOptions,
        OutputOptions,
        ConsoleOptions,
        OperationsOptions,
        PlaceOptions {}
