package dateline.relations;

import news.dateline.records.Argument;
import news.dateline.records.Entity;
import news.dateline.records.Mention;

/** A mention of an entity in the sentence that is read. */
record Actor(Entity entity, Mention mention) {

  Argument argument() {
    return Argument.newBuilder()
        .setEntityId(entity.getEntityId())
        .setName(entity.getName())
        .setType(entity.getType())
        .setBegin(mention.getBegin())
        .setEnd(mention.getEnd())
        .build();
  }

  boolean is(String type) {
    return entity.getType().equals(type);
  }

  boolean sameEntity(Actor other) {
    return entity.getEntityId().equals(other.entity.getEntityId());
  }
}
