package dateline.mentions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.records.RecognizedMention;
import org.jspecify.annotations.Nullable;

/** The mentions of an article as they are gathered: our names and titles, and what is CoreNLP's. */
final class GatheredMentions {

  /** CoreNLP's types whose mentions ours take the place of. */
  private static final Set<String> REPLACED =
      Set.of("PERSON", "ORGANIZATION", "LOCATION", "CITY", "STATE_OR_PROVINCE", "COUNTRY", "MISC");

  private static final String TITLE = "TITLE";

  /** Confidences have three digits; more would be the processor's, not the model's. */
  private static final double DIGITS = 1000;

  private final List<RecognizedMention> recognized;

  /** The sentences that were read, by index. */
  private final Map<Integer, ReadSentence> sentences = new HashMap<>();

  /** CoreNLP's types by sentence, first token and end. */
  private final Map<List<Integer>, String> types = new HashMap<>();

  /** The tokens of our own mentions, by sentence. */
  private final Map<Integer, BitSet> taken = new HashMap<>();

  private final List<RecognizedMention> gathered = new ArrayList<>();

  /**
   * @param recognized CoreNLP's
   */
  GatheredMentions(List<RecognizedMention> recognized, List<ReadSentence> sentences) {
    this.recognized = recognized;
    sentences.forEach(sentence -> this.sentences.put(sentence.index(), sentence));
    for (RecognizedMention mention : recognized) {
      types.put(
          List.of(mention.getSentence(), mention.getFirstToken(), mention.getEndToken()),
          mention.getType());
    }
  }

  /** Adds the document's names. */
  void addNames(List<MentionedName> names) {
    Map<String, String> known = new HashMap<>();
    for (MentionedName name : names) {
      String type = type(name, name.type());
      if (!type.equals(name.type().name())) {
        known.putIfAbsent(name.type() + name.key(), type);
      }
    }
    for (MentionedName name : names) {
      // What is a city at one place is no mere location at another.
      String type = known.getOrDefault(name.type() + name.key(), type(name, name.type()));
      String here = name.is(name.recognized()) ? type : type(name, name.recognized());
      add(
          record(sentence(name.sentence()), name.first(), name.end(), type)
              .setConfidence(rounded(name.confidence()))
              .setRecognizedType(type.equals(here) ? null : here)
              .build());
    }
  }

  /** Adds a title that stood in a name. */
  void addTitle(ReadSentence sentence, int first, int end) {
    add(record(sentence, first, end, TITLE).build());
  }

  /** All mentions in text order: ours, and CoreNLP's where they leave room for them. */
  List<RecognizedMention> inTextOrder() {
    List<RecognizedMention> all = new ArrayList<>(gathered);
    for (RecognizedMention mention : recognized) {
      boolean replaced =
          sentences.containsKey(mention.getSentence()) && REPLACED.contains(mention.getType());
      if (!replaced && isFree(mention)) {
        all.add(mention);
      }
    }
    all.sort(Comparator.comparingInt(RecognizedMention::getBegin));
    return all;
  }

  private void add(RecognizedMention mention) {
    gathered.add(mention);
    taken
        .computeIfAbsent(mention.getSentence(), s -> new BitSet())
        .set(mention.getFirstToken(), mention.getEndToken());
  }

  private boolean isFree(RecognizedMention mention) {
    BitSet tokens = taken.getOrDefault(mention.getSentence(), new BitSet());
    int next = tokens.nextSetBit(mention.getFirstToken());
    return next < 0 || next >= mention.getEndToken();
  }

  private ReadSentence sentence(int index) {
    ReadSentence sentence = sentences.get(index);
    if (sentence == null) {
      throw new IllegalArgumentException("sentence " + index + " was not read");
    }
    return sentence;
  }

  private String type(MentionedName name, NameClass type) {
    return FineTypes.of(
        type,
        name,
        types.get(List.of(name.sentence(), name.first(), name.end())),
        sentence(name.sentence()).readings());
  }

  private static RecognizedMention.Builder record(
      ReadSentence sentence, int first, int end, String type) {
    return RecognizedMention.newBuilder()
        .setBegin(sentence.tokens().get(first).getBegin())
        .setEnd(sentence.tokens().get(end - 1).getEnd())
        .setSentence(sentence.index())
        .setFirstToken(first)
        .setEndToken(end)
        .setType(type);
  }

  private static @Nullable Double rounded(@Nullable Double confidence) {
    return confidence == null ? null : Math.round(confidence * DIGITS) / DIGITS;
  }
}
