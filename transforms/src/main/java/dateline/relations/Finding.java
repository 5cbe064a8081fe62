package dateline.relations;

import dateline.entities.EntityMention;
import news.dateline.records.Modality;
import news.dateline.records.RelationFamily;
import org.jspecify.annotations.Nullable;

/**
 * A relation as a rule found it.
 *
 * @param trigger index of the trigger's token in the sentence; -1 where there is none
 * @param time the date that the clause names; null where it names none, or several
 */
record Finding(
    RelationFamily family,
    String predicate,
    @Nullable String mode,
    EntityMention subject,
    EntityMention object,
    int trigger,
    String extractor,
    boolean negated,
    Modality modality,
    @Nullable EntityMention time) {}
