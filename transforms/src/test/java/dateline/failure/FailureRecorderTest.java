package dateline.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import news.dateline.records.Failure;
import news.dateline.records.Source;
import org.junit.jupiter.api.Test;

class FailureRecorderTest {

  private static final FailureRecorder RECORDER = new FailureRecorder("clean", false);

  @Test
  void saysWhereInItsContainerAnInputLies() {
    IOException error = new IOException("not text");
    Source source =
        Source.newBuilder()
            .setUri("file:///a.zip")
            .setRecordOffset(127L)
            .setRecordId("p/i.txt")
            .build();
    for (Failure failure :
        List.of(
            RECORDER.fatal("file:///a.zip", 127L, "p/i.txt", error),
            RECORDER.fatal(List.of(source), "d", error).get(0),
            RECORDER.partial(source, "d", error))) {
      assertEquals("file:///a.zip", failure.getUri());
      assertEquals((Long) 127L, failure.getRecordOffset());
      assertEquals("p/i.txt", failure.getRecordId());
    }
  }

  @Test
  void leavesOutTheFramesOfTheRunner() {
    IOException error = new IOException("not text");
    error.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("dateline.read.Pages", "read", "Pages.java", 7),
          new StackTraceElement("dateline.read.ReadFn$DoFnInvoker", "invoke", null, -1),
          new StackTraceElement("org.example.Runner", "run", "Runner.java", 9)
        });
    assertEquals(
        "at dateline.read.Pages.read(Pages.java:7)\n",
        new FailureRecorder("read", true).fatal("file:///a", error).getStackTrace());
  }

  @Test
  void namesCausesByTheirClassesAlone() {
    IllegalStateException root = new IllegalStateException("secret");
    root.setStackTrace(stack(5));
    IOException middle = new IOException("secret", root);
    middle.setStackTrace(stack(0));
    IOException error = new IOException("not read", middle);
    error.setStackTrace(stack(1));
    assertEquals(
        """
        at dateline.read.Pages.read(Pages.java:1)
        Caused by: java.io.IOException
        Caused by: java.lang.IllegalStateException
        at dateline.read.Pages.read(Pages.java:1)
        at dateline.read.Pages.read(Pages.java:2)
        at dateline.read.Pages.read(Pages.java:3)
        """,
        new FailureRecorder("read", true).fatal("file:///a", error).getStackTrace());
  }

  @Test
  void endsWhereCausesGoRound() {
    IOException one = new IOException("one");
    IOException other = new IOException("other", one);
    one.initCause(other);
    one.setStackTrace(stack(0));
    other.setStackTrace(stack(0));
    assertEquals(
        "Caused by: java.io.IOException\n".repeat(5),
        new FailureRecorder("read", true).fatal("file:///a", one).getStackTrace());
  }

  private static StackTraceElement[] stack(int frames) {
    StackTraceElement[] stack = new StackTraceElement[frames];
    for (int i = 0; i < frames; i++) {
      stack[i] = new StackTraceElement("dateline.read.Pages", "read", "Pages.java", i + 1);
    }
    return stack;
  }
}
