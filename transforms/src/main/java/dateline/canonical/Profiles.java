package dateline.canonical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.records.Article;
import news.dateline.records.Entity;
import news.dateline.records.PersonProfile;
import news.dateline.records.Relation;
import news.dateline.records.RelationFamily;

/** What an article says of each person whom it names in full: titles, countries, organisations. */
final class Profiles {

  private static final String PERSON = "PERSON";
  private static final String ORGANIZATION = "ORGANIZATION";
  private static final Set<String> COUNTRIES = Set.of("COUNTRY", "NATIONALITY");

  private Profiles() {}

  /** The profiles of an article's persons, in the order of its entities. */
  static List<PersonProfile> of(Article article) {
    Map<String, Entity> entities = new HashMap<>();
    article.getEntities().forEach(entity -> entities.put(entity.getEntityId(), entity));
    Map<String, List<Entity>> belongings = new HashMap<>();
    for (Relation relation : article.getRelations()) {
      Entity employer = entities.get(relation.getObject().getEntityId());
      if (relation.getFamily() == RelationFamily.FACT
          && !relation.getNegated()
          && employer != null) {
        belongings
            .computeIfAbsent(relation.getSubject().getEntityId(), id -> new ArrayList<>())
            .add(employer);
      }
    }
    List<PersonProfile> profiles = new ArrayList<>();
    for (Entity entity : article.getEntities()) {
      if (entity.getType().equals(PERSON) && entity.getName().indexOf(' ') > 0) {
        profiles.add(profile(entity, belongings.getOrDefault(entity.getEntityId(), List.of())));
      }
    }
    return profiles;
  }

  private static PersonProfile profile(Entity person, List<Entity> belongings) {
    Set<String> titles = new TreeSet<>();
    person.getTitles().forEach(title -> titles.add(title.toLowerCase(Locale.ROOT)));
    Set<String> countries = new TreeSet<>();
    if (person.getCountry() != null) {
      countries.add(person.getCountry());
    }
    Set<String> organizations = new TreeSet<>();
    for (Entity employer : belongings) {
      String code = employer.getNormalizedValue();
      if (COUNTRIES.contains(employer.getType()) && code != null) {
        countries.add(code);
      } else if (employer.getType().equals(ORGANIZATION)) {
        organizations.add(employer.getCanonicalId());
      }
    }
    return PersonProfile.newBuilder()
        .setDocumentId(person.getDocumentId())
        .setEntityId(person.getEntityId())
        .setCanonicalId(person.getCanonicalId())
        .setName(person.getName())
        .setTitles(new ArrayList<>(titles))
        .setCountries(new ArrayList<>(countries))
        .setOrganizations(new ArrayList<>(organizations))
        .build();
  }
}
