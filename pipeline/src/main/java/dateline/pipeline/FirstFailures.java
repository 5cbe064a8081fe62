package dateline.pipeline;

import dateline.pipeline.log.LogEvent;
import dateline.pipeline.log.SafeMessages;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * The failures that a run names on the console: a few of them, the same ones in whatever order the
 * records lie in the files. Those that cost a document come first.
 */
final class FirstFailures {

  /** More would push what a person looks for off the screen. */
  private static final int SHOWN = 5;

  /** Two lines of a terminal; the whole message stands in the record. */
  private static final int MAX_MESSAGE = 160;

  private static final String LOCAL = "file:/";

  /** One failure, as far as a person is told of it. */
  private record Told(
      String stage, String place, String entry, long offset, boolean fatal, String message) {

    LogEvent event() {
      String record = offset < 0 ? "" : String.format(Locale.ROOT, ", record at byte %d", offset);
      String where = place + entry + record;
      return LogEvent.ofFailure(stage + ": " + where + ": " + message, stage, where, fatal);
    }
  }

  private static final Comparator<Told> ORDER =
      Comparator.comparing((Told told) -> !told.fatal())
          .thenComparing(Told::place)
          .thenComparing(Told::offset)
          .thenComparing(Told::entry)
          .thenComparing(Told::stage)
          .thenComparing(Told::message);

  private final List<Told> first = new ArrayList<>();
  private long all;

  /**
   * Counts a failure.
   *
   * @param stage that failed
   * @param uri of the input
   * @param recordOffset byte at which its record begins; null for a whole file
   * @param recordId the container's own id of it, such as an entry's name; null where it has none
   * @param fatal whether it gave no document
   * @param errorClass of the exception; of some kinds the message may quote a document, and only
   *     the record has it
   * @param message of the exception
   */
  void add(
      String stage,
      String uri,
      @Nullable Long recordOffset,
      @Nullable String recordId,
      boolean fatal,
      String errorClass,
      String message) {
    long offset = recordOffset == null ? -1 : recordOffset;
    String entry = recordId == null ? "" : shortened(oneLine(entry(recordId)));
    String told = shortened(oneLine(SafeMessages.told(errorClass, message)));
    first.add(new Told(stage, oneLine(place(uri)), entry, offset, fatal, told));
    all++;
    keepFirst();
  }

  /** Counts the failures of another part of the run. */
  void add(FirstFailures others) {
    first.addAll(others.first);
    all += others.all;
    keepFirst();
  }

  private void keepFirst() {
    first.sort(ORDER);
    if (first.size() > SHOWN) {
      first.subList(SHOWN, first.size()).clear();
    }
  }

  /**
   * What is told of them; nothing where nothing failed.
   *
   * @param records where the records of all failures lie
   */
  List<LogEvent> events(String records) {
    List<LogEvent> events = new ArrayList<>();
    first.forEach(told -> events.add(told.event()));
    if (all > first.size()) {
      String more = String.format(Locale.ROOT, "and %d more in %s", all - first.size(), records);
      events.add(LogEvent.ofRun(Level.WARN, more, Map.of()));
    }
    return events;
  }

  /** A local file as people write it; any other place as its URI. */
  private static String place(String uri) {
    return uri.startsWith(LOCAL) ? Path.of(URI.create(uri)).toString() : uri;
  }

  /**
   * The name of an archive's entry behind that of the archive. The number of a WARC's record tells
   * a person nothing that its byte does not tell better.
   */
  private static String entry(String recordId) {
    String id = "!/" + recordId;
    int number = id.lastIndexOf("!/urn:");
    return number < 0 ? id : id.substring(0, number);
  }

  /** Names and messages quote the input, which must not get to move a terminal's cursor. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{IsControl}]+", " ").strip();
  }

  private static String shortened(String message) {
    if (message.length() <= MAX_MESSAGE) {
      return message;
    }
    boolean split = Character.isHighSurrogate(message.charAt(MAX_MESSAGE - 1));
    return message.substring(0, split ? MAX_MESSAGE - 1 : MAX_MESSAGE) + "…";
  }
}
