package dateline.nlp.parse.serial;

import edu.stanford.nlp.parser.shiftreduce.Transition;
import edu.stanford.nlp.util.Index;
import java.io.Serializable;
import java.util.Set;

/** What is read of CoreNLP's class of this name. Serialisation fills the fields. */
@SuppressWarnings({"NullAway.Init", "serial"})
abstract class BaseModel implements Serializable {

  private static final long serialVersionUID = -175375535849840611L;

  Index<Transition> transitionIndex;
  Set<String> rootStates;
  Set<String> rootOnlyStates;

  BaseModel() {}
}
