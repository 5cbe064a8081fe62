package dateline.entities;

import dateline.article.ArticleWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import news.dateline.records.Article;
import news.dateline.records.Entity;

/** Ways to resolve an article in which one of the rules is left out, to see what it is worth. */
public final class ResolutionWithout {

  /** The way with all rules. */
  public static final String NOTHING = "(nothing)";

  private final Map<String, Function<Article, List<Entity>>> ways = new LinkedHashMap<>();

  private ResolutionWithout() {}

  /** The ways, by what is left out; the one with all rules first. */
  public static Map<String, Function<Article, List<Entity>>> each() {
    ResolutionWithout without = new ResolutionWithout();
    without.add(NOTHING, new ResolutionSteps());
    without.persons();
    without.things();
    without.otherSteps();
    without.pronouns();
    return without.ways;
  }

  private void add(String leftOut, ResolutionSteps steps) {
    ways.put(leftOut, new EntityResolver(Aliases.NONE, steps)::resolve);
  }

  private static <T> List<T> without(List<T> rules, T rule) {
    List<T> others = new ArrayList<>(rules);
    if (!others.remove(rule)) {
      throw new IllegalArgumentException("there is no such rule");
    }
    return others;
  }

  private void persons() {
    PersonNames.Rules all = PersonNames.Rules.ALL;
    persons("persons: all rules", new PersonNames.Rules(List.of(), List.of(), List.of()));
    shortForm("persons: surname, given name", PersonNames.PART);
    shortForm("persons: no middle name", PersonNames.NO_MIDDLE);
    persons(
        "persons: other pieces, other order",
        new PersonNames.Rules(all.shortForms(), List.of(), all.choices()));
    choice("persons: bearer by title", PersonNames.TITLE);
    choice("persons: bearer by gender", PersonNames.GENDER);
    choice("persons: bearer named last", PersonNames.NEAREST);
  }

  private void shortForm(String leftOut, BiPredicate<PersonName, PersonName> form) {
    PersonNames.Rules all = PersonNames.Rules.ALL;
    persons(
        leftOut,
        new PersonNames.Rules(without(all.shortForms(), form), all.spellings(), all.choices()));
  }

  private void choice(String leftOut, PersonNames.Choice choice) {
    PersonNames.Rules all = PersonNames.Rules.ALL;
    persons(
        leftOut,
        new PersonNames.Rules(all.shortForms(), all.spellings(), without(all.choices(), choice)));
  }

  private void persons(String leftOut, PersonNames.Rules rules) {
    add(
        leftOut,
        new ResolutionSteps() {
          @Override
          PersonNames persons(List<NamedMention> mentions, PersonDetails details) {
            return new PersonNames(mentions, details, rules);
          }
        });
  }

  private void things() {
    things("things: all rules", new ThingNames.Rules(List.of(), List.of()));
    tie("things: brackets, or", ThingNames.NEIGHBOURS);
    tie("things: acronyms", ThingNames.ACRONYMS);
    tie("things: bodies of a country", ThingNames.COUNTRIES);
    thingForm("things: first words", ThingNames.BEGIN);
    thingForm("things: last words", ThingNames.END);
    thingForm("things: kind alone", ThingNames.KIND);
  }

  private void tie(String leftOut, Consumer<ThingNames> tie) {
    ThingNames.Rules all = ThingNames.Rules.ALL;
    things(leftOut, new ThingNames.Rules(without(all.ties(), tie), all.shortForms()));
  }

  private void thingForm(String leftOut, BiPredicate<ThingName, ThingName> form) {
    ThingNames.Rules all = ThingNames.Rules.ALL;
    things(leftOut, new ThingNames.Rules(all.ties(), without(all.shortForms(), form)));
  }

  private void things(String leftOut, ThingNames.Rules rules) {
    add(
        leftOut,
        new ResolutionSteps() {
          @Override
          ThingNames things(ArticleWords words, List<NamedMention> mentions) {
            return new ThingNames(words, mentions, rules);
          }
        });
  }

