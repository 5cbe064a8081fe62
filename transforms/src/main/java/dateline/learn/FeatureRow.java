package dateline.learn;

/** Features as they are put down one after the other. */
public final class FeatureRow {

  private final float[] values;
  private int next;

  public FeatureRow(int size) {
    this.values = new float[size];
  }

  public FeatureRow vector(float[] vector) {
    System.arraycopy(vector, 0, values, next, vector.length);
    next += vector.length;
    return this;
  }

  public FeatureRow number(double value) {
    values[next++] = (float) value;
    return this;
  }

  public FeatureRow flag(boolean flag) {
    return number(flag ? 1 : 0);
  }

  /** One of some labels; none where the name is empty. */
  public FeatureRow label(Labels labels, String name) {
    if (!name.isEmpty()) {
      values[next + labels.index(name)] = 1;
    }
    next += labels.size();
    return this;
  }

  /** Some of some labels. */
  public FeatureRow labels(Labels labels, Iterable<String> names) {
    for (String name : names) {
      values[next + labels.index(name)] = 1;
    }
    next += labels.size();
    return this;
  }

  /**
   * The features.
   *
   * @throws IllegalStateException if they are not as many as was said
   */
  public float[] done() {
    if (next != values.length) {
      throw new IllegalStateException(next + " features, and not " + values.length);
    }
    return values;
  }
}
