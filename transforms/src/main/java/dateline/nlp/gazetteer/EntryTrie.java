package dateline.nlp.gazetteer;

import dateline.nlp.words.WordTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which entries begin with which words, one node per sequence of words that begins an entry. */
final class EntryTrie implements Serializable {

  private static final int NO_NODE = 0;
  private static final long NO_EDGE = -1;
  private static final int FIRST_EDGES = 1 << 10;

  private final WordTable words;

  /** Node by number of an entry's first word: most entries have no second one. */
  private int[] roots = new int[FIRST_EDGES];

  /** All further edges: node and word's number, and at the same place the node they lead to. */
  private long[] edges = noEdges(FIRST_EDGES);

  private int[] targets = new int[FIRST_EDGES];
  private int edgeCount;

  /**
   * What is to be reported at a node: 0 nothing, n the entry n - 1, -n the list n - 1 of {@link
   * #lists}. Node 0 does not exist.
   */
  private int[] reports = new int[FIRST_EDGES];

  private int nodeCount = 1;
  private final List<Ending[]> lists = new ArrayList<>();

  /** An entry reported at a node; {@code form} says what else must hold, null nothing. */
  private record Ending(int entry, @Nullable EntryForm form) implements Serializable {}

  /**
   * @param ignoringCase whether its words are found in any case
   */
  EntryTrie(boolean ignoringCase) {
    this.words = new WordTable(ignoringCase);
  }

  /** Adds an entry that is there wherever its words are. */
  void add(List<String> path, int entry) {
    int node = nodeOf(path);
    if (reports[node] == 0) {
      reports[node] = entry + 1;
    } else {
      addToList(node, new Ending(entry, null));
    }
  }

  /** Adds an entry that may be there where these words are; its form decides. */
  void add(List<String> path, EntryForm form) {
    int node = nodeOf(path);
    // Expressions such as [Aa] lead to one node in two ways where case is ignored.
    if (!hasForm(node, form)) {
      addToList(node, new Ending(form.entry(), form));
    }
  }

  /** Gives back what was allocated for entries to come. */
  void trim() {
    words.trim();
    roots = Arrays.copyOf(roots, words.size());
    reports = Arrays.copyOf(reports, nodeCount);
  }

  /** The number under which {@link #find} knows a token of a sentence. */
  int word(@Nullable String token) {
    return words.find(token);
  }

  /**
   * Finds the entries that begin at a token.
   *
   * @param tokens the sentence's tokens, numbered by {@link #word}
   * @param start index of the token
   */
  void find(SentenceTokens sentence, int[] tokens, int start, Matches matches) {
    int word = tokens[start];
    if (word == WordTable.NONE) {
      return;
    }
    int node = roots[word];
    for (int end = start + 1; node != NO_NODE; end++) {
      report(node, sentence, start, end, matches);
      if (end == tokens.length || tokens[end] == WordTable.NONE) {
        return;
      }
      node = child(node, tokens[end]);
    }
  }

  private void report(int node, SentenceTokens sentence, int start, int end, Matches matches) {
    int report = reports[node];
    if (report > 0) {
      matches.add(new Match(report - 1, start, end, null));
    } else if (report < 0) {
      for (Ending ending : lists.get(-report - 1)) {
        EntryForm form = ending.form();
        if (form == null) {
          matches.add(new Match(ending.entry(), start, end, null));
        } else if (form.isAt(sentence, start)) {
          matches.add(new Match(ending.entry(), start, start + form.length(), form));
        }
      }
    }
  }

  private int nodeOf(List<String> path) {
    int first = words.add(path.get(0));
    if (first >= roots.length) {
      roots = Arrays.copyOf(roots, 2 * roots.length);
    }
    if (roots[first] == NO_NODE) {
      roots[first] = newNode();
    }
    int node = roots[first];
    for (String word : path.subList(1, path.size())) {
      int number = words.add(word);
      int child = child(node, number);
      if (child == NO_NODE) {
        child = newNode();
        addEdge(node, number, child);
      }
      node = child;
    }
    return node;
  }

  private int newNode() {
    if (nodeCount == reports.length) {
      reports = Arrays.copyOf(reports, nodeCount + nodeCount / 2);
    }
    return nodeCount++;
  }

  private void addToList(int node, Ending ending) {
    int report = reports[node];
    if (report < 0) {
      Ending[] before = lists.get(-report - 1);
      Ending[] longer = Arrays.copyOf(before, before.length + 1);
      longer[before.length] = ending;
      lists.set(-report - 1, longer);
      return;
    }
    lists.add(
        report == 0 ? new Ending[] {ending} : new Ending[] {new Ending(report - 1, null), ending});
    reports[node] = -lists.size();
  }

  private boolean hasForm(int node, EntryForm form) {
    if (reports[node] < 0) {
      for (Ending ending : lists.get(-reports[node] - 1)) {
        if (ending.form() == form) {
          return true;
        }
      }
    }
    return false;
  }

  private int child(int node, int word) {
    return targets[place(edge(node, word))];
  }

  private void addEdge(int node, int word, int child) {
    if (4L * edgeCount >= 3L * edges.length) {
      growEdges();
    }
    putEdge(edge(node, word), child);
    edgeCount++;
  }

  private void putEdge(long edge, int target) {
    int place = place(edge);
    edges[place] = edge;
    targets[place] = target;
  }

  /** Where an edge is, or would be: there the target is {@link #NO_NODE}. */
  private int place(long edge) {
    int mask = edges.length - 1;
    long hash = edge * 0x9E3779B97F4A7C15L;
    int place = (int) (hash >>> 32) & mask;
    while (edges[place] != edge && edges[place] != NO_EDGE) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void growEdges() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = noEdges(2 * oldEdges.length);
    targets = new int[edges.length];
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != NO_EDGE) {
        putEdge(oldEdges[i], oldTargets[i]);
      }
    }
  }

  private static long edge(int node, int word) {
    return (long) node << 32 | word;
  }

  private static long[] noEdges(int length) {
    long[] edges = new long[length];
    Arrays.fill(edges, NO_EDGE);
    return edges;
  }
}
