package dateline.pipeline.evaluate;

import dateline.entities.EntityTypes;
import java.util.Set;

/**
 * What records may call an entity or a relation by themselves. What else gold has is likely a slip
 * of the pen, unless the run has it by rules or lists of its own.
 */
final class KnownLabels {

  private static final Set<String> PREDICATES =
      Set.of(
          "per:title",
          "per:employee_or_member_of",
          "per:political_affiliation",
          "per:origin",
          "per:city_of_birth",
          "per:stateorprovince_of_birth",
          "per:country_of_birth",
          "per:date_of_birth",
          "per:date_of_death",
          "per:city_of_death",
          "per:stateorprovince_of_death",
          "per:country_of_death",
          "per:cities_of_residence",
          "per:statesorprovinces_of_residence",
          "per:countries_of_residence",
          "per:schools_attended",
          "per:spouse",
          "per:parents",
          "per:siblings",
          "per:other_family",
          "per:age",
          "per:religion",
          "per:charges",
          "per:cause_of_death",
          "org:top_members_employees",
          "org:city_of_headquarters",
          "org:stateorprovince_of_headquarters",
          "org:country_of_headquarters",
          "org:founded_by",
          "org:date_founded",
          "org:parents",
          "loc:located_in",
          "CONSULT",
          "AGREE",
          "COOPERATE",
          "SUPPORT",
          "CONCEDE",
          "AID",
          "DEMAND",
          "REJECT",
          "ACCUSE",
          "THREATEN",
          "PROTEST",
          "SANCTION",
          "MOBILIZE",
          "COERCE",
          "ASSAULT",
          "INVESTIGATE");

  private KnownLabels() {}

  static boolean has(String label) {
    return EntityTypes.isKnown(label)
        || label.equals(Evaluation.PLACE)
        || PREDICATES.contains(label);
  }
}
