package dateline.nlp.parse;

import edu.stanford.nlp.parser.shiftreduce.BinaryTransition;
import edu.stanford.nlp.parser.shiftreduce.CompoundUnaryTransition;
import edu.stanford.nlp.parser.shiftreduce.FinalizeTransition;
import edu.stanford.nlp.parser.shiftreduce.IdleTransition;
import edu.stanford.nlp.parser.shiftreduce.ShiftTransition;
import edu.stanford.nlp.parser.shiftreduce.Transition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * What can be done to a state.
 *
 * <p>Which transitions are legal depends on little of a state, so the lists of them are few and
 * kept.
 */
final class Transitions {

  /** The category that temporary nodes of no known category have, and nodes that are final. */
  private static final String NO_CATEGORY = "";

  /** What decides which transitions are legal. */
  private record Situation(
      boolean shift,
      boolean finish,
      Unary unary,
      String unaryBottom,
      Binary binary,
      String phrase) {}

  private enum Unary {
    NONE,
    NO_ROOT,
    ALL
  }

  private enum Binary {
    NONE,
    /** Any, unless it makes a temporary node. */
    PERMANENT,
    ANY,
    LEFT_PERMANENT,
    LEFT,
    RIGHT_PERMANENT,
    RIGHT
  }

  private final List<Transition> transitions;
  private final List<String> rootStates;
  private final Set<String> rootOnlyStates;

  /** There are at most some thousands of situations: three for each phrase and place in a parse. */
  private final ConcurrentMap<Situation, int[]> legal = new ConcurrentHashMap<>();

  private final Set<String> phrases;

  Transitions(List<Transition> transitions, List<String> rootStates, Set<String> rootOnlyStates) {
    this.transitions = transitions;
    this.rootStates = rootStates;
    this.rootOnlyStates = rootOnlyStates;
    this.phrases = Set.copyOf(transitions.stream().flatMap(Transitions::phrases).toList());
  }

  private static Stream<String> phrases(Transition transition) {
    if (transition instanceof BinaryTransition binary && !binary.isRoot) {
      return Stream.of(permanent(binary.label));
    }
    if (transition instanceof CompoundUnaryTransition unary) {
      return Arrays.stream(unary.labels);
    }
    if (transition instanceof ShiftTransition
        || transition instanceof FinalizeTransition
        || transition instanceof IdleTransition) {
      return Stream.empty();
    }
    throw new IllegalArgumentException("unknown transition " + transition);
  }

  private static String permanent(String category) {
    return category.startsWith("@") ? category.substring(1) : category;
  }

  /** Numbers of the transitions that are legal in a state that is not finished, ascending. */
  int[] legal(ParseState state) {
    Situation situation = situation(state);
    int[] known = legal.get(situation);
    // Asking first keeps threads from waiting for each other.
    return known != null ? known : legal.computeIfAbsent(situation, this::legal);
  }

  private Situation situation(ParseState state) {
    Nodes nodes = state.nodes();
    int depth = state.depth();
    if (depth == 0) {
      return new Situation(
          !state.atEnd(), false, Unary.NONE, NO_CATEGORY, Binary.NONE, NO_CATEGORY);
    }
    int top = state.peek(0);
    boolean topIsTemporary = nodes.isTemporary(top);
    Unary unary;
    if (nodes.hasOneChild(top) && !nodes.isTag(top)) {
      unary = Unary.NONE;
    } else {
      unary = depth == 1 && state.atEnd() ? Unary.ALL : Unary.NO_ROOT;
    }
    String topPhrase = topIsTemporary ? known(nodes.category(top)) : NO_CATEGORY;
    if (topIsTemporary && topPhrase.isEmpty()) {
      unary = Unary.NONE;
    }
    Binary binary = Binary.NONE;
    String phrase = NO_CATEGORY;
    if (depth > 1) {
      int second = state.peek(1);
      boolean secondIsTemporary = nodes.isTemporary(second);
      boolean permanentOnly = state.atEnd() && (depth == 2 || nodes.isTemporary(state.peek(2)));
      if (topIsTemporary && !secondIsTemporary) {
        phrase = topPhrase;
        binary = permanentOnly ? Binary.RIGHT_PERMANENT : Binary.RIGHT;
      } else if (secondIsTemporary && !topIsTemporary) {
        phrase = known(nodes.category(second));
        binary = permanentOnly ? Binary.LEFT_PERMANENT : Binary.LEFT;
      } else if (!topIsTemporary) {
        binary = permanentOnly ? Binary.PERMANENT : Binary.ANY;
      }
      if (topIsTemporary != secondIsTemporary && phrase.isEmpty()) {
        binary = Binary.NONE;
      }
    }
    boolean finish = state.atEnd() && depth == 1 && rootStates.contains(nodes.category(top));
    return new Situation(!state.atEnd(), finish, unary, topPhrase, binary, phrase);
  }

