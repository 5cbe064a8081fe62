package dateline.entities;

import dateline.article.Sentiments;
import dateline.text.CodePointText;
import dateline.text.RawOffsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.records.Article;
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import news.dateline.records.MentionKind;
import news.dateline.records.Recognition;
import news.dateline.records.Sentence;
import news.dateline.records.Tokenization;
import org.jspecify.annotations.Nullable;

/**
 * Makes entities of the mentions of an article: names of one person, organisation or place are one
 * entity, whatever form they take in the text.
 */
public final class EntityResolver {

  /** Salience is half frequency, half how early the entity appears. */
  private static final double FREQUENCY_WEIGHT = 0.5;

  /** A group of mentions on its way to become an entity. */
  private static final class Group {
    final List<NamedMention> mentions = new ArrayList<>();
    final Set<String> titles = new LinkedHashSet<>();
  }

  /**
   * The entities of an article, in order of their first mention.
   *
   * @param article with its recognition; its sentiment may be missing
   */
  public List<Entity> resolve(Article article) {
    Tokenization tokenization = article.getTokenization();
    Recognition recognition = article.getRecognition();
    if (tokenization == null || recognition == null) {
      return List.of();
    }
    CodePointText text = new CodePointText(article.getDocument().getText());
    List<NamedMention> mentions =
        new MentionReader(text, tokenization).read(recognition.getMentions());
    List<String> keys = new EntityKeys(mentions).keys();
    Map<String, Group> groups = new LinkedHashMap<>();
    TitleFinder titles = new TitleFinder(text, mentions);
    for (int i = 0; i < mentions.size(); i++) {
      Group group = groups.computeIfAbsent(keys.get(i), key -> new Group());
      group.mentions.add(mentions.get(i));
      if (mentions.get(i).is(EntityTypes.PERSON)) {
        group.titles.addAll(titles.titlesAt(i));
      }
    }
    for (PronounResolver.Resolved pronoun :
        new PronounResolver(text, tokenization, mentions, keys).resolve()) {
      Group group = groups.get(pronoun.key());
      if (group != null) {
        group.mentions.add(pronoun.mention());
      }
    }
    return entities(article, text, groups);
  }

  private static List<Entity> entities(
      Article article, CodePointText text, Map<String, Group> groups) {
    int most = groups.values().stream().mapToInt(g -> g.mentions.size()).max().orElse(1);
    RawOffsets raw = new RawOffsets(article.getDocument());
    List<Entity> entities = new ArrayList<>();
    for (Group group : groups.values()) {
      group.mentions.sort(Comparator.comparingInt(NamedMention::begin));
      entities.add(entity(article, text, raw, group, entities.size() + 1, most));
    }
    return entities;
  }

  private static Entity entity(
      Article article, CodePointText text, RawOffsets raw, Group group, int number, int most) {
    String documentId = article.getDocument().getDocumentId();
    NamedMention fullest = fullest(group);
    String type = fullest.type();
    Set<String> aliases = new TreeSet<>();
    List<Mention> mentions = new ArrayList<>();
    for (NamedMention mention : group.mentions) {
      if (mention.kind() != MentionKind.PRONOUN && !mention.name().equals(fullest.name())) {
        aliases.add(mention.name());
      }
      mentions.add(record(mention, raw, sentence(article, mention)));
    }
    double earliness = 1 - group.mentions.get(0).begin() / (double) Math.max(1, text.length());
    double frequency = group.mentions.size() / (double) most;
    String code = CanonicalIds.code(type, fullest.name());
    return Entity.newBuilder()
        .setEntityId(documentId + "/e" + number)
        .setDocumentId(documentId)
        .setName(fullest.name())
        .setType(type)
        .setCanonicalId(
            CanonicalIds.of(
                type,
                EntityTypes.isValue(type) && fullest.normalizedValue() != null
                    ? fullest.normalizedValue()
                    : fullest.name()))
        .setAliases(new ArrayList<>(aliases))
        .setTitles(new ArrayList<>(group.titles))
        .setNormalizedValue(code == null ? fullest.normalizedValue() : code)
        .setMentions(mentions)
        .setSalience(FREQUENCY_WEIGHT * frequency + (1 - FREQUENCY_WEIGHT) * earliness)
        .setSentiment(Sentiments.ofEntity(mentions))
        .build();
  }

  /** The mention with most words, then most letters, then one not in capitals, then the first. */
  private static NamedMention fullest(Group group) {
    return group.mentions.stream()
        .filter(mention -> mention.kind() != MentionKind.PRONOUN)
        .max(
            Comparator.<NamedMention>comparingInt(mention -> mention.words().size())
                .thenComparingInt(mention -> mention.text().length())
                .thenComparing(mention -> !mention.isInCapitals())
                .thenComparingInt(mention -> -mention.begin()))
        .orElse(group.mentions.get(0));
  }

  private static Mention record(NamedMention mention, RawOffsets raw, @Nullable Sentence sentence) {
    return Mention.newBuilder()
        .setBegin(mention.begin())
        .setEnd(mention.end())
        .setRawBegin(raw.rawBegin(mention.begin()))
        .setRawEnd(raw.rawEnd(mention.end()))
        .setText(mention.text())
        .setSentence(mention.sentence())
        .setKind(mention.kind())
        .setConfidence(mention.confidence())
        .setRecognizedType(mention.recognizedType())
        .setSentiment(Sentiments.of(sentence))
        .build();
  }

  private static @Nullable Sentence sentence(Article article, NamedMention mention) {
    if (article.getSentiment() == null) {
      return null;
    }
    List<Sentence> sentences = article.getSentiment().getSentences();
    return mention.sentence() < sentences.size() ? sentences.get(mention.sentence()) : null;
  }
}
