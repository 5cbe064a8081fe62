package dateline.nlp.numeric;

import static org.junit.jupiter.api.Assertions.assertNotSame;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import news.dateline.records.Token;
import org.junit.jupiter.api.Test;

/**
 * Engines that send the code with each job give it a class loader of its own, while libraries stay
 * on the class path that all jobs share, and with them what they keep in static fields.
 */
class TwoClassLoadersTest {

  /** Loads CoreNLP and our code itself, all else from the test's class path. */
  private static final class JobClassLoader extends URLClassLoader {

    private static final List<String> OF_THE_JOB = List.of("dateline.", "edu.stanford.nlp.");

    JobClassLoader() {
      super(
          new URL[] {
            codeOf(NumericTagger.class), codeOf(Token.class), codeOf(StanfordCoreNLP.class)
          },
          NumericTagger.class.getClassLoader());
    }

    private static URL codeOf(Class<?> type) {
      return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (OF_THE_JOB.stream().noneMatch(name::startsWith)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }
  }

  @Test
  void holidaysOfOneJobAreNotThoseOfTheNext() throws Exception {
    try (JobClassLoader first = new JobClassLoader();
        JobClassLoader second = new JobClassLoader()) {
      Object one = taggerOf(first);
      Object other = taggerOf(second);
      assertNotSame(one.getClass(), other.getClass());
    }
  }

  /** As a worker does it, whose threads have the job's class loader as that of their context. */
  private static Object taggerOf(ClassLoader job) throws ReflectiveOperationException {
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    thread.setContextClassLoader(job);
    try {
      return job.loadClass(NumericTagger.class.getName()).getConstructor().newInstance();
    } finally {
      thread.setContextClassLoader(own);
    }
  }
}
