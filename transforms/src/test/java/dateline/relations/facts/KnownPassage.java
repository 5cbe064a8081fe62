package dateline.relations.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A passage in which somebody has marked facts: KnowledgeNet's.
 *
 * @param document that it is of
 * @param known the facts of which all that it states are marked; of others only some are
 */
record KnownPassage(long document, String text, Set<FactType> known, List<Marked> facts) {

  /** A fact between two stretches of the text, in code points. */
  record Marked(FactType type, int subject, int subjectEnd, int object, int objectEnd) {

    boolean isOf(Marked other) {
      return type == other.type
          && subject < other.subjectEnd
          && other.subject < subjectEnd
          && object < other.objectEnd
          && other.object < objectEnd;
    }
  }

  /** Reads a file of JSON lines. */
  static List<KnownPassage> read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<KnownPassage> passages = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      passages.add(passage(mapper.readTree(line)));
    }
    return passages;
  }

  private static KnownPassage passage(JsonNode node) {
    int begin = node.get("passageStart").asInt();
    Set<FactType> known = EnumSet.noneOf(FactType.class);
    node.get("exhaustivelyAnnotatedProperties")
        .forEach(name -> known.add(FactType.valueOf(name.asText())));
    List<Marked> facts = new ArrayList<>();
    node.get("facts")
        .forEach(
            fact ->
                facts.add(
                    new Marked(
                        FactType.valueOf(fact.get("property").asText()),
                        fact.get("subjectStart").asInt() - begin,
                        fact.get("subjectEnd").asInt() - begin,
                        fact.get("objectStart").asInt() - begin,
                        fact.get("objectEnd").asInt() - begin)));
    return new KnownPassage(
        node.get("documentId").asLong(), node.get("passageText").asText(), known, facts);
  }
}
