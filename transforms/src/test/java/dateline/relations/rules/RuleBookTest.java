package dateline.relations.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dateline.article.TestArticles;
import dateline.nlp.NlpMeter;
import dateline.relations.RelationExtractor;
import dateline.syntax.ArticleReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Modality;
import news.dateline.records.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users may write in rule files, and what they are told of mistakes. */
class RuleBookTest {

  @TempDir Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines));
  }

  private RuleBook book(String... lines) throws IOException {
    List<String> mistakes = new ArrayList<>();
    RuleBook book = RuleBook.with(List.of(file("mine.rules", lines)), mistakes);
    assertEquals(List.of(), mistakes);
    return book;
  }

  private static List<String> relations(RuleBook book, String text, String predicate) {
    return extract(book, text).stream()
        .filter(relation -> relation.getPredicate().equals(predicate))
        .map(RuleBookTest::brief)
        .toList();
  }

  private static List<Relation> all(RuleBook book, String text, String extractor) {
    return extract(book, text).stream()
        .filter(relation -> relation.getExtractor().equals(extractor))
        .toList();
  }

  private static List<Relation> extract(RuleBook book, String text) {
    return new RelationExtractor(TestArticles.ENGINE, new ArticleReader(), book)
        .extract(TestArticles.resolved(text), NlpMeter.NONE)
        .getRelations();
  }

  private static String brief(Relation relation) {
    return relation.getSubject().getName()
        + " | "
        + relation.getMode()
        + " | "
        + relation.getObject().getName()
        + " | "
        + relation.getExtractor();
  }

  @Test
  void findsByTheUsersRulesToo() throws IOException {
    RuleBook book =
        book(
            "event CONSULT toast",
            "verb toast : obj to",
            "fact x:rivals",
            "path s:PERSON >appos rival >nmod:of o:PERSON");
    assertEquals(
        List.of("Clara Wendell | toast | Otto Brandt | mine/verb/toast"),
        relations(book, "Clara Wendell toasted Otto Brandt.", "CONSULT"));
    assertEquals(
        List.of("Clara Wendell | null | Otto Brandt | mine/path/1"),
        relations(book, "Clara Wendell, a rival of Otto Brandt, smiled.", "x:rivals"));
    assertEquals(
        List.of("Clara Wendell | meet | Otto Brandt | consult/verb/meet"),
        relations(book, "Clara Wendell met Otto Brandt.", "CONSULT"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          verbs meet : obj                       => mine:2: 'verbs' begins no line; event, fact, list, verb, noun, path, words and > do
          event                                  => mine:2: 'event' wants a predicate, and a mode if it has one
          fact per:title mode                    => mine:2: 'fact' wants a predicate
          event CON$ULT                          => mine:2: 'CON$ULT' is no name
          verb meet                              => mine:2: 'verb' wants words, ' : ' and who else has part in it
          verb sit down : with                   => mine:2: 'sit down' is not one word; words are parted by commas
          verb meet : obj ; often                => mine:2: 'often' is no option; each, places, part, bodies, has REL, no REL, under VERB, unless VERB and mode NAME by WORD are
          verb meet : obj ; under hold           => mine:2: 'under', 'unless' and 'part' are of nouns
          path s:PERSON o:PERSON                 => mine:2: between 'o:PERSON' and what is before it < or > must say the way
          path s:PERSON <nsubj                   => mine:2: a path ends with a word
          path s:PERSON <nsubj meet              => mine:2: a path goes from one argument to the other
          path <nsubj o:PERSON                   => mine:2: '<nsubj' must stand between two words, as <nsubj or >obl:in
          words s:PERSON , rival                 => mine:2: it wants one subject, s:TYPE, and one object, o:TYPE
          words s:PERSON o:PERSON?               => mine:2: 'o:PERSON?' is an argument, which must be there
          words s:PERSON !o:PERSON               => mine:2: '!o:PERSON' is an argument, which must be there
          words s:PERSON !the? o:PERSON          => mine:2: '!the?' cannot have both ! and ?
          words s:PERSON o:PERSON ; often        => mine:2: behind ';' only 'tied' can stand
          words s:PERSON o:PERSON ;              => mine:2: behind ';' only 'tied' can stand
          verb meet : obj ; mode phone by        => mine:2: 'mode' wants a name, 'by' and words
          verb meet : obj ; no obj ; no obl      => mine:2: 'no' stands twice; name all its words in one
          words s:PERSON FBI o:PERSON            => mine:2: 'FBI' is no type that entities have; words are written in small letters
          path s:PERSN <nsubj o:PERSON           => mine:2: 'PERSN' is no type that entities have; words are written in small letters
          path s:PERSON <subj o:PERSON           => mine:2: 'subj' is no relation of Universal Dependencies
          verb meet : obj ; has object           => mine:2: 'object' is no relation of Universal Dependencies
          verb meet : object                     => mine:2: 'object' is no party; obj and prepositions are, and both with 's
          verb meet : obj ; mode phone phones    => mine:2: 'mode' wants a name, 'by' and words
          verb meet : obj ; mode phone by {x}    => mine:2: no 'list' line before this one names 'x'
          words s:person o:PERSON                => mine:2: 's:person' names no type in capitals, as s:PERSON or o:CITY|COUNTRY
          words s:PERSON TITLE{x} o:PERSON       => mine:2: no 'list' line before this one names 'x'
          list x                                 => mine:2: 'list' wants a name, = and words
          > Ann met Bob. = Ann                   => mine:2: no rule before this line whose example it could be
          """)
  void tellsWhichLineIsWrong(String line, String mistake) throws IOException {
    List<String> mistakes = new ArrayList<>();
    RuleBook book =
        RuleBook.with(List.of(file("mine.rules", "event CONSULT meet", line)), mistakes);
    assertEquals(List.of(mistake), mistakes);
    assertSame(RuleBook.shipped(), book);
  }

  @Test
  void readsWordsWhicheverWayTheyAreWritten() throws IOException {
    RuleBook book =
        book(
            "event CONSULT toast",
            "verb Toast : obj",
            "fact x:rivals",
            "path s:PERSON >appos Rivals >nmod:of o:PERSON",
            "words s:PERSON 's Co-Pilot o:PERSON");
    assertEquals(
        List.of("Clara Wendell | toast | Otto Brandt | mine/verb/toast"),
        relations(book, "Clara Wendell toasted Otto Brandt.", "CONSULT"));
    assertEquals(
        List.of("Clara Wendell | null | Otto Brandt | mine/path/1"),
        relations(book, "Clara Wendell, rivals of Otto Brandt, smiled.", "x:rivals"));
    assertEquals(
        List.of("Clara Wendell | null | Otto Brandt | mine/words/1"),
        relations(book, "Clara Wendell's co-pilot Otto Brandt smiled.", "x:rivals"));
  }

  @Test
  void tellsRulesApartThatBeginAlike() throws IOException {
    RuleBook book =
        book("event CONSULT toast", "verb toast : obj", "verb toast, salute : to ; has obj");
    assertEquals(
        List.of("Clara Wendell | toast | Otto Brandt | mine/verb/toast/2"),
        relations(book, "Clara Wendell saluted the flag to Otto Brandt.", "CONSULT"));
  }

  @Test
  void tellsHowAnEventOfWordsAndOfPathsIsMeant() throws IOException {
    RuleBook book =
        book(
            "event CONSULT toast",
            "words s:PERSON (will|did)? (not)? toast o:PERSON",
            "path s:PERSON <nsubj * >obl:at toast >nmod:to o:PERSON");
    Relation planned =
        all(book, "Clara Wendell will toast Otto Brandt on Monday.", "mine/words/1").get(0);
    assertEquals("toast", planned.getTrigger().getText());
    assertEquals(Modality.PLANNED, planned.getModality());
    assertEquals("XXXX-WXX-1", planned.getTime().getValue());
    assertEquals(
        true,
        all(book, "Clara Wendell did not toast Otto Brandt.", "mine/words/1").get(0).getNegated());
    Relation said =
        all(book, "Clara Wendell spoke in May at a toast to Otto Brandt.", "mine/path/1").get(0);
    assertEquals("toast", said.getTrigger().getText());
    assertEquals("XXXX-05", said.getTime().getValue());
  }

  @Test
  void takesTwiceTheSameForOnce() throws IOException {
    List<String> mistakes = new ArrayList<>();
    RuleBook.with(
        List.of(
            file(
                "mine.rules",
                "fact x:author",
                "words s:PERSON|PERSON (the|The) o:WORK_OF_ART|LAW ;tied")),
        mistakes);
    assertEquals(List.of(), mistakes);
  }

  @Test
  void wantsFilesOfDifferentNames() throws IOException {
    List<String> mistakes = new ArrayList<>();
    Path ours = file("consult.rules", "event CONSULT meet");
    RuleBook.with(List.of(ours, folder.getRoot()), mistakes);
    assertEquals(ours + ": other rules are called 'consult'; rename the file", mistakes.get(0));
    assertEquals(2, mistakes.size(), mistakes.toString());
  }

  @Test
  void doesNotDenyWhatANounPhrasePresumes() throws IOException {
    RuleBook book =
        book(
            "fact per:rival",
            "path s:PERSON >appos rival >nmod:of|to o:PERSON",
            "path s:PERSON <nsubj rival >nmod:of o:PERSON");
    String apposition = "Clara Wendell, a rival %s Otto Brandt, was not invited.";
    for (String word : List.of("of", "to")) {
      Relation presumed = all(book, apposition.formatted(word), "mine/path/1").get(0);
      assertEquals(false, presumed.getNegated());
      assertEquals(Modality.ASSERTED, presumed.getModality());
    }
    assertEquals(
        true,
        all(book, "Clara Wendell is not a rival of Otto Brandt.", "mine/path/2")
            .get(0)
            .getNegated());
  }

  @Test
  void tellsAllMistakesAtOnce() throws IOException {
    List<String> mistakes = new ArrayList<>();
    Path one = file("one.rules", "verb meet : obj", "event CONSULT", "> x = y");
    Path two = file("two.txt", "list");
    RuleBook.with(List.of(one, two, folder.resolve("none.rules")), mistakes);
    assertEquals(
        List.of(
            "one:1: no 'event' or 'fact' line before this one says what it finds",
            "one:3: no rule before this line whose example it could be",
            "two.txt:1: 'list' wants a name, = and words",
            folder.resolve("none.rules") + ": there is no such file"),
        mistakes);
  }

  @Test
  void isTheSameOnAnotherMachine() throws Exception {
    RuleBook book = book("event CONSULT toast", "verb toast : obj");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(book);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      RuleBook read = (RuleBook) in.readObject();
      assertEquals(book, read);
      assertEquals(1, read.frames(false, "toast").size());
    }
    assertNotEquals(book.toString(), RuleBook.shipped().toString());
  }
}
