package dateline.nlp.parse.serial;

import dateline.nlp.compiled.ModelClasses;
import edu.stanford.nlp.parser.shiftreduce.Transition;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A shift-reduce model as it is used.
 *
 * @param transitions what can be done to a state, in the order of the table's scores
 * @param rootStates categories a finished tree may have
 * @param rootOnlyStates categories that no other node may have
 * @param weights the perceptron
 */
public record ShiftReduceModel(
    List<Transition> transitions,
    List<String> rootStates,
    Set<String> rootOnlyStates,
    FeatureTable weights)
    implements Serializable {

  /** CoreNLP's classes that ours take the place of, by their names in the stream. */
  private static final Map<String, Class<?>> STAND_INS =
      Stream.of(ShiftReduceParser.class, BaseModel.class, PerceptronModel.class, WeightMap.class)
          .collect(
              Collectors.toMap(
                  type -> "edu.stanford.nlp.parser.shiftreduce." + type.getSimpleName(),
                  Function.identity()));

  /**
   * Reads a model as CoreNLP 4.5.10 ships it, decompressed.
   *
   * @throws IOException if it cannot be read or is none
   */
  public static ShiftReduceModel read(InputStream serialized) throws IOException {
    try (ObjectInputStream in = new StandInStream(serialized)) {
      PerceptronModel model = ((ShiftReduceParser) in.readObject()).model;
      List<Transition> transitions = new ArrayList<>();
      for (int i = 0; i < model.transitionIndex.size(); i++) {
        transitions.add(model.transitionIndex.get(i));
      }
      return new ShiftReduceModel(
          List.copyOf(transitions),
          List.copyOf(model.rootStates),
          Set.copyOf(model.rootOnlyStates),
          model.featureWeights.table);
    } catch (ClassNotFoundException | ClassCastException e) {
      throw new IOException("not a shift-reduce model of CoreNLP 4.5.10", e);
    }
  }

  private static final class StandInStream extends ObjectInputStream {

    StandInStream(InputStream in) throws IOException {
      super(in);
      setObjectInputFilter(ModelClasses.ONLY);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      Class<?> standIn = STAND_INS.get(description.getName());
      return standIn == null ? super.resolveClass(description) : standIn;
    }
  }
}
