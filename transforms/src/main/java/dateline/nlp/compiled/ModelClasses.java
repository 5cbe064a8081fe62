package dateline.nlp.compiled;

import java.io.ObjectInputFilter;

/** Of which classes the objects in a file of a model may be. */
public final class ModelClasses {

  /**
   * Refuses all but the engine's own classes and the platform's values and collections. A model is
   * no program: whoever can alter its file must not get to choose which classes are loaded for it.
   */
  public static final ObjectInputFilter ONLY =
      ObjectInputFilter.Config.createFilter(
          "dateline.nlp.**;edu.stanford.nlp.**;"
              + "java.lang.*;java.util.*;java.util.concurrent.*;java.util.concurrent.locks.*;java.util.regex.*;!*");

  private ModelClasses() {}
}
