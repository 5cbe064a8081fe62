package dateline.nlp.parse.serial;

/** What is read of CoreNLP's class of this name. Serialisation fills the field. */
@SuppressWarnings("NullAway.Init")
final class PerceptronModel extends BaseModel {

  private static final long serialVersionUID = 1;

  WeightMap featureWeights;

  private PerceptronModel() {}
}
