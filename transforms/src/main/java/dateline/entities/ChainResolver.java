package dateline.entities;

import dateline.article.ArticleWords;
import dateline.nlp.Coreferences.ChainMention;
import dateline.nlp.Coreferences.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.dateline.records.MentionKind;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/**
 * Takes the nouns and pronouns of CoreNLP's chains for the entity that most names of the chain are
 * of. Names stay as our rules group them: a chain without one of them, or with as many of another,
 * gives nothing, and what lies in a name is no noun.
 */
final class ChainResolver {

  /** Of persons; "I", "we" and "you" are a speaker's. */
  private static final Set<String> PERSONAL =
      Set.of("he", "him", "his", "himself", "she", "her", "hers", "herself");

  private static final Set<String> OF_THINGS =
      Set.of("it", "its", "itself", "they", "them", "their", "theirs", "themselves", "themself");

  /** A token of a sentence. */
  private record Place(int sentence, int token) {}

  private final ArticleWords words;
  private final List<NamedMention> mentions;
  private final List<String> keys;
  private final TitleFinder titles;

  /** Indices of our mentions by token. */
  private final Map<Place, Integer> places = new HashMap<>();

  private final Map<String, String> types = new HashMap<>();

  ChainResolver(
      ArticleWords words, List<NamedMention> mentions, List<String> keys, TitleFinder titles) {
    this.words = words;
    this.mentions = mentions;
    this.keys = keys;
    this.titles = titles;
    for (int i = 0; i < mentions.size(); i++) {
      NamedMention mention = mentions.get(i);
      types.putIfAbsent(keys.get(i), mention.type());
      for (int t = mention.firstToken(); t < mention.endToken(); t++) {
        places.putIfAbsent(new Place(mention.sentence(), t), i);
      }
    }
  }

  /** The nouns and pronouns that stand for an entity. */
  List<ResolvedMention> resolve(List<List<ChainMention>> chains) {
    List<ResolvedMention> resolved = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (List<ChainMention> chain : chains) {
      String key = key(chain);
      if (key == null) {
        continue;
      }
      for (ChainMention mention : chain) {
        NamedMention found =
            switch (mention.kind()) {
              case PRONOUN -> pronoun(mention, key);
              case NOUN -> noun(mention, key);
              case NAME, LIST -> null;
            };
        if (found != null && taken.add(found.begin())) {
          resolved.add(new ResolvedMention(found, key));
        }
      }
    }
    return resolved;
  }

  /** Whose names most of the chain's names are. */
  private @Nullable String key(List<ChainMention> chain) {
    Set<Integer> names = new HashSet<>();
    for (ChainMention mention : chain) {
      Integer index = places.get(new Place(mention.sentence(), mention.head()));
      if (index != null
          && mention.kind() != Kind.LIST
          && mentions.get(index).kind() == MentionKind.NAME) {
        names.add(index);
      }
    }
    Map<String, Integer> counts = new TreeMap<>();
    names.forEach(index -> counts.merge(keys.get(index), 1, Integer::sum));
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (2 * entry.getValue() > names.size()) {
        return entry.getKey();
      }
    }
    return null;
  }

  private @Nullable NamedMention pronoun(ChainMention mention, String key) {
    int token = mention.head();
    String word = words.lower(mention.sentence(), token);
    boolean person = EntityTypes.PERSON.equals(types.get(key));
    return words.tag(mention.sentence(), token).startsWith("PRP")
            && (person ? PERSONAL : OF_THINGS).contains(word)
            && !places.containsKey(new Place(mention.sentence(), token))
        ? mention(mention.sentence(), token, token + 1, key, MentionKind.PRONOUN)
        : null;
  }

  private @Nullable NamedMention noun(ChainMention mention, String key) {
    int sentence = mention.sentence();
    int head = mention.head();
    if (!words.tag(sentence, head).startsWith("NN")) {
      return null;
    }
    Integer index = places.get(new Place(sentence, head));
    if (index == null) {
      return mention(sentence, head, head + 1, key, MentionKind.NOMINAL);
    }
    NamedMention ours = mentions.get(index);
    return ours.is(EntityTypes.TITLE) && !titles.isAttached(index)
        ? mention(sentence, ours.firstToken(), ours.endToken(), key, MentionKind.NOMINAL)
        : null;
  }

  private NamedMention mention(int sentence, int first, int end, String key, MentionKind kind) {
    Token begin = words.token(sentence, first);
    Token last = words.token(sentence, end - 1);
    return new NamedMention(
        begin.getBegin(),
        last.getEnd(),
        words.text().substring(begin.getBegin(), last.getEnd()),
        sentence,
        first,
        end,
        types.getOrDefault(key, EntityTypes.MISC),
        kind,
        null,
        null,
        null);
  }
}
