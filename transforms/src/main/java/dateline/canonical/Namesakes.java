package dateline.canonical;

import dateline.entities.Field;
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
 * speak of two persons, if they say anything of it. A document that names no field is of whom it
 * agrees with, or else of the first whom it does not contradict. In whatever order the documents
 * come, and however many they are, the same are kept apart, and the same comes first.
 */
final class Namesakes {

  private static final String NOTHING = "";

  /** One of the persons who bear a name. */
  record Bearer(String label, List<PersonProfile> profiles) {}

  private Namesakes() {}

  /** The persons behind the profiles of a name, the one that keeps the plain id first. */
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
    List<PersonProfile> vague = unknown == null ? List.of() : unknown;
    if (byField.isEmpty()) {
      return withinField(NOTHING, vague);
    }
    List<Bearer> bearers = new ArrayList<>();
    byField.forEach((field, ones) -> bearers.addAll(withinField(field, ones)));
    bearers.sort(Comparator.comparing(Namesakes::rank).thenComparing(Bearer::label));
    deal(vague, bearers);
    return bearers;
  }

  /** Gives each profile to the only bearer whom it agrees with, or to the first it may be of. */
  private static void deal(List<PersonProfile> vague, List<Bearer> bearers) {
    List<Evidence> said = bearers.stream().map(bearer -> all(bearer.profiles())).toList();
    for (PersonProfile profile : vague) {
      Evidence evidence = Evidence.of(profile);
      List<Bearer> agreeing = new ArrayList<>();
      List<Bearer> possible = new ArrayList<>();
      for (int i = 0; i < bearers.size(); i++) {
        if (said.get(i).agrees(evidence)) {
          agreeing.add(bearers.get(i));
        }
        if (!said.get(i).contradicts(evidence)) {
          possible.add(bearers.get(i));
        }
      }
      List<Bearer> first = possible.isEmpty() ? bearers : possible;
      (agreeing.size() == 1 ? agreeing : first).get(0).profiles().add(profile);
    }
  }

  private static Evidence all(List<PersonProfile> profiles) {
    Evidence all = new Evidence();
    profiles.forEach(profile -> all.add(Evidence.of(profile)));
    return all;
  }

  /** Public life first, then the other fields in their order. */
  private static int rank(Bearer bearer) {
    return bearer.profiles().stream()
        .flatMap(profile -> Field.of(profile.getTitles()).stream())
        .mapToInt(Field::ordinal)
        .min()
        .orElse(Field.values().length);
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
      bearers.sort(Comparator.comparing(Bearer::label));
      deal(vague, bearers);
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
