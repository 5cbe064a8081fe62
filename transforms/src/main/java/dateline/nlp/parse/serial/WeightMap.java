package dateline.nlp.parse.serial;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;

/**
 * Reads the features and weights of CoreNLP's class of this name.
 *
 * <p>In the stream stand the number of features, their names, and then one array of bytes with the
 * weights of all features in the order of the names: for each the number of 16-bit values, and for
 * each weight three of them, the transition and the two halves of a float.
 */
@SuppressWarnings("NullAway.Init")
final class WeightMap implements Serializable {

  private static final long serialVersionUID = -768279465132313149L;

  private static final int VALUES_PER_WEIGHT = 3;

  transient FeatureTable table;

  private WeightMap() {}

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    int size = (Integer) in.readObject();
    FeatureTable.Builder builder = new FeatureTable.Builder(size);
    for (int i = 0; i < size; i++) {
      builder.addFeature((String) in.readObject());
    }
    ByteBuffer bytes = ByteBuffer.wrap((byte[]) in.readObject());
    int[] transitions = new int[FeatureTable.MAX_TRANSITIONS];
    int[] weights = new int[FeatureTable.MAX_TRANSITIONS];
    for (int i = 0; i < size; i++) {
      int count = bytes.getInt() / VALUES_PER_WEIGHT;
      for (int j = 0; j < count; j++) {
        transitions[j] = bytes.getShort();
        weights[j] = bytes.getInt();
      }
      builder.addWeights(transitions, weights, count);
    }
    table = builder.build();
  }
}
