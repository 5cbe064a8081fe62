package dateline.nlp.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mapping file and how it is read, as a setting of CoreNLP names it: {@code
 * ignorecase=true,validpospattern=NN.*,path;path}.
 *
 * @param path a resource of the class path, a file or an address
 * @param ignoringCase whether its entries are found in any case
 * @param validTags tags of which one must be among the tokens; null if this file asks for none
 */
record MappingFile(String path, boolean ignoringCase, @Nullable Pattern validTags) {

  private static final Pattern BETWEEN_FILES = Pattern.compile("\\s*;\\s*");
  private static final Pattern BETWEEN_OPTIONS = Pattern.compile("\\s*,\\s*");
  private static final Pattern BETWEEN_NAME_AND_VALUE = Pattern.compile("\\s*=\\s*");

  /**
   * The files a setting names, in its order.
   *
   * @throws IllegalArgumentException if it has an option that is not understood here
   */
  static List<MappingFile> parse(String settings) {
    return BETWEEN_FILES.splitAsStream(settings.trim()).map(MappingFile::parseOne).toList();
  }

  private static MappingFile parseOne(String file) {
    List<String> parts = BETWEEN_OPTIONS.splitAsStream(file).toList();
    boolean ignoringCase = false;
    Pattern validTags = null;
    for (String part : parts.subList(0, parts.size() - 1)) {
      String[] option = BETWEEN_NAME_AND_VALUE.split(part, 2);
      String value = option.length == 2 ? option[1] : "";
      switch (option[0].toLowerCase(Locale.ROOT)) {
        case "ignorecase" -> ignoringCase = Boolean.parseBoolean(value);
        case "validpospattern" -> validTags = Pattern.compile(value);
        default ->
            throw new IllegalArgumentException(
                "a mapping file has the option \"" + part + "\", which is not known here");
      }
    }
    return new MappingFile(parts.get(parts.size() - 1), ignoringCase, validTags);
  }
}
