package dateline.entities;

import dateline.article.ArticleWords;
import java.util.ArrayList;
import java.util.List;

/** Which entity each name belongs to, as a key that the names of one entity share. */
final class EntityKeys {

  private EntityKeys() {}

  /** One key for each mention, in their order. */
  static List<String> of(ArticleWords words, List<NamedMention> mentions, PersonDetails details) {
    PersonNames persons = new PersonNames(mentions, details);
    ThingNames things = new ThingNames(words, mentions);
    PlaceNames places = new PlaceNames(mentions);
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
}
