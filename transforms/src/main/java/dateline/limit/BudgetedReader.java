package dateline.limit;

import java.io.IOException;
import java.io.StringReader;

/** Hands out a text chunk by chunk, and asks at each whether its reader has time left. */
public final class BudgetedReader extends StringReader {

  private final TimeBudget budget;

  public BudgetedReader(String text, TimeBudget budget) {
    super(text);
    this.budget = budget;
  }

  @Override
  public int read(char[] buffer, int begin, int length) throws IOException {
    budget.check();
    return super.read(buffer, begin, length);
  }
}
