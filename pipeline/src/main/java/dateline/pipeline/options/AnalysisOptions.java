package dateline.pipeline.options;

import dateline.entities.CorefMode;
import dateline.mentions.MentionsMode;
import dateline.nlp.NlpSettings;
import dateline.tone.SentimentMode;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/** What analyses, and its limits. */
public interface AnalysisOptions extends PipelineOptions {

  @Description(
      "What makes the sentiment of records: news, which was learned on news and says how the text "
          + "speaks of each mention; or corenlp, CoreNLP's own, which was learned on film reviews "
          + "and gives mentions that of their sentence.")
  @Default.Enum("NEWS")
  SentimentMode getSentiment();

  void setSentiment(SentimentMode sentiment);

  @Description(
      "Whose names the entities are made of: NEWS, whole names with one type for a name in a document, "
          + "or CORENLP, the mentions of CoreNLP as they are.")
  @Default.Enum("NEWS")
  MentionsMode getMentions();

  void setMentions(MentionsMode mentions);

  @Description(
      "A CSV file of your own canonical ids, which win over ours: canonicalId, name, type, as in "
          + "person/clara-wendell,Clara Wendell,PERSON. An empty type stands for all. What it gives "
          + "one id is one entity in a document.")
  @Nullable String getAliases();

  void setAliases(@Nullable String aliases);

  @Description(
      "Files of your own rules for relations, parted by commas; they are tried behind ours. What a "
          + "rule looks like is in docs/relations.md.")
  @Nullable String getRules();

  void setRules(@Nullable String rules);

  @Description(
      "Whether relations of the family OPEN are written too: what clauses say of a name and another "
          + "phrase, under the words that say so. They are four to five times as many as all others.")
  @Default.Boolean(false)
  Boolean getOpenRelations();

  void setOpenRelations(Boolean openRelations);

  @Description(
      "What tells for whom nouns and pronouns stand: NEWS, rules that leave alone what is not certain, "
          + "or CORENLP, CoreNLP's coreference, which says more, and more that is wrong, and takes longer.")
  @Default.Enum("NEWS")
  CorefMode getCoref();

  void setCoref(CorefMode coref);

  @Description(
      "Longest sentence that is parsed, in tokens. A longer one still gets entities, and a neutral "
          + "sentiment marked analyzed=false.")
  @Default.Integer(NlpSettings.DEFAULT_MAX_SENTENCE_TOKENS)
  Integer getMaxSentenceTokens();

  void setMaxSentenceTokens(Integer maxSentenceTokens);

  @Description(
      "Longest sentence that the name classifiers and the rules for times read, in tokens. A longer "
          + "one, or one of more than 20,000 characters, gets the entities of the gazetteer only.")
  @Default.Integer(NlpSettings.DEFAULT_MAX_ENTITY_TOKENS)
  Integer getMaxEntityTokens();

  void setMaxEntityTokens(Integer maxEntityTokens);

  @Description(
      "How much of a document is analyzed, in tokens. The sentences beyond get the entities of the "
          + "gazetteer only; the document is flagged TEXT_BEYOND_LIMIT.")
  @Default.Integer(NlpSettings.DEFAULT_MAX_DOCUMENT_TOKENS)
  Integer getMaxDocumentTokens();

  void setMaxDocumentTokens(Integer maxDocumentTokens);

  @Description(
      "Longest text that is cut into sentences, in characters. What lies beyond stays in the "
          + "document, which is flagged TEXT_BEYOND_LIMIT.")
  @Default.Integer(NlpSettings.DEFAULT_MAX_DOCUMENT_LENGTH)
  Integer getMaxDocumentLength();

  void setMaxDocumentLength(Integer maxDocumentLength);

  @Description(
      "Longest processor time that each stage of the analysis may take for one document. What is "
          + "left then gets the cheap labels only; the document is flagged OUT_OF_TIME. How much that "
          + "is depends on the machine.")
  @Default.Integer(NlpSettings.DEFAULT_MAX_SECONDS)
  Integer getMaxAnalysisSeconds();

  void setMaxAnalysisSeconds(Integer maxAnalysisSeconds);
}
