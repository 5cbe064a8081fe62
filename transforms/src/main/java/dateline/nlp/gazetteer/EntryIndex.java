package dateline.nlp.gazetteer;

import dateline.nlp.words.Folding;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All entries of a gazetteer, and where they are in a sentence. */
final class EntryIndex implements Serializable {

  private static final int MAX_BEGINNINGS = 64;

  private final EntryTrie ignoringCase = new EntryTrie(true);
  private final EntryTrie heedingCase = new EntryTrie(false);

  /** Entries of whose first token no word is known: they are tried at every token. */
  private final List<OpenEntry> openEntries = new ArrayList<>();

  private record OpenEntry(EntryForm form, RequiredText first) implements Serializable {}

  /**
   * Adds an entry.
   *
   * @param number its number in the order of the files
   */
  void add(int number, GazetteerEntry entry, @Nullable Trigger trigger) {
    EntryTrie trie = entry.ignoringCase() ? ignoringCase : heedingCase;
    if (isPlain(entry, trigger)) {
      trie.add(entry.words(), number);
      return;
    }
    EntryForm form = new EntryForm(number, entry, trigger);
    Wording first = TokenExpression.wording(entry.words().get(0));
    if (first.strings() == null) {
      openEntries.add(new OpenEntry(form, new RequiredText(first.required())));
    } else {
      beginnings(entry.words()).forEach(beginning -> trie.add(beginning, form));
    }
  }

  /** Gives back what was allocated for entries to come. */
  void trim() {
    ignoringCase.trim();
    heedingCase.trim();
  }

  /** Finds every entry in a sentence, also where entries overlap. */
  Matches find(SentenceTokens sentence) {
    Matches matches = new Matches();
    int[] folded = new int[sentence.size()];
    int[] exact = new int[sentence.size()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = ignoringCase.word(sentence.text(i));
      exact[i] = heedingCase.word(sentence.text(i));
    }
    for (int start = 0; start < folded.length; start++) {
      ignoringCase.find(sentence, folded, start, matches);
      heedingCase.find(sentence, exact, start, matches);
      findOpenEntries(sentence, start, matches);
    }
    return matches;
  }

  private void findOpenEntries(SentenceTokens sentence, int start, Matches matches) {
    String text = sentence.text(start);
    if (text == null) {
      return;
    }
    long characters = RequiredText.characters(text);
    for (OpenEntry open : openEntries) {
      EntryForm form = open.form();
      if (open.first().mayBeIn(text, characters) && form.isAt(sentence, start)) {
        matches.add(new Match(form.entry(), start, start + form.length(), form));
      }
    }
  }

  /** Whether an entry is called for and is there wherever the trie finds its words. */
  private static boolean isPlain(GazetteerEntry entry, @Nullable Trigger trigger) {
    return entry.words().stream().noneMatch(TokenExpression::isExpression)
        && trigger != null
        && (!entry.ignoringCase()
            || trigger.word().equals(Folding.fold(entry.words().get(trigger.offset()))));
  }

  /** All sequences of words that the entry can begin with, as far as there are but a few. */
  private static List<List<String>> beginnings(List<String> words) {
    List<List<String>> beginnings = List.of(List.of());
    for (String word : words) {
      Set<String> strings = TokenExpression.wording(word).strings();
      if (strings == null || beginnings.size() * strings.size() > MAX_BEGINNINGS) {
        break;
      }
      List<List<String>> longer = new ArrayList<>();
      for (List<String> beginning : beginnings) {
        for (String string : strings) {
          List<String> next = new ArrayList<>(beginning);
          next.add(string);
          longer.add(next);
        }
      }
      beginnings = longer;
    }
    return beginnings;
  }
}
