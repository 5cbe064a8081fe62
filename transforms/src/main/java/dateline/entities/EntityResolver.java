package dateline.entities;

import dateline.article.Sentiments;
import dateline.nlp.Coreferences.ChainMention;
import dateline.text.CodePointText;
import dateline.text.RawOffsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.records.Article;
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import news.dateline.records.Recognition;
import news.dateline.records.Sentence;
import news.dateline.records.Tokenization;
import org.jspecify.annotations.Nullable;

/**
 * Makes entities of the mentions of an article: names of one person, organisation or place are one
 * entity, whatever form they take in the text; so are the nouns and pronouns that stand for it.
 */
public final class EntityResolver {

  /**
   * The entities of an article, in order of their first mention.
   *
   * @param article with its recognition; its sentiment may be missing
   */
  public List<Entity> resolve(Article article) {
    return resolve(article, null);
  }

  /**
   * The entities of an article, in order of their first mention; its nouns and pronouns by chains.
   *
   * @param article with its recognition; its sentiment may be missing
   * @param chains of CoreNLP's coreference; null for our rules instead
   */
  List<Entity> resolve(Article article, @Nullable List<List<ChainMention>> chains) {
    Tokenization tokenization = article.getTokenization();
    Recognition recognition = article.getRecognition();
    if (tokenization == null || recognition == null) {
      return List.of();
    }
    CodePointText text = new CodePointText(article.getDocument().getText());
    ArticleWords words = new ArticleWords(text, tokenization);
    Roles roles = new Roles(words);
    List<EntityGroup> groups =
        inOrder(
            groups(
                words,
                roles,
                new MentionReader(text, tokenization).read(recognition.getMentions()),
                chains));
    Salience salience = new Salience(text, article.getDocument().getTitle(), roles, groups);
    RawOffsets raw = new RawOffsets(article.getDocument());
    List<Entity> entities = new ArrayList<>();
    for (EntityGroup group : groups) {
      entities.add(entity(article, raw, group, entities.size() + 1, salience.of(group)));
    }
    return entities;
  }

  /** By key. */
  private static Map<String, EntityGroup> groups(
      ArticleWords words,
      Roles roles,
      List<NamedMention> mentions,
      @Nullable List<List<ChainMention>> chains) {
    TitleFinder titles = new TitleFinder(words, mentions);
    PersonDetails details = new PersonDetails(words, mentions, titles);
    List<String> keys = EntityKeys.of(words, mentions, details);
    Map<String, EntityGroup> groups = new LinkedHashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      EntityGroup group = groups.computeIfAbsent(keys.get(i), key -> new EntityGroup());
      group.add(mentions.get(i));
      titles.titlesAt(i).forEach(group::addTitle);
    }
    List<ResolvedMention> resolved = new ArrayList<>();
    if (chains == null) {
      resolved.addAll(new NominalResolver(words, mentions, keys, details, titles).resolve());
      resolved.addAll(
          new PronounResolver(words, roles, mentions, keys, details, List.copyOf(resolved))
              .resolve());
    } else {
      resolved.addAll(new ChainResolver(words, mentions, keys, titles).resolve(chains));
    }
    for (ResolvedMention mention : resolved) {
      groups.computeIfAbsent(mention.key(), key -> new EntityGroup()).add(mention.mention());
    }
    return groups;
  }

  /** By where they are mentioned first. */
  private static List<EntityGroup> inOrder(Map<String, EntityGroup> groups) {
    return groups.values().stream()
        .sorted(Comparator.comparingInt(group -> group.mentions().get(0).begin()))
        .toList();
  }

  private static Entity entity(
      Article article, RawOffsets raw, EntityGroup group, int number, double salience) {
    String documentId = article.getDocument().getDocumentId();
    NamedMention fullest = group.fullest();
    String type = fullest.type();
    Set<String> aliases = group.names();
    aliases.remove(fullest.name());
    List<Mention> mentions = new ArrayList<>();
    for (NamedMention mention : group.mentions()) {
      mentions.add(record(mention, raw, sentence(article, mention)));
    }
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
        .setTitles(group.titles())
        .setNormalizedValue(code == null ? fullest.normalizedValue() : code)
        .setMentions(mentions)
        .setSalience(salience)
        .setSentiment(Sentiments.ofEntity(mentions))
        .build();
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