  private void otherSteps() {
    add(
        "places: rivers, Korea",
        new ResolutionSteps() {
          @Override
          PlaceNames places(List<NamedMention> mentions) {
            // Who knows no other name ties none to it.
            return new PlaceNames(List.of());
          }
        });
    add(
        "titles",
        new ResolutionSteps() {
          @Override
          TitleFinder titles(ArticleWords words, List<NamedMention> mentions) {
            return new TitleFinder(words, List.of());
          }
        });
    add(
        "nouns: all rules",
        new ResolutionSteps() {
          @Override
          List<ResolvedMention> nominals(
              ArticleWords words,
              List<NamedMention> mentions,
              List<String> keys,
              PersonDetails details,
              TitleFinder titles) {
            return List.of();
          }
        });
  }

  private void pronouns() {
    PronounResolver.Rules all = PronounResolver.Rules.ALL;
    add(
        "pronouns: all rules",
        new ResolutionSteps() {
          @Override
          List<ResolvedMention> pronouns(
              ArticleWords words,
              Roles roles,
              List<NamedMention> mentions,
              List<String> keys,
              PersonDetails details,
              List<ResolvedMention> nominals) {
            return List.of();
          }
        });
    add("pronouns: gender by name and title", new Pronouns(all, false, true));
    add("pronouns: gender by other pronouns", new Pronouns(all, true, false));
    bar("pronouns: bar of the own subject", PronounResolver.OWN_SUBJECT);
    bar("pronouns: bar of the speaker", PronounResolver.SPEAKER);
    bar("pronouns: bar of whom the speaker names", PronounResolver.NAMED_BY_SPEAKER);
    preference("pronouns: known before unknown", PronounResolver.GENDER);
    preference("pronouns: subject before object", PronounResolver.ROLE);
    preference("pronouns: this sentence before last", PronounResolver.DISTANCE);
    preference("pronouns: this paragraph before last", PronounResolver.PARAGRAPH);
    preference("pronouns: same side of the quote", PronounResolver.QUOTE);
    preference("pronouns: Lee and his aide", PronounResolver.JOINING);
  }

  private void bar(String leftOut, PronounResolver.Bar bar) {
    PronounResolver.Rules all = PronounResolver.Rules.ALL;
    add(
        leftOut,
        new Pronouns(
            new PronounResolver.Rules(without(all.bars(), bar), all.preferences()), true, true));
  }

  private void preference(String leftOut, PronounResolver.Preference preference) {
    PronounResolver.Rules all = PronounResolver.Rules.ALL;
    add(
        leftOut,
        new Pronouns(
            new PronounResolver.Rules(all.bars(), without(all.preferences(), preference)),
            true,
            true));
  }

  /** Pronouns by some of the rules. */
  private static final class Pronouns extends ResolutionSteps {

    private final PronounResolver.Rules rules;
    private final boolean byNames;
    private final boolean byPronouns;

    /**
     * @param byNames whether names tell genders
     * @param byPronouns whether pronouns do
     */
    Pronouns(PronounResolver.Rules rules, boolean byNames, boolean byPronouns) {
      this.rules = rules;
      this.byNames = byNames;
      this.byPronouns = byPronouns;
    }

    @Override
    List<ResolvedMention> pronouns(
        ArticleWords words,
        Roles roles,
        List<NamedMention> mentions,
        List<String> keys,
        PersonDetails details,
        List<ResolvedMention> nominals) {
      IntFunction<Gender> genders = byNames ? details::gender : i -> Gender.UNKNOWN;
      PronounResolver resolver =
          new PronounResolver(words, roles, mentions, keys, genders, nominals, rules);
      if (byPronouns) {
        resolver.learnGenders();
      }
      return resolver.resolve();
    }
  }
}
