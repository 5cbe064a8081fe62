package dateline.relations;

import dateline.entities.EntityMention;
import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.records.MentionKind;
import news.dateline.records.Modality;
import news.dateline.records.RelationFamily;

/**
 * Titles and the organisations they are held in, by how names and titles stand beside each other. A
 * title reaches its bearer and its organisation only over the few words that grammar allows between
 * them, so that lists do not cross over.
 */
final class FactRules {

  static final String TITLE = "per:title";
  static final String EMPLOYEE = "per:employee_or_member_of";
  static final String TOP_MEMBER = "org:top_members_employees";

  private static final Set<String> PLACES = Set.of("COUNTRY", "CITY", "STATE_OR_PROVINCE");

  /** Last words of titles that places give; any other, a lawyer in Miami, is only at home there. */
  private static final Set<String> OFFICES =
      Set.of(
          "president",
          "minister",
          "premier",
          "chancellor",
          "king",
          "queen",
          "prince",
          "governor",
          "gov.",
          "mayor",
          "senator",
          "sen.",
          "representative",
          "rep.",
          "congressman",
          "congresswoman",
          "ambassador",
          "envoy",
          "consul",
          "secretary",
          "general",
          "treasurer",
          "commissioner",
          "councilman",
          "councilwoman",
          "councilor",
          "delegate",
          "lawmaker",
          "legislator",
          "assemblyman",
          "assemblywoman",
          "judge",
          "justice",
          "sheriff",
          "prosecutor",
          "diplomat",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "official");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern APPOSITION =
      Pattern.compile(
          ",\\s+(?:(?:the|a|an|its|his|her)\\s+)?(?:(?:former|deputy|acting|current|senior)\\s+)?");
  private static final Pattern OF = Pattern.compile("\\s+(?:of|at|for|in)\\s+(?:the\\s+)?");
  private static final Pattern POSSESSIVE = Pattern.compile("(?:['’]s?)?\\s+");

  private static final Set<String> TOP =
      Set.of(
          "president",
          "chairman",
          "chairwoman",
          "chair",
          "chairperson",
          "chief executive",
          "ceo",
          "chief executive officer",
          "director",
          "director general",
          "director-general",
          "head",
          "leader",
          "secretary-general",
          "secretary general",
          "founder",
          "owner",
          "governor",
          "chief");

  private final CodePointText text;
  private final List<EntityMention> actors;
  private final List<Finding> findings = new ArrayList<>();

  private FactRules(CodePointText text, List<EntityMention> actors) {
    this.text = text;
    this.actors = actors;
  }

  /**
   * The facts of a sentence.
   *
   * @param actors all entity mentions of the sentence in text order
   */
  static List<Finding> apply(CodePointText text, List<EntityMention> actors) {
    FactRules rules = new FactRules(text, actors);
    for (int i = 0; i < actors.size(); i++) {
      if (actors.get(i).is("TITLE")) {
        rules.title(i);
      }
    }
    return rules.findings;
  }

  private void title(int title) {
    boolean prenominal = isPerson(title + 1) && gap(title, title + 1, SPACE);
    boolean apposed = isPerson(title - 1) && gap(title - 1, title, APPOSITION);
    if (prenominal) {
      fact(TITLE, title + 1, title, "prenominal");
      if (isEmployer(title - 1, title) && gap(title - 1, title, POSSESSIVE)) {
        employment(title + 1, title - 1, title, "prenominal");
      }
    } else if (apposed) {
      fact(TITLE, title - 1, title, "apposition");
      if (isEmployer(title + 1, title) && gap(title, title + 1, OF)) {
        employment(title - 1, title + 1, title, "apposition");
      }
    } else if (isPerson(title - 2) && isEmployer(title - 1, title)) {
      // "Ann Lee, Acme's director"
      if (gap(title - 2, title - 1, APPOSITION) && gap(title - 1, title, POSSESSIVE)) {
        fact(TITLE, title - 2, title, "apposition");
        employment(title - 2, title - 1, title, "apposition");
      }
    }
  }

  private void employment(int person, int organization, int title, String rule) {
    fact(EMPLOYEE, person, organization, rule);
    String words = actors.get(title).mention().getText().toLowerCase(Locale.ROOT);
    if (TOP.contains(words) && actors.get(organization).is("ORGANIZATION")) {
      fact(TOP_MEMBER, organization, person, rule);
    }
  }

  private boolean isPerson(int i) {
    return i >= 0
        && i < actors.size()
        && actors.get(i).is("PERSON")
        && actors.get(i).mention().getKind() == MentionKind.NAME;
  }

  /**
   * Whether a title can be held in what is mentioned: any in an organisation, offices in a place.
   */
  private boolean isEmployer(int i, int title) {
    if (i < 0 || i >= actors.size()) {
      return false;
    }
    String words = actors.get(title).mention().getText().toLowerCase(Locale.ROOT);
    return actors.get(i).is("ORGANIZATION")
        || PLACES.contains(actors.get(i).entity().getType())
            && OFFICES.contains(words.substring(words.lastIndexOf(' ') + 1));
  }

  private boolean gap(int left, int right, Pattern pattern) {
    int begin = actors.get(left).mention().getEnd();
    int end = actors.get(right).mention().getBegin();
    return begin <= end && pattern.matcher(text.substring(begin, end)).matches();
  }

  private void fact(String predicate, int subject, int object, String rule) {
    findings.add(
        new Finding(
            RelationFamily.FACT,
            predicate,
            null,
            actors.get(subject),
            actors.get(object),
            -1,
            "fact/" + rule,
            false,
            Modality.ASSERTED,
            null));
  }
}
