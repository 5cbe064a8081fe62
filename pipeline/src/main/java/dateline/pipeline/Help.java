package dateline.pipeline;

import dateline.pipeline.options.OptionCatalog;
import java.util.List;
import java.util.Locale;

/** The help of {@code ./dateline run}, written from the options themselves. */
final class Help {

  private static final int WIDTH = 88;
  private static final String INDENT = " ".repeat(6);

  private Help() {}

  /** The text of {@code ./dateline run --help}. */
  static String ofRun() {
    StringBuilder help = new StringBuilder();
    help.append(
        "Usage: ./dateline run --input=GLOB[,GLOB...] --output=DIR [--option=value ...]\n\n");
    wrap(
        help,
        "",
        "Reads scraped news pages, keeps the articles, and writes who is in them, who said and did "
            + "what to whom, and how it is put, as Avro records.");
    help.append("\nExample: ./dateline run --input='crawl/*.txt' --output=records\n");
    OptionCatalog.byConcern().forEach((heading, options) -> concern(help, heading, options));
    help.append("\nBeam\n");
    wrap(
        help,
        INDENT,
        "Options of Beam and of its runner pass through, for example --runner=flink or --targetParallelism=4.");
    help.append("\nExit codes\n");
    for (ExitCode code : ExitCode.values()) {
      help.append(String.format(Locale.ROOT, "  %-4d", code.code()));
      wrap(help, INDENT, INDENT.length(), code.meaning());
    }
    return help.toString();
  }

  private static void concern(
      StringBuilder help, String heading, List<OptionCatalog.Option> options) {
    help.append('\n').append(heading).append('\n');
    for (OptionCatalog.Option option : options) {
      help.append("  --").append(option.name()).append('=').append(placeholder(option.type()));
      option
          .defaultValue()
          .ifPresent(value -> help.append("   (default ").append(value).append(")"));
      help.append('\n');
      wrap(help, INDENT, option.description());
    }
  }

  private static String placeholder(Class<?> type) {
    if (type.isEnum()) {
      return String.join("|", OptionCatalog.valuesOf(type));
    }
    if (type == Boolean.class) {
      return "true|false";
    }
    return type == Integer.class || type == Double.class ? "NUMBER" : "VALUE";
  }

  private static void wrap(StringBuilder help, String indent, String text) {
    help.append(indent);
    wrap(help, indent, indent.length(), text);
  }

  /** Wraps a text whose first line has begun, and is that many characters long. */
  private static void wrap(StringBuilder help, String indent, int begun, String text) {
    int column = begun;
    boolean first = true;
    for (String word : text.split(" ", -1)) {
      if (!first && column + 1 + word.length() > WIDTH) {
        help.append('\n').append(indent);
        column = indent.length();
        first = true;
      }
      help.append(first ? "" : " ").append(word);
      column += (first ? 0 : 1) + word.length();
      first = false;
    }
    help.append('\n');
  }
}
