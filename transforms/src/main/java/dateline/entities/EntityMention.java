package dateline.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import news.dateline.records.Argument;
import news.dateline.records.Entity;
import news.dateline.records.Mention;

/**
 * An entity at one of the places that mention it: who speaks, acts or is acted upon there.
 *
 * @param entity of the article
 * @param mention one of its mentions, or a title that stands for it
 */
public record EntityMention(Entity entity, Mention mention) {

  /** The mentions of entities in a sentence, in text order. */
  public static List<EntityMention> of(List<Entity> entities, int sentence) {
    return bySentence(entities).getOrDefault(sentence, List.of());
  }

  /** The mentions of entities by sentence, each in text order. */
  public static SortedMap<Integer, List<EntityMention>> bySentence(List<Entity> entities) {
    SortedMap<Integer, List<EntityMention>> mentions = new TreeMap<>();
    for (Entity entity : entities) {
      for (Mention mention : entity.getMentions()) {
        mentions
            .computeIfAbsent(mention.getSentence(), sentence -> new ArrayList<>())
            .add(new EntityMention(entity, mention));
      }
    }
    mentions
        .values()
        .forEach(list -> list.sort(Comparator.comparingInt(m -> m.mention().getBegin())));
    return mentions;
  }

  /** As an argument of a relation or a party of a quote. */
  public Argument argument() {
    return Argument.newBuilder()
        .setEntityId(entity.getEntityId())
        .setName(entity.getName())
        .setType(entity.getType())
        .setBegin(mention.getBegin())
        .setEnd(mention.getEnd())
        .build();
  }

  /** Whether the entity is of a type. */
  public boolean is(String type) {
    return entity.getType().equals(type);
  }

  /** Whether both mention the same entity. */
  public boolean sameEntity(EntityMention other) {
    return entity.getEntityId().equals(other.entity.getEntityId());
  }
}
