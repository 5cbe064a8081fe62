package dateline.relations.facts;

import dateline.relations.sentence.Participant;
import java.util.List;

/**
 * The facts that the network knows: KnowledgeNet's properties, with what they hold between and
 * TAC-KBP's names. The order is that of the network's outputs.
 */
enum FactType {
  EMPLOYEE_OR_MEMBER_OF(Kind.PERSON, Kind.BODY, "per:employee_or_member_of"),
  PLACE_OF_RESIDENCE(
      Kind.PERSON,
      Kind.PLACE,
      "per:cities_of_residence",
      "per:statesorprovinces_of_residence",
      "per:countries_of_residence"),
  SPOUSE(Kind.PERSON, Kind.PERSON, "per:spouse"),
  PLACE_OF_BIRTH(
      Kind.PERSON,
      Kind.PLACE,
      "per:city_of_birth",
      "per:stateorprovince_of_birth",
      "per:country_of_birth"),
  EDUCATED_AT(Kind.PERSON, Kind.BODY, "per:schools_attended"),
  CHILD_OF(Kind.PERSON, Kind.PERSON, "per:parents"),
  HEADQUARTERS(
      Kind.BODY,
      Kind.PLACE,
      "org:city_of_headquarters",
      "org:stateorprovince_of_headquarters",
      "org:country_of_headquarters"),
  DATE_OF_BIRTH(Kind.PERSON, Kind.DATE, "per:date_of_birth"),
  FOUNDED_BY(Kind.BODY, Kind.PERSON_OR_BODY, "org:founded_by"),
  NATIONALITY(Kind.PERSON, Kind.ORIGIN, "per:origin"),
  POLITICAL_AFFILIATION(Kind.PERSON, Kind.PARTY, "per:political_affiliation"),
  CEO(Kind.BODY, Kind.PERSON, "org:top_members_employees"),
  DATE_OF_DEATH(Kind.PERSON, Kind.DATE, "per:date_of_death"),
  DATE_FOUNDED(Kind.BODY, Kind.DATE, "org:date_founded"),
  SUBSIDIARY_OF(Kind.BODY, Kind.BODY, "org:parents");

  private static final List<FactType> ALL = List.of(values());

  private final Kind subject;
  private final Kind object;
  private final String ofTown;
  private final String ofState;
  private final String ofCountry;

  FactType(Kind subject, Kind object, String predicate) {
    this(subject, object, predicate, predicate, predicate);
  }

  FactType(Kind subject, Kind object, String ofTown, String ofState, String ofCountry) {
    this.subject = subject;
    this.object = object;
    this.ofTown = ofTown;
    this.ofState = ofState;
    this.ofCountry = ofCountry;
  }

  /** All, in their order. */
  static List<FactType> all() {
    return ALL;
  }

  /** Which of the network's outputs is its. */
  int output() {
    return ALL.indexOf(this);
  }

  /** Whether it can hold between two, by their types. */
  boolean fits(Participant from, Participant to) {
    return subject.holds(from.type()) && object.holds(to.type());
  }

  /**
   * TAC-KBP's name of it, which for places depends on what the place is: what is neither a country
   * nor a state or province counts as a city, as TAC-KBP counts villages and boroughs.
   */
  String predicate(Participant to) {
    return switch (to.type()) {
      case "COUNTRY" -> ofCountry;
      case "STATE_OR_PROVINCE" -> ofState;
      default -> ofTown;
    };
  }

  /** What a fact can hold between. */
  private enum Kind {
    PERSON,
    BODY,
    PERSON_OR_BODY,
    PARTY,
    PLACE,
    ORIGIN,
    DATE;

    /** Whether an entity of a type is one; pronouns of which nothing is known may be bodies. */
    boolean holds(String type) {
      boolean body = type.equals("ORGANIZATION") || type.equals(Participant.NO_ENTITY);
      return switch (this) {
        case PERSON -> type.equals("PERSON");
        case BODY -> body;
        case PERSON_OR_BODY -> body || type.equals("PERSON");
        case PARTY -> body || type.equals("IDEOLOGY");
        case PLACE -> Participant.isPlace(type);
        case ORIGIN -> type.equals("NATIONALITY") || type.equals("COUNTRY");
        case DATE -> type.equals("DATE");
      };
    }
  }
}
