package dateline.pipeline;

import java.util.List;

/**
 * What stages work with besides their own code: libraries, models, rules and word lists. Each is
 * known by its content, so that what was made with another one is never taken for the same.
 */
enum Material {
  /** What opens archives, and tells encodings. */
  CONTAINERS(
      "org/netpreserve/jwarc/WarcReader.class",
      "org/apache/commons/compress/archivers/ArchiveEntry.class",
      "org/tukaani/xz/XZInputStream.class",
      "com/github/luben/zstd/Zstd.class",
      "org/brotli/dec/BrotliInputStream.class"),
  /** What reads pages, and tells encodings. */
  PAGES("org/jsoup/Jsoup.class", "com/ibm/icu/text/CharsetDetector.class"),
  /** What tells languages. */
  LANGUAGES("opennlp/tools/langdetect/LanguageDetector.class", "langdetect-183.bin"),
  /** CoreNLP, with both jars of its models. */
  CORENLP(
      "edu/stanford/nlp/pipeline/StanfordCoreNLP.class",
      "edu/stanford/nlp/models/sentiment/sentiment.ser.gz",
      "edu/stanford/nlp/models/srparser/englishSR.ser.gz"),
  /** The encoder of sentences that our own networks stand on. */
  ENCODER("all-minilm-l6-v2-q.onnx", "ai/onnxruntime/OrtEnvironment.class"),
  /** What boilerplate looks like. */
  CLEANING("dateline/clean/"),
  /** What sites repeat. */
  DUPLICATES("dateline/dedupe/"),
  /** Rules for dates and amounts. */
  AMOUNTS("dateline/nlp/"),
  /** The network of names, and lists of titles. */
  MENTIONS("dateline/mentions/"),
  /** Organisations, and words that are no names. */
  ENTITIES("dateline/entities/"),
  /** Countries, capitals and who lives there. */
  PLACES("dateline/places/"),
  /** The networks of quotes, and verbs of saying. */
  QUOTES("dateline/quotes/"),
  /** The network of facts, and the words for people, who may be party to one. */
  FACTS("dateline/relations/facts/", "dateline/relations/clauses/"),
  /** The rules of relations, and the network of facts with the words that tell of them. */
  RELATIONS("dateline/relations/"),
  /** The network of tone. */
  TONE("dateline/tone/");

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> resources;

  /**
   * @param resources of the class path: a folder, which ends with a slash, for all that is in it,
   *     or a file for all of the jar that it lies in
   */
  Material(String... resources) {
    this.resources = List.of(resources);
  }

  /** The resources that tell it. */
  List<String> resources() {
    return resources;
  }

  /** Hash of its content. */
  String hash() {
    return ContentHashes.of(resources);
  }
}
