package dateline.entities;

import dateline.article.ArticleWords;
import dateline.nlp.Coreferences.ChainMention;
import dateline.text.CodePointText;
import dateline.text.RawOffsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.records.Article;
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import news.dateline.records.Recognition;
import news.dateline.records.RecognizedMention;
import news.dateline.records.Tokenization;
import org.jspecify.annotations.Nullable;

/**
 * Makes entities of the mentions of an article: names of one person, organisation or place are one
 * entity, whatever form they take in the text; so are the nouns and pronouns that stand for it.
 */
public final class EntityResolver {

  /** What TIMEX3 writes of a time that its own document alone could tell. */
  private static final Pattern UNRESOLVED = Pattern.compile(".*X.*|.*_REF|T.*");

  /** Digits that are enough to keep documents apart. */
  private static final int LENGTH_OF_DOCUMENT = 12;

  private final Aliases aliases;
  private final ResolutionSteps steps;

  /**
   * Resolves with canonical ids of ours, but for those of the user's.
   *
   * @param aliases the user's; they also make one entity of what they give one id
   */
  public EntityResolver(Aliases aliases) {
    this(aliases, new ResolutionSteps());
  }

  EntityResolver(Aliases aliases, ResolutionSteps steps) {
    this.aliases = aliases;
    this.steps = steps;
  }

  /**
   * The entities of an article, in order of their first mention.
   *
   * @param article with its recognition
   */
  public List<Entity> resolve(Article article) {
    return resolve(article, null);
  }

  /**
   * The entities of an article, in order of their first mention; its nouns and pronouns by chains.
   *
   * @param article with its recognition
   * @param chains of CoreNLP's coreference; null for our rules instead
   */
  List<Entity> resolve(Article article, @Nullable List<List<ChainMention>> chains) {
    Tokenization tokenization = article.getTokenization();
    List<RecognizedMention> mentions = mentions(article);
    if (tokenization == null || mentions.isEmpty()) {
      return List.of();
    }
    CodePointText text = new CodePointText(article.getDocument().getText());
    ArticleWords words = new ArticleWords(text, tokenization);
    Roles roles = new Roles(words);
    List<EntityGroup> groups =
        inOrder(groups(words, roles, new MentionReader(text, tokenization).read(mentions), chains));
    Salience salience = new Salience(text, article.getDocument().getTitle(), roles, groups);
    RawOffsets raw = new RawOffsets(article.getDocument());
    List<Entity> entities = new ArrayList<>();
    for (EntityGroup group : groups) {
      entities.add(entity(article, raw, group, entities.size() + 1, salience.of(group)));
    }
    return entities;
  }

  /** As they were repaired; where that failed, as they were recognised. */
  static List<RecognizedMention> mentions(Article article) {
    List<RecognizedMention> repaired = article.getMentions();
    Recognition recognition = article.getRecognition();
    if (repaired != null) {
      return repaired;
    }
    return recognition == null ? List.of() : recognition.getMentions();
  }

  /** By key. */
  private Map<String, EntityGroup> groups(
      ArticleWords words,
      Roles roles,
      List<NamedMention> mentions,
      @Nullable List<List<ChainMention>> chains) {
    TitleFinder titles = steps.titles(words, mentions);
    PersonDetails details = new PersonDetails(words, mentions, titles);
    List<String> keys = steps.keys(words, mentions, details);
    Map<String, EntityGroup> groups = new LinkedHashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      EntityGroup group = groups.computeIfAbsent(keys.get(i), key -> new EntityGroup());
      group.add(mentions.get(i));
      titles.titlesAt(i).forEach(group::addTitle);
      group.addCountries(details.countries(i));
    }
    List<ResolvedMention> resolved = new ArrayList<>();
    if (chains == null) {
      resolved.addAll(steps.nominals(words, mentions, keys, details, titles));
      resolved.addAll(steps.pronouns(words, roles, mentions, keys, details, List.copyOf(resolved)));
    } else {
      resolved.addAll(new ChainResolver(words, mentions, keys, titles).resolve(chains));
    }
    for (ResolvedMention mention : resolved) {
      groups.computeIfAbsent(mention.key(), key -> new EntityGroup()).add(mention.mention());
    }
    return merged(groups);
  }

  /** One group of all that the user's aliases give one id. */
  private Map<String, EntityGroup> merged(Map<String, EntityGroup> groups) {
    Map<String, EntityGroup> merged = new LinkedHashMap<>();
    groups.forEach(
        (key, group) -> {
          String id = given(group);
          EntityGroup one =
              merged.computeIfAbsent(id == null ? key : "alias/" + id, k -> new EntityGroup());
          one.addAll(group);
          one.setGiven(id);
          one.setKey(key.substring(key.indexOf('/') + 1));
        });
    return merged;
  }

  /** The user's canonical id: that of the fullest name, or else of the first name that has one. */
  private @Nullable String given(EntityGroup group) {
    NamedMention fullest = group.fullest();
    String id = aliases.id(fullest.type(), fullest.name());
    for (String name : id == null ? group.names() : Set.<String>of()) {
      id = id == null ? aliases.id(fullest.type(), name) : id;
    }
    return id;
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
      mentions.add(record(mention, raw));
    }
    String code = CanonicalIds.code(type, fullest.name());
    return Entity.newBuilder()
        .setEntityId(documentId + "/e" + number)
        .setDocumentId(documentId)
        .setName(fullest.name())
        .setType(type)
        .setCanonicalId(canonicalId(documentId, group, fullest))
        .setAliases(new ArrayList<>(aliases))
        .setTitles(group.titles())
        .setNormalizedValue(code == null ? fullest.normalizedValue() : code)
        .setMentions(mentions)
        .setCountry(country(group, fullest))
        .setSalience(salience)
        .build();
  }

  private static String canonicalId(String documentId, EntityGroup group, NamedMention fullest) {
    String given = group.given();
    if (given != null) {
      return given;
    }
    String type = fullest.type();
    if (type.equals(EntityTypes.PERSON) && fullest.isSingleWord() && group.key().indexOf(' ') > 0) {
      // The surname that "Martin and Ella Sobel" share.
      return CanonicalIds.of(type, group.key(), null);
    }
    String value = EntityTypes.isValue(type) ? fullest.normalizedValue() : null;
    String id = CanonicalIds.of(type, value == null ? fullest.name() : value, group.country());
    return EntityTypes.isTime(type) && (value == null || UNRESOLVED.matcher(value).matches())
        ? id + "~" + documentId.substring(0, LENGTH_OF_DOCUMENT)
        : id;
  }

  private static @Nullable String country(EntityGroup group, NamedMention fullest) {
    String own = CanonicalIds.country(fullest.type(), fullest.name());
    return own == null ? group.country() : own;
  }

  private static Mention record(NamedMention mention, RawOffsets raw) {
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
        .build();
  }
}
