package dateline.relations.sentence;

import dateline.entities.EntityMention;
import dateline.nlp.DependencyTree;
import dateline.syntax.ParsedSentence;
import dateline.syntax.TokenRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import news.dateline.records.Argument;
import news.dateline.records.Entity;
import news.dateline.records.MentionKind;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/** A parsed sentence and who and what it speaks of. */
public final class RelationSentence {

  /** Pronouns that stand for persons alone; others may stand for anything. */
  private static final Set<String> PERSONAL =
      Set.of(
          "he", "she", "his", "her", "hers", "him", "himself", "herself", "i", "me", "my", "myself",
          "who", "whom", "whose");

  private static final Set<String> OTHERS =
      Set.of(
          "it",
          "its",
          "itself",
          "they",
          "them",
          "their",
          "theirs",
          "themselves",
          "we",
          "us",
          "our",
          "ours",
          "you",
          "your",
          "which",
          "that",
          "where");

  private static final Set<String> PRONOUN_TAGS = Set.of("PRP", "PRP$", "WP", "WP$", "WDT", "WRB");

  /** How far above a relative pronoun its clause may end. */
  private static final int MAX_CLIMB = 4;

  private static final Set<String> FIRST_PERSON = Set.of("i", "me", "my", "mine", "myself");

  private final ParsedSentence parsed;
  private final IntFunction<@Nullable Entity> speakers;
  private final List<Participant> participants = new ArrayList<>();

  /** Nobody is quoted. */
  public RelationSentence(ParsedSentence parsed, List<EntityMention> mentions) {
    this(parsed, mentions, offset -> null);
  }

  /**
   * @param mentions in the sentence
   * @param speakers who says what stands at an offset of the text; null where nobody is quoted
   */
  public RelationSentence(
      ParsedSentence parsed, List<EntityMention> mentions, IntFunction<@Nullable Entity> speakers) {
    this.parsed = parsed;
    this.speakers = speakers;
    boolean[] taken = new boolean[parsed.size()];
    for (EntityMention mention : mentions) {
      Participant participant = participant(mention);
      if (participant != null) {
        participants.add(participant);
        for (int i = participant.tokens().first(); i < participant.tokens().end(); i++) {
          taken[i] = true;
        }
      }
    }
    for (int i = parsed.first(); i < parsed.size(); i++) {
      if (!taken[i] && PRONOUN_TAGS.contains(parsed.tag(i))) {
        addPronoun(i);
      }
    }
    participants.sort(
        Comparator.<Participant>comparingInt(p -> p.argument().getBegin())
            .thenComparingInt(p -> p.argument().getEnd())
            .thenComparing(Participant::type));
  }

  /** The sentence. */
  public ParsedSentence parsed() {
    return parsed;
  }

  /** Who and what it speaks of, in text order. */
  public List<Participant> participants() {
    return List.copyOf(participants);
  }

  private @Nullable Participant participant(EntityMention mention) {
    int first = -1;
    int end = -1;
    for (int i = parsed.first(); i < parsed.size(); i++) {
      Token token = parsed.token(i);
      if (token.getBegin() < mention.mention().getEnd()
          && mention.mention().getBegin() < token.getEnd()) {
        first = first < 0 ? i : first;
        end = i + 1;
      }
    }
    if (first < 0) {
      return null;
    }
    TokenRange tokens = new TokenRange(first, end);
    return new Participant(
        mention.argument(),
        mention.mention().getKind(),
        tokens,
        head(parsed.tree(), tokens),
        mention.entity());
  }

  private void addPronoun(int i) {
    Participant whom = antecedent(i);
    if (whom != null) {
      participants.add(standingFor(whom.argument(), whom.entity(), i));
      return;
    }
    String word = parsed.lower(i);
    Entity speaker =
        FIRST_PERSON.contains(word) ? speakers.apply(parsed.token(i).getBegin()) : null;
    if (speaker != null) {
      Argument argument =
          new Argument(speaker.getEntityId(), speaker.getName(), speaker.getType(), 0, 0);
      participants.add(standingFor(argument, speaker, i));
      return;
    }
    boolean person = PERSONAL.contains(word);
    if (person || OTHERS.contains(word)) {
      participants.add(
          new Participant(
              new Argument(
                  null,
                  parsed.word(i),
                  person ? "PERSON" : Participant.NO_ENTITY,
                  parsed.token(i).getBegin(),
                  parsed.token(i).getEnd()),
              MentionKind.PRONOUN,
              new TokenRange(i, i + 1),
              i,
              null));
    }
  }

  /** Whom the clause belongs to that a relative pronoun begins; null for other pronouns. */
  private @Nullable Participant antecedent(int pronoun) {
    if (!parsed.tag(pronoun).startsWith("W")) {
      return null;
    }
    DependencyTree tree = parsed.tree();
    int current = pronoun;
    for (int step = 0; step < MAX_CLIMB && current != DependencyTree.ROOT; step++) {
      if (tree.relation(current).equals("acl:relcl")) {
        int noun = tree.head(current);
        return participants.stream()
            .filter(p -> p.tokens().holds(noun) && !p.is("TITLE"))
            .findFirst()
            .orElse(null);
      }
      current = tree.head(current);
    }
    return null;
  }

  private Participant standingFor(Argument whom, @Nullable Entity entity, int pronoun) {
    return new Participant(
        Argument.newBuilder(whom)
            .setBegin(parsed.token(pronoun).getBegin())
            .setEnd(parsed.token(pronoun).getEnd())
            .build(),
        MentionKind.PRONOUN,
        new TokenRange(pronoun, pronoun + 1),
        pronoun,
        entity);
  }

  /** The first token of a range whose head lies outside it. */
  private static int head(DependencyTree tree, TokenRange tokens) {
    for (int i = tokens.first(); i < tokens.end(); i++) {
      if (!tokens.holds(tree.head(i))) {
        return i;
      }
    }
    return tokens.end() - 1;
  }
}
