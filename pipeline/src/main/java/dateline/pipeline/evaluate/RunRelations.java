package dateline.pipeline.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.records.Argument;
import news.dateline.records.FurtherEvidence;
import news.dateline.records.Relation;
import news.dateline.records.RelationFamily;

/** The facts and events of a run's document. */
final class RunRelations {

  private RunRelations() {}

  static List<Related> of(List<Relation> relations, GoldOffsets offsets) {
    List<Related> related = new ArrayList<>();
    for (Relation relation : relations) {
      // That something is not so is no fact; that somebody did not do something is an event.
      if (relation.getFamily() == RelationFamily.FACT && !relation.getNegated()
          || relation.getFamily() == RelationFamily.EVENT) {
        related.add(related(relation, offsets));
      }
    }
    return related;
  }

  private static Related related(Relation relation, GoldOffsets offsets) {
    Argument subject = relation.getSubject();
    Argument object = relation.getObject();
    Set<AnnotatedSpan.Extent> subjects = new HashSet<>();
    Set<AnnotatedSpan.Extent> objects = new HashSet<>();
    List<AnnotatedSpan.Extent> places = new ArrayList<>();
    subjects.add(offsets.extent(subject.getBegin(), subject.getEnd()));
    objects.add(offsets.extent(object.getBegin(), object.getEnd()));
    places.add(offsets.extent(relation.getEvidence().getBegin(), relation.getEvidence().getEnd()));
    for (FurtherEvidence more : relation.getFurtherEvidence()) {
      subjects.add(offsets.extent(more.getSubject().getBegin(), more.getSubject().getEnd()));
      objects.add(offsets.extent(more.getObject().getBegin(), more.getObject().getEnd()));
      places.add(offsets.extent(more.getEvidence().getBegin(), more.getEvidence().getEnd()));
    }
    return new Related(
        relation.getFamily() == RelationFamily.EVENT,
        relation.getPredicate(),
        relation.getMode(),
        new Party(id(subject), subjects),
        new Party(id(object), objects),
        relation.getNegated(),
        relation.getModality(),
        places);
  }

  /** The entity, or else the words. */
  static String id(Argument argument) {
    String entity = argument.getEntityId();
    return entity == null ? argument.getName().toLowerCase(Locale.ROOT) : entity;
  }
}
