package dateline.mentions;

import java.util.List;

/** What ends with the form of a company is one, whatever it was taken for: "Havel Salmon AS". */
final class CompanyForms implements NameRule {

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    return names.stream()
        .map(name -> isCompany(sentence, name) ? name.withType(NameClass.ORGANIZATION) : name)
        .toList();
  }

  private static boolean isCompany(ReadSentence sentence, Name name) {
    return name.size() > 1
        && !name.is(NameClass.EVENT)
        && sentence.isCapital(name.first())
        && sentence.isCapital(name.end() - 1)
        && WordLists.has("company", sentence.word(name.end() - 1));
  }
}
