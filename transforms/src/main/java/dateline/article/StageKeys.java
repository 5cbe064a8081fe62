package dateline.article;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.dateline.records.Article;
import news.dateline.records.StageMark;

/**
 * What decides what each stage makes of a document, as one hash a stage. A part of an article that
 * was made under an equal key, of an equal document, need not be made again.
 *
 * @param byStage by the name of the stage
 */
public record StageKeys(Map<String, Key> byStage) implements Serializable {

  /** Name of the stage that recognises entities. */
  public static final String ENTITIES = "entities";

  /** Name of the stage that analyses sentiment. */
  public static final String SENTIMENT = "sentiment";

  /** Name of the stage that parses: the others do it where they ask for a tree. */
  public static final String PARSE = "parse";

  /** Nothing is ever taken over. */
  public static final StageKeys NONE = new StageKeys(Map.of());

  /**
   * The key of a stage.
   *
   * @param value hash of the stage's own fingerprint and of those of all stages before it that it
   *     builds on
   * @param inputs names of the stages whose parts it reads
   */
  public record Key(String value, List<String> inputs) implements Serializable {

    public Key {
      inputs = List.copyOf(inputs);
    }
  }

  public StageKeys {
    byStage = Map.copyOf(byStage);
  }

  /** Whether an article has the part of a stage already. */
  public boolean isMade(Article article, String stage) {
    Key key = byStage.get(stage);
    return key != null && article.getMade().contains(new StageMark(stage, key.value()));
  }

  /**
   * The article with the mark that a stage has made its part; without it where a part that the
   * stage reads is not whole: what was made of less is to be made again.
   */
  public Article marked(Article article, String stage) {
    Key key = byStage.get(stage);
    if (key == null
        || isMade(article, stage)
        || !key.inputs().stream().allMatch(input -> isMade(article, input))) {
      return article;
    }
    List<StageMark> made = new ArrayList<>(article.getMade());
    made.add(new StageMark(stage, key.value()));
    return Articles.from(article).setMade(made).build();
  }
}
