package dateline.canonical;

import dateline.shuffle.Clusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.records.PersonProfile;

/**
 * Keeps namesakes apart. What some document says together belongs to one person: fields; and within
 * a field titles, countries and organisations. Documents that share nothing, not even over others,
 * speak of two persons, if they say anything at all; those that say nothing speak of the one whom
 * most speak of. In whatever order the documents come, the same are kept apart.
 */
final class Namesakes {

  private static final String NOTHING = "";

  /** One of the persons who bear a name. */
  record Bearer(String label, List<PersonProfile> profiles) {}

  private Namesakes() {}

  /** The persons behind the profiles of a name, the one of whom most documents speak first. */
  static List<Bearer> among(List<PersonProfile> profiles) {
    Clusters fields = new Clusters();
    profiles.forEach(profile -> joinAll(fieldNodes(profile), fields));
    Map<String, List<PersonProfile>> byField = new TreeMap<>();
    for (PersonProfile profile : profiles) {
      List<String> nodes = fieldNodes(profile);
      byField
          .computeIfAbsent(
              nodes.isEmpty() ? NOTHING : fields.root(nodes.get(0)), key -> new ArrayList<>())
          .add(profile);
    }
    List<PersonProfile> unknown = byField.remove(NOTHING);
    List<Bearer> bearers = new ArrayList<>();
    if (byField.isEmpty()) {
      bearers.addAll(withinField(NOTHING, unknown == null ? List.of() : unknown));
    } else {
      byField.forEach((field, ones) -> bearers.addAll(withinField(field, ones)));
    }
    bearers.sort(
        Comparator.<Bearer>comparingInt(bearer -> -bearer.profiles().size())
            .thenComparing(Bearer::label));
    if (!byField.isEmpty() && unknown != null) {
      bearers.get(0).profiles().addAll(unknown);
    }
    return bearers;
  }

  private static List<Bearer> withinField(String field, List<PersonProfile> profiles) {
    Clusters offices = new Clusters();
    profiles.stream()
        .filter(Namesakes::hasOffice)
        .forEach(profile -> joinAll(officeNodes(profile), offices));
    Map<String, List<PersonProfile>> groups = new TreeMap<>();
    List<PersonProfile> vague = new ArrayList<>();
    for (PersonProfile profile : profiles) {
      if (hasOffice(profile)) {
        groups
            .computeIfAbsent(offices.root(officeNodes(profile).get(0)), key -> new ArrayList<>())
            .add(profile);
      } else {
        vague.add(profile);
      }
    }
    List<Bearer> bearers = new ArrayList<>();
    for (List<PersonProfile> group : groups.values()) {
      String country =
          group.stream()
              .flatMap(profile -> profile.getCountries().stream())
              .min(String::compareTo)
              .orElse(NOTHING);
      bearers.add(new Bearer(label(field, country, groups.size()), group));
    }
    if (bearers.isEmpty()) {
      bearers.add(new Bearer(label(field, NOTHING, 1), vague));
    } else {
      bearers.sort(
          Comparator.<Bearer>comparingInt(bearer -> -bearer.profiles().size())
              .thenComparing(Bearer::label));
      bearers.get(0).profiles().addAll(vague);
    }
    return bearers;
  }

  /** The country is named only where it tells two apart. */
  private static String label(String field, String country, int within) {
    if (within == 1) {
      return field;
    }
    return (field.isEmpty() ? country : field + "-" + country).toLowerCase(Locale.ROOT);
  }

  private static List<String> fieldNodes(PersonProfile profile) {
    return Field.of(profile.getTitles()).stream().map(Field::label).toList();
  }

  /** Only an office of a country, with its title, tells two of one field apart. */
  private static boolean hasOffice(PersonProfile profile) {
    return !profile.getTitles().isEmpty() && !profile.getCountries().isEmpty();
  }

  private static List<String> officeNodes(PersonProfile profile) {
    List<String> nodes = new ArrayList<>();
    profile.getTitles().forEach(title -> nodes.add("title/" + title));
    profile.getCountries().forEach(country -> nodes.add("country/" + country));
    profile.getOrganizations().forEach(organization -> nodes.add(organization));
    return nodes;
  }

  private static void joinAll(List<String> nodes, Clusters clusters) {
    for (int i = 1; i < nodes.size(); i++) {
      clusters.join(nodes.get(0), nodes.get(i));
    }
  }
}