  private String known(String temporaryCategory) {
    String category = permanent(temporaryCategory);
    return phrases.contains(category) ? category : NO_CATEGORY;
  }

  private int[] legal(Situation situation) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < transitions.size(); i++) {
      if (isLegal(transitions.get(i), situation)) {
        found.add(i);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean isLegal(Transition transition, Situation situation) {
    if (transition instanceof ShiftTransition) {
      return situation.shift();
    }
    if (transition instanceof FinalizeTransition) {
      return situation.finish();
    }
    if (transition instanceof CompoundUnaryTransition unary) {
      return isLegal(unary, situation);
    }
    if (transition instanceof BinaryTransition binary) {
      return isLegal(binary, situation);
    }
    return false;
  }

  private static boolean isLegal(CompoundUnaryTransition transition, Situation situation) {
    if (situation.unary() == Unary.NONE
        || (transition.isRoot && situation.unary() == Unary.NO_ROOT)) {
      return false;
    }
    return situation.unaryBottom().isEmpty()
        || situation.unaryBottom().equals(transition.labels[transition.labels.length - 1]);
  }

  private static boolean isLegal(BinaryTransition transition, Situation situation) {
    boolean isRight = transition.side == BinaryTransition.Side.RIGHT;
    boolean isTemporary = transition.isBinarized();
    boolean sideAndPhrase =
        situation.phrase().isEmpty() || situation.phrase().equals(permanent(transition.label));
    return sideAndPhrase
        && switch (situation.binary()) {
          case NONE -> false;
          case PERMANENT -> !isTemporary;
          case ANY -> true;
          case LEFT_PERMANENT -> !isRight && !isTemporary;
          case LEFT -> !isRight;
          case RIGHT_PERMANENT -> isRight && !isTemporary;
          case RIGHT -> isRight;
        };
  }

  /** Does a transition to a state. */
  void apply(int number, ParseState state) {
    Transition transition = transitions.get(number);
    if (transition instanceof ShiftTransition) {
      state.shift();
    } else if (transition instanceof CompoundUnaryTransition unary) {
      state.reduceUnary(unary.labels);
    } else if (transition instanceof BinaryTransition binary) {
      state.reduceBinary(binary.label, binary.side == BinaryTransition.Side.LEFT);
    } else if (transition instanceof FinalizeTransition) {
      state.finish();
    } else {
      throw new IllegalStateException("no transition of an unfinished parse: " + transition);
    }
  }

  /**
   * Goes on where no transition is legal.
   *
   * @return false if there is no way on
   */
  boolean applyEmergency(ParseState state) {
    if (state.depth() == 0) {
      return false;
    }
    Nodes nodes = state.nodes();
    String top = nodes.category(state.peek(0));
    boolean topIsTemporary = nodes.isTemporary(state.peek(0));
    if (state.depth() == 1) {
      if (topIsTemporary) {
        state.reduceUnary(permanent(top));
        return true;
      }
      if (state.atEnd() && !rootStates.contains(top)) {
        state.reduceUnary(rootStates.get(0));
        return true;
      }
      return false;
    }
    String second = nodes.category(state.peek(1));
    boolean secondIsTemporary = nodes.isTemporary(state.peek(1));
    if (topIsTemporary && secondIsTemporary) {
      state.reduceUnary(permanent(top));
    } else if (topIsTemporary) {
      state.reduceBinary(emergencyPhrase(top, state), false);
    } else if (secondIsTemporary) {
      state.reduceBinary(emergencyPhrase(second, state), true);
    } else {
      return false;
    }
    return true;
  }

  /** The category that a temporary one was on the way to, unless that is the root's too early. */
  private String emergencyPhrase(String temporary, ParseState state) {
    String phrase = permanent(temporary);
    boolean keep = rootOnlyStates.contains(phrase) && state.atEnd() && state.depth() == 2;
    return keep ? temporary : phrase;
  }
}
