package dateline.canonical;

import dateline.entities.Field;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.records.PersonProfile;

/** What is said of a person, over some documents. */
final class Evidence {

  private final Set<Field> fields = EnumSet.noneOf(Field.class);
  private final Set<String> titles = new TreeSet<>();
  private final Set<String> countries = new TreeSet<>();
  private final Set<String> organizations = new TreeSet<>();

  static Evidence of(PersonProfile profile) {
    Evidence evidence = new Evidence();
    evidence.titles.addAll(profile.getTitles());
    evidence.countries.addAll(profile.getCountries());
    evidence.organizations.addAll(profile.getOrganizations());
    evidence.fields.addAll(Field.of(profile.getTitles()));
    return evidence;
  }

  void add(Evidence other) {
    fields.addAll(other.fields);
    titles.addAll(other.titles);
    countries.addAll(other.countries);
    organizations.addAll(other.organizations);
  }

  /** Whether both belong to one organisation, or have one title in one country. */
  boolean agrees(Evidence other) {
    return meets(organizations, other.organizations)
        || meets(countries, other.countries) && meets(titles, other.titles);
  }

  /**
   * Whether the two cannot well be one: they are known in different fields, or hold different
   * offices of different countries; and nothing speaks for it.
   */
  boolean contradicts(Evidence other) {
    if (agrees(other)) {
      return false;
    }
    if (!fields.isEmpty() && !other.fields.isEmpty() && !meets(fields, other.fields)) {
      return true;
    }
    return !countries.isEmpty()
        && !other.countries.isEmpty()
        && !meets(countries, other.countries)
        && !titles.isEmpty()
        && !other.titles.isEmpty()
        && !meets(titles, other.titles);
  }

  private static boolean meets(Collection<?> some, Collection<?> others) {
    return !Collections.disjoint(some, others);
  }
}
