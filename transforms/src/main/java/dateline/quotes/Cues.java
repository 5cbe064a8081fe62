package dateline.quotes;

import dateline.text.ResourceLines;
import java.util.Locale;
import java.util.Map;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/** The words of {@code cues.txt}, which say that somebody says something. */
public final class Cues {

  private static final String FILE = "cues.txt";
  private static final Cues SHIPPED =
      new Cues(CueFile.read(FILE, ResourceLines.all(Cues.class, FILE)));

  private final Map<String, Cue> verbs;
  private final Map<String, Cue> nouns;

  Cues(CueFile file) {
    this.verbs = file.verbs();
    this.nouns = file.nouns();
  }

  /** Those that come with Dateline. */
  public static Cues shipped() {
    return SHIPPED;
  }

  /** What a token is as a cue; null where it is not in the file as a verb or noun. */
  public @Nullable Cue of(Token token) {
    String lemma = token.getLemma().toLowerCase(Locale.ROOT);
    return token.getTag().startsWith("NN") ? nouns.get(lemma) : verbs.get(lemma);
  }

  /** Whether a verb tells that what stands in quotation marks beside it is said. */
  boolean isCue(String lemma, String tag) {
    Cue cue = tag.startsWith("VB") ? verbs.get(lemma) : null;
    return cue != null && cue.marks();
  }

  /** Whether the verb's object is whom it is said to. */
  boolean hasAddressee(String lemma) {
    Cue cue = verbs.get(lemma);
    return cue != null && cue.addressee();
  }
}
