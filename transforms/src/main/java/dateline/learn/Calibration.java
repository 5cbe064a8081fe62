package dateline.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What share of the answers that a network gives with a likelihood are right: a line through a few
 * points that never falls. Immutable.
 */
public final class Calibration {

  /**
   * An answer that was checked.
   *
   * @param likelihood that the network gave it, in [0, 1]
   * @param right whether it was right
   */
  public record Answer(double likelihood, boolean right) {}

  /** As few answers are no point of their own. */
  private static final int LEAST = 100;

  private record Block(double likelihoods, double right, int answers) {

    Block and(Block other) {
      return new Block(
          likelihoods + other.likelihoods, right + other.right, answers + other.answers);
    }

    double share() {
      return right / answers;
    }
  }

  private final double[] likelihoods;
  private final double[] shares;

  private Calibration(double[] likelihoods, double[] shares) {
    this.likelihoods = likelihoods;
    this.shares = shares;
  }

  /** Likelihoods as they are. */
  public static Calibration none() {
    return new Calibration(new double[] {0, 1}, new double[] {0, 1});
  }

  /**
   * Fits the line (isotonic regression, by joining neighbours that fall).
   *
   * @param answers that the network was not trained on
   */
  public static Calibration of(List<Answer> answers) {
    List<Answer> sorted = new ArrayList<>(answers);
    sorted.sort(Comparator.comparingDouble(Answer::likelihood));
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i += LEAST) {
      List<Answer> next = sorted.subList(i, Math.min(sorted.size(), i + LEAST));
      Block block =
          new Block(
              next.stream().mapToDouble(Answer::likelihood).sum(),
              next.stream().filter(Answer::right).count(),
              next.size());
      while (!blocks.isEmpty() && blocks.get(blocks.size() - 1).share() >= block.share()) {
        block = blocks.remove(blocks.size() - 1).and(block);
      }
      blocks.add(block);
    }
    double[] likelihoods = new double[blocks.size() + 2];
    double[] shares = new double[likelihoods.length];
    for (int i = 0; i < blocks.size(); i++) {
      likelihoods[i + 1] = blocks.get(i).likelihoods() / blocks.get(i).answers();
      shares[i + 1] = blocks.get(i).share();
    }
    likelihoods[blocks.size() + 1] = 1;
    shares[blocks.size() + 1] = 1;
    return new Calibration(likelihoods, shares);
  }

  /**
   * The share of right answers among those with a likelihood.
   *
   * @param likelihood in [0, 1]
   */
  public double apply(double likelihood) {
    int i = 1;
    while (i < likelihoods.length - 1 && likelihoods[i] < likelihood) {
      i++;
    }
    double width = likelihoods[i] - likelihoods[i - 1];
    double part = width <= 0 ? 1 : (likelihood - likelihoods[i - 1]) / width;
    return shares[i - 1] + Math.min(1, part) * (shares[i] - shares[i - 1]);
  }

  /** Writes it. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(likelihoods.length);
    for (int i = 0; i < likelihoods.length; i++) {
      out.writeDouble(likelihoods[i]);
      out.writeDouble(shares[i]);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Calibration read(DataInput in) throws IOException {
    double[] likelihoods = new double[in.readInt()];
    double[] shares = new double[likelihoods.length];
    for (int i = 0; i < likelihoods.length; i++) {
      likelihoods[i] = in.readDouble();
      shares[i] = in.readDouble();
    }
    return new Calibration(likelihoods, shares);
  }
}
