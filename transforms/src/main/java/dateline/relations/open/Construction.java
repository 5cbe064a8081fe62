package dateline.relations.open;

import java.util.Locale;

/** How a clause says that two phrases are related. */
enum Construction {
  /** Clara Wendell praised the plan. */
  OBJECT,
  /** Clara Wendell spoke in Lisbon; Otto Brandt was elected by the council. */
  PREPOSITION,
  /** Clara Wendell signed a treaty with Norway. */
  OBJECT_PREPOSITION,
  /** Clara Wendell is the mayor of Lisbon. */
  COPULA,
  /** Clara Wendell is mayor of Lisbon, of Lisbon; she is in Lisbon, angry with Otto Brandt. */
  COPULA_PREPOSITION,
  /** Clara Wendell, the mayor of Lisbon. */
  APPOSITION;

  /** As records and the weights have it. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
