package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

  private static final String TEXT =
      """
      Ferry company raises its fares

      The ferry company Nordlys will raise its fares in May, its director Karin Holm said on Monday. \
      A crossing from Bergen will cost a tenth more than it does now. She said that fuel had become \
      dearer, and that the two new ships would have to be paid for. The union of the crews called \
      the step a mistake, since many passengers take the train already.
      """;

  @TempDir Path folder;

  /** It nearly repeats another; whether it still does is known once documents are compared. */
  @Test
  void leavesOpenWhatWasLeftOutBefore() throws IOException {
    Path inputs = Files.createDirectory(folder.resolve("in"));
    Files.writeString(inputs.resolve("a.txt"), TEXT);
    Files.writeString(inputs.resolve("b.txt"), TEXT + "\nWith reports from Bergen.\n");
    Path before = folder.resolve("before");
    assertEquals(
        ExitCode.DONE,
        Runs.run(before, "--input=" + inputs, "--duplicates=skip", "--quiet").code());
    Runs.Outcome plan =
        Runs.execute(
            "plan",
            "--input=" + inputs,
            "--output=" + folder.resolve("after"),
            "--reuse=" + before);
    assertEquals(ExitCode.DONE, plan.code(), plan.err());
    String told = plan.out().replaceAll(" +", " ");
    assertTrue(told.contains("clean 2 0 0\n"), told);
    assertTrue(
        told.contains("relations 1 0 1 1 if they are analysed, which they were not before\n"),
        told);
  }
}
