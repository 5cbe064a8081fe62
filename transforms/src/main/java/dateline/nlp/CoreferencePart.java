package dateline.nlp;

import dateline.text.CodePointText;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.TokenizedSentence;

/** Sentences of a text with their trees, as CoreNLP's {@code coref} takes them. */
final class CoreferencePart {

  private final List<Integer> indices = new ArrayList<>();
  private final List<TokenizedSentence> sentences = new ArrayList<>();
  private final List<DependencyTree> trees = new ArrayList<>();
  private int tokens;

  void add(int index, TokenizedSentence sentence, DependencyTree tree) {
    indices.add(index);
    sentences.add(sentence);
    trees.add(tree);
    tokens += tree.size();
  }

  /** How many it has. */
  int tokens() {
    return tokens;
  }

  /** The index in the document of one of the part's sentences. */
  int sentence(int place) {
    return indices.get(place);
  }

  /** The sentences with tokens and dependencies; nothing else is known of them yet. */
  Annotation annotation(CodePointText text) {
    Annotation annotation = new TokenLabels(text).annotation(sentences);
    List<CoreMap> maps = annotation.get(CoreAnnotations.SentencesAnnotation.class);
    for (int i = 0; i < maps.size(); i++) {
      GrammaticalStructure structure =
          structure(maps.get(i).get(CoreAnnotations.TokensAnnotation.class), trees.get(i));
      maps.get(i)
          .set(
              SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class,
              SemanticGraphFactory.generateUncollapsedDependencies(structure));
    }
    return annotation;
  }

  private static GrammaticalStructure structure(List<CoreLabel> labels, DependencyTree tree) {
    IndexedWord root = new IndexedWord(new Word("ROOT"));
    root.setIndex(0);
    List<IndexedWord> words = new ArrayList<>(labels.size());
    labels.forEach(label -> words.add(new IndexedWord(label)));
    List<TypedDependency> dependencies = new ArrayList<>(labels.size());
    for (int i = 0; i < words.size(); i++) {
      int head = tree.head(i);
      dependencies.add(
          new TypedDependency(
              head == DependencyTree.ROOT ? GrammaticalRelation.ROOT : relation(tree.relation(i)),
              head == DependencyTree.ROOT ? root : words.get(head),
              words.get(i)));
    }
    return new UniversalEnglishGrammaticalStructure(dependencies, new TreeGraphNode(root));
  }

  private static GrammaticalRelation relation(String name) {
    return UniversalEnglishGrammaticalRelations.shortNameToGRel.getOrDefault(
        name, GrammaticalRelation.DEPENDENT);
  }
}
