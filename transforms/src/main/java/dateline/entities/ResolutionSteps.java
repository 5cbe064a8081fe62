package dateline.entities;

import dateline.article.ArticleWords;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps from the names of an article to the entities that they and all other mentions belong
 * to. Each is a method of its own, so that what it is worth can be measured with another in its
 * place.
 */
class ResolutionSteps {

  /** The titles of persons. */
  TitleFinder titles(ArticleWords words, List<NamedMention> mentions) {
    return new TitleFinder(words, mentions);
  }

  /** The keys of the entities that the names belong to, in the order of the names. */
  List<String> keys(ArticleWords words, List<NamedMention> mentions, PersonDetails details) {
    PersonNames persons = persons(mentions, details);
    ThingNames things = things(words, mentions);
    PlaceNames places = places(mentions);
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      NamedMention mention = mentions.get(i);
      if (mention.is(EntityTypes.PERSON)) {
        keys.add(EntityTypes.PERSON + "/" + persons.key(i));
      } else if (EntityTypes.isThing(mention.type())) {
        keys.add(things.key(i));
      } else if (EntityTypes.isPlace(mention.type()) || mention.is(EntityTypes.NATIONALITY)) {
        keys.add(places.key(mention));
      } else {
        keys.add(mention.type() + "/" + rest(mention));
      }
    }
    return keys;
  }

  private static String rest(NamedMention mention) {
    String value = mention.normalizedValue();
    return EntityTypes.isValue(mention.type()) && value != null ? value : mention.key();
  }

  PersonNames persons(List<NamedMention> mentions, PersonDetails details) {
    return new PersonNames(mentions, details, PersonNames.Rules.ALL);
  }

  ThingNames things(ArticleWords words, List<NamedMention> mentions) {
    return new ThingNames(words, mentions, ThingNames.Rules.ALL);
  }

  PlaceNames places(List<NamedMention> mentions) {
    return new PlaceNames(mentions);
  }

  /** The nouns that stand for one of the names. */
  List<ResolvedMention> nominals(
      ArticleWords words,
      List<NamedMention> mentions,
      List<String> keys,
      PersonDetails details,
      TitleFinder titles) {
    return new NominalResolver(words, mentions, keys, details, titles).resolve();
  }

  /**
   * The pronouns that stand for a person.
   *
   * @param nominals that stand for a person, among others
   */
  List<ResolvedMention> pronouns(
      ArticleWords words,
      Roles roles,
      List<NamedMention> mentions,
      List<String> keys,
      PersonDetails details,
      List<ResolvedMention> nominals) {
    PronounResolver resolver =
        new PronounResolver(
            words, roles, mentions, keys, details::gender, nominals, PronounResolver.Rules.ALL);
    resolver.learnGenders();
    return resolver.resolve();
  }
}
