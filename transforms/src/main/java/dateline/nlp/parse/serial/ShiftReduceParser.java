package dateline.nlp.parse.serial;

import java.io.Serializable;

/** What is read of CoreNLP's class of this name. Serialisation fills the field. */
@SuppressWarnings("NullAway.Init")
final class ShiftReduceParser implements Serializable {

  private static final long serialVersionUID = 1;

  PerceptronModel model;

  private ShiftReduceParser() {}
}
