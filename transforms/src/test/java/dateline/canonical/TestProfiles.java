package dateline.canonical;

import java.util.List;
import news.dateline.records.PersonProfile;

/** What documents say of persons, for tests. */
final class TestProfiles {

  private TestProfiles() {}

  /** With one title, country and organisation each, or with none where it is empty. */
  static PersonProfile person(
      String document, String id, String title, String country, String organization) {
    return PersonProfile.newBuilder()
        .setDocumentId(document)
        .setEntityId(document + "/e1")
        .setCanonicalId("person/" + id)
        .setName(id.replace('-', ' '))
        .setTitles(title.isEmpty() ? List.of() : List.of(title))
        .setCountries(country.isEmpty() ? List.of() : List.of(country))
        .setOrganizations(organization.isEmpty() ? List.of() : List.of(organization))
        .build();
  }
}
