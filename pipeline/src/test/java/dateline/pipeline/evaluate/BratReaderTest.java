package dateline.pipeline.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import news.dateline.records.Modality;
import news.dateline.records.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BratReaderTest {

  @TempDir Path folder;

  private List<GoldDocument> read(String text, String annotations)
      throws IOException, InvalidGoldException {
    Files.writeString(folder.resolve("a.txt"), text);
    Files.writeString(folder.resolve("a.ann"), annotations);
    return List.of(BratReader.read(folder.resolve("a.ann")));
  }

  @Test
  void readsSpansKindsAndEntities() throws Exception {
    GoldDocument document =
        read(
                "\uD83D\uDE00 Clara met Otto. She left.",
                """
                T2\tPERSON 12 16\tOtto
                T1\tPERSON 2 7\tClara
                T3\tPERSON 18 21\tShe
                A1\tKind T3 PRONOUN
                *\tEquiv T1 T3
                #1\tAnnotatorNotes T1\tis passed over
                """)
            .get(0);
    assertEquals("a", document.name());
    assertEquals(
        List.of(
            new AnnotatedSpan(2, 7, "PERSON", true, "T1"),
            new AnnotatedSpan(12, 16, "PERSON", true, "T2"),
            new AnnotatedSpan(18, 21, "PERSON", false, "T1")),
        document.annotations().spans());
    assertTrue(document.form().tellsEntities());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T1#PERSON 0 4#Clara|the text there is 'Clar'",
        "T1#PERSON 0 50#Clara|the text has no characters there",
        "T1#PERSON 3 3#|the text has no characters there",
        "T1#PERSON 0 2;3 5#Cl ra|a span of several pieces",
        "T1#QUOTE 3 5;0 2#ra Cl|the pieces are not in the order of the text",
        "T1#QUOTE 0 2;3 5#Clara|the text there is 'Cl ra'",
        "T1 PERSON 0 5 Clara|not of the form",
        "T1#PERSON 0 99999999999#Clara|not of the form",
        "A1#Sentiment T9 NEUTRAL|there is no T9",
        "A1#Sentiment T9 GOOD|Sentiment is NEGATIVE, NEUTRAL or POSITIVE, not 'GOOD'",
        "A1#Sentiment T9|Sentiment is NEGATIVE",
        "A1#Sentiment|not of the form A1",
        "A1#Kind T9 PRONOUN|there is no T9",
        "A1#Kind T9 NAME|Kind is PRONOUN or NOMINAL, not 'NAME'",
        "*#Equiv T1 T2|there is no T1",
        "R1#Source Arg1:T8 Arg2:T9|there is no T8",
        "R1#Source T8 T9|not of the form R1",
        "R1#per-title Arg1:T8|not of the form R1",
        "E1#CONSULT Actor:T1|not of the form E1",
        "E1#CONSULT:T9 Actor:T1|an event has an Actor and a Recipient, or two Actors",
        "E1#CONSULT:T9 Recipient:T1|an event has an Actor and a Recipient, or two Actors",
        "A1#Negated E1|there is no event E1",
        "A1#Mode T1 visit|there is no event T1"
      })
  void tellsWhatIsWrongAndWhere(String line, String problem) {
    InvalidGoldException wrong =
        assertThrows(
            InvalidGoldException.class,
            () -> read("Clara left.", "#1\tnote\n" + line.replace('#', '\t') + "\n"));
    assertTrue(
        String.valueOf(wrong.getMessage()).startsWith(folder.resolve("a.ann") + ":2: " + problem),
        wrong::toString);
  }

  @Test
  void readsSentimentsOfMentionsAndOfSentences() throws Exception {
    Annotations annotations =
        read(
                "Clara lost. Otto\nwon.",
                """
                T1\tPERSON 0 5\tClara
                T2\tPERSON 12 16\tOtto
                T3\tSENTENCE 12 21\tOtto won.
                A1\tSentiment T1 NEGATIVE
                A2\tSentiment T3 POSITIVE
                """)
            .get(0)
            .annotations();
    assertEquals(2, annotations.spans().size());
    assertEquals(
        List.of(new TonedSpan(new AnnotatedSpan.Extent(0, 5), Polarity.NEGATIVE)),
        annotations.mentions());
    assertEquals(
        List.of(new TonedSpan(new AnnotatedSpan.Extent(12, 21), Polarity.POSITIVE)),
        annotations.sentences());
  }

  @Test
  void takesOneSentimentForAMention() {
    InvalidGoldException wrong =
        assertThrows(
            InvalidGoldException.class,
            () ->
                read(
                    "Clara left.",
                    """
                    T1\tPERSON 0 5\tClara
                    A1\tSentiment T1 NEUTRAL
                    A2\tSentiment T1 POSITIVE
                    """));
    assertTrue(
        String.valueOf(wrong.getMessage()).endsWith("a.ann:3: T1 has a sentiment already"),
        wrong::toString);
  }

  @Test
  void tellsAllThatIsWrong() {
    InvalidGoldException wrong =
        assertThrows(
            InvalidGoldException.class,
            () ->
                read(
                    "Clara met Otto.",
                    """
                    T1\tPERSON 0 5\tClaro
                    T2\tPERSON 10 14\tOtto
                    T2\tPERSON 10 14\tOtto
                    T3\tCONSULT 6 9\tmet
                    T4\tQUOTE 0 5\tClara
                    E1\tAGREE:T3 Actor:T2 Recipient:T2
                    R1\tSource Arg1:T2 Arg2:T2
                    R2\tCue Arg1:T4 Arg2:T2
                    R3\tper-title Arg1:T2 Arg2:T4
                    A1\tModality E1 LIKELY
                    A2\tNegated E1 yes
                    A3\tMode E1
                    """));
    assertEquals(
        List.of(
            "1: the text there is 'Clara'",
            "3: there is another T2 above",
            "6: T3 is no AGREE",
            "7: T2 is no QUOTE",
            "8: T2 is no CUE",
            "9: T4 is a QUOTE, and neither a mention nor WORDS",
            "10: Modality is ASSERTED, PLANNED, CONDITIONAL or DEMANDED, not 'LIKELY'",
            "11: Negated takes no value",
            "12: Mode has no value"),
        wrong.problems().stream()
            .map(problem -> problem.substring(folder.resolve("a.ann").toString().length() + 1))
            .toList());
  }

  @Test
  void tellsTwentyProblemsAndHowManyMoreThereAre() {
    InvalidGoldException wrong =
        assertThrows(InvalidGoldException.class, () -> read("Clara left.", "T1\n".repeat(23)));
    assertEquals(23, wrong.problems().size());
    assertEquals(21, wrong.told().size());
    assertEquals("and 3 more", wrong.told().get(20));
  }

  /** The first character is one of two UTF-16 units. */
  @Test
  void readsQuotesInPiecesWithSourceAndCue() throws Exception {
    Annotations annotations =
        read(
                "\uD83D\uDE00 \u201CGo,\u201D aides\nsaid. \u201CNow.\u201D",
                """
                R1\tSource Arg1:T1 Arg2:T2
                T1\tQUOTE 2 7;20 26\t\u201CGo,\u201D \u201CNow.\u201D
                T2\tWORDS 8 13\taides
                T3\tCUE 14 18\tsaid
                R2\tCue Arg1:T1 Arg2:T3\t
                T4\tQUOTE 8 13;14 18\taides said
                """)
            .get(0)
            .annotations();
    assertEquals(List.of(), annotations.spans());
    Party aides = new Party("WORDS aides", Set.of(new AnnotatedSpan.Extent(8, 13)));
    List<AnnotatedSpan.Extent> said = List.of(new AnnotatedSpan.Extent(14, 18));
    assertEquals(
        List.of(
            new Said(new AnnotatedSpan.Extent(2, 7), "T1", List.of(aides), said),
            // brat cuts a span at the end of a line.
            new Said(new AnnotatedSpan.Extent(8, 18), "T4", List.of(), List.of()),
            new Said(new AnnotatedSpan.Extent(20, 26), "T1", List.of(aides), said)),
        annotations.quotes());
  }

  @Test
  void readsFactsAndEvents() throws Exception {
    GoldDocument document =
        read(
                "Clara, chief of Nord, met Otto and Max. She is chief.",
                """
                T1\tPERSON 0 5\tClara
                T2\tWORDS 7 12\tchief
                T3\tORGANIZATION 16 20\tNord
                T4\tCONSULT 22 25\tmet
                T5\tPERSON 26 30\tOtto
                T6\tPERSON 35 38\tMax
                T7\tPERSON 40 43\tShe
                T8\tWORDS 47 52\tchief
                *\tEquiv T1 T7
                R1\tper-title Arg1:T7 Arg2:T8
                R2\torg:top_members_employees Arg1:T3 Arg2:T1
                E1\tCONSULT:T4 Actor:T1 Recipient:T5 Recipient2:T6 Place:T3
                A1\tMode E1 meet
                A2\tNegated E1
                A3\tModality E1 PLANNED
                E2\tCONSULT:T4 Actor:T1 Actor2:T5 Actor3:T6
                """)
            .get(0);
    assertEquals(5, document.annotations().spans().size());
    List<Related> relations = document.annotations().relations();
    assertEquals(
        new Related(
            false,
            "per:title",
            null,
            new Party(
                "T1", Set.of(new AnnotatedSpan.Extent(0, 5), new AnnotatedSpan.Extent(40, 43))),
            // The same words are the same.
            new Party(
                "WORDS chief",
                Set.of(new AnnotatedSpan.Extent(7, 12), new AnnotatedSpan.Extent(47, 52))),
            false,
            Modality.ASSERTED,
            List.of()),
        relations.get(0));
    assertEquals(
        List.of(
            "org:top_members_employees T3 T1 null false ASSERTED",
            "CONSULT T1 T5 meet true PLANNED",
            "CONSULT T1 T6 meet true PLANNED",
            "CONSULT T1 T5 null false ASSERTED",
            "CONSULT T1 T6 null false ASSERTED",
            "CONSULT T5 T6 null false ASSERTED"),
        relations.stream()
            .skip(1)
            .map(
                one ->
                    String.join(
                        " ",
                        one.predicate(),
                        one.subject().id(),
                        one.object().id(),
                        String.valueOf(one.mode()),
                        String.valueOf(one.negated()),
                        one.modality().name()))
            .toList());
    assertEquals(folder.resolve("a.ann") + ":10", document.labels().get("per:title"));
    assertEquals(List.of(), document.notes());
  }

  /** What docs/evaluation.md has to copy. */
  @Test
  void readsTheExampleOfThePage() throws Exception {
    String page =
        Files.readString(Path.of(System.getProperty("dateline.root"), "docs/evaluation.md"));
    String[] blocks = page.substring(page.indexOf("`visit.txt`")).split("```\\n?", -1);
    Annotations annotations = read(blocks[1], blocks[3]).get(0).annotations();
    assertEquals(5, annotations.spans().size());
    assertEquals(2, annotations.quotes().size());
    assertEquals(
        List.of("per:title", "CONSULT", "DEMAND"),
        annotations.relations().stream().map(Related::predicate).toList());
    assertTrue(annotations.relations().get(1).negated());
  }

  @Test
  void tellsWhatItPassesOver() throws Exception {
    GoldDocument document =
        read(
                "Clara left Otto.",
                """
                T1\tPERSN 0 5\tClara
                T2\tPERSON 11 15\tOtto
                A1\tSentimnt T1 NEUTRAL
                A2\tSentimnt T2 NEUTRAL
                R1\tSorce Arg1:T1 Arg2:T2
                E1\tLeave:T1 Who:T2
                N1\tReference T1 Wikidata:Q1\tClara
                """)
            .get(0);
    String place = folder.resolve("a.ann") + ":";
    assertEquals(
        List.of(
            place + "6: the event has neither Actor nor Recipient: passed over",
            place + "3: the attribute 'Sentimnt' is not known: passed over, as in 1 more lines",
            place + "5: the relation 'Sorce' is not known: passed over"),
        document.notes());
    assertEquals(place + "1", document.labels().get("PERSN"));
  }

  @Test
  void needsTheText() throws IOException {
    Files.writeString(folder.resolve("b.ann"), "");
    InvalidGoldException alone =
        assertThrows(InvalidGoldException.class, () -> BratReader.read(folder.resolve("b.ann")));
    assertTrue(
        String.valueOf(alone.getMessage()).endsWith("b.txt: the annotated text is missing"),
        alone::toString);
  }
}
