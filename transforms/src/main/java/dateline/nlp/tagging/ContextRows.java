package dateline.nlp.tagging;

/** The rows of what a word says about its neighbour on one side. */
record ContextRows(int word, int shape, int cluster) {}
