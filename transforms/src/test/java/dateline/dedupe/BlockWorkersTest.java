package dateline.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.shuffle.Hash64;
import dateline.text.RawOffsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.PageBlocks;
import news.dateline.records.RemovalReason;
import news.dateline.records.RemovedBlock;
import news.dateline.records.Segment;
import news.dateline.records.Source;
import org.junit.jupiter.api.Test;

class BlockWorkersTest {

  @Test
  void namesAHostWithoutItsFrontDoors() {
    assertEquals("tidewatch.example", Site.host("https://www.Tidewatch.example/a?b#c"));
    assertEquals("tidewatch.example", Site.host("http://amp.m.tidewatch.example:8080"));
    assertEquals("news.tidewatch.example", Site.host("https://reader@news.tidewatch.example/"));
    assertEquals("m.example", Site.host("https://m.example/"));
    assertEquals("tide_watch.example", Site.host("https://tide_watch.example/x y"));
    assertNull(Site.host("/story/1"));
    assertNull(Site.host("mailto:desk@tidewatch.example"));
  }

  @Test
  void tellsTheSiteByHostThenByPublisherThenByFolder() {
    Document page = TestPages.page("https://www.tidewatch.example/1", "Text.");
    assertEquals(new Site(Site.Kind.HOST, "tidewatch.example"), Site.of(page));
    page = Document.newBuilder(page).setCanonicalUrl("/1").build();
    page = Document.newBuilder(page).setPublisher(" Tide  Watch ").build();
    assertEquals(new Site(Site.Kind.PUBLISHER, "tide watch"), Site.of(page));
    page = Document.newBuilder(page).setPublisher(null).build();
    page =
        Document.newBuilder(page)
            .setSources(List.of(Source.newBuilder().setUri("file:///dumps/2021/1.txt").build()))
            .build();
    assertEquals(new Site(Site.Kind.FOLDER, "file:///dumps/2021/"), Site.of(page));
    assertTrue(Site.of(page).isDoubtful());
    assertEquals(Site.of(page), Site.ofKey(Site.of(page).key()));
  }

  @Test
  void tellsReportingFromWhatTheSiteMaySay() {
    SiteVoice voice = new SiteVoice(new Site(Site.Kind.HOST, "news.harbourpost.example"));
    for (String reporting :
        List.of(
            "No one was hurt in the fire, and the cause is not known.",
            "The hearing goes on in May.",
            "Witnesses had seen a man with a torch. He was gone when officers came (and the US"
                + " consul knew nothing of it).",
            "The road was closed for six hours. Four boats sank!")) {
      assertTrue(voice.isReporting(reporting), reporting);
    }
    for (String other :
        List.of(
            "Get the tides in the evening.",
            "Ferries may be late. Check before leaving home.",
            "The tides are sent to your door.",
            "Prices are in crowns and include what is owed to us.",
            "This story was told by a machine.",
            "Sailings may change without notice.",
            "The Harbour Post has been printed in Hvalnes for ninety years.",
            "Words and pictures © the photographers.",
            "Letters go to desk@mail.example before Friday.",
            "Tides | Weather | Boats of the day.",
            "Boats and tides in brief",
            "MORE ABOUT BOATS AND TIDES.",
            "The end.")) {
      assertFalse(voice.isReporting(other), other);
    }
  }

  @Test
  void knowsTheNameOfAPublisherButNoFoldersAndNoneThatIsPartOfWords() {
    String text = "The harbour post was struck by a crane.";
    assertFalse(new SiteVoice(new Site(Site.Kind.PUBLISHER, "harbour post")).isReporting(text));
    assertTrue(new SiteVoice(new Site(Site.Kind.FOLDER, "harbour")).isReporting(text));
    assertTrue(new SiteVoice(new Site(Site.Kind.HOST, "ran.example")).isReporting(text));
  }

  @Test
  void doesNotJudgeTheVoiceOfOtherLanguages() {
    Document page = TestPages.page("https://a.example/1", "The hearing goes on in May.");
    assertTrue(reporting(page));
    assertTrue(reporting(Document.newBuilder(page).setLanguage("en-GB").build()));
    assertFalse(reporting(Document.newBuilder(page).setLanguage("de").build()));
  }

  private static boolean reporting(Document page) {
    return BlockDescriber.describe(page, Site.of(page)).getBlocks().get(0).getReporting();
  }

  @Test
  void cutsParagraphsByCodePoints() {
    assertEquals(
        List.of(new Paragraph(0, 2, "😀a"), new Paragraph(4, 5, "b"), new Paragraph(7, 8, "c")),
        Paragraph.of("😀a\n\nb\n\nc"));
    assertEquals(List.of(), Paragraph.of(""));
  }

  @Test
  void tellsQuotations() {
    assertTrue(Quotation.isIn("“We shall not pay,” said the ferryman, who has said so for years."));
    assertTrue(Quotation.isIn("\"Never again,\" she said."));
    assertTrue(Quotation.isIn("„Wir zahlen das nicht“, sagte der Fährmann am Montag im Rat."));
    assertTrue(Quotation.isIn("« Nous ne payons pas », dit le passeur."));
    assertTrue(
        Quotation.isIn("‘We don’t pay for it,’ said the ferryman, who has said so for years."));
    assertTrue(Quotation.isIn("“The water came at four. Nobody had warned us of it."));
    assertFalse(
        Quotation.isIn("The “Tide Watch” letter is sent to all of our readers on Fridays."));
    assertFalse(Quotation.isIn("The readers’ letters are the editors’ property. Don’t copy them."));
    assertFalse(Quotation.isIn("No mark at all."));
  }

  @Test
  void tellsQuotationsInSingleAndCornerMarks() {
    assertTrue(
        Quotation.isIn("'We don't pay for it,' said the ferryman, who has said so for years."));
    assertTrue(Quotation.isIn("The ferryman, who never paid, said: 'The boats' owners may pay.'"));
    assertTrue(Quotation.isIn("Asked who would pay for it all, he said that ‘it will not be us’."));
    assertTrue(Quotation.isIn("‚Wir zahlen das nicht‘, sagte der Fährmann am Montag im Rat."));
    assertTrue(Quotation.isIn("‹Nous ne payons pas›, dit le passeur au conseil de la ville."));
    assertTrue(Quotation.isIn("‘The water came at four. Nobody’d warned us of it."));
    assertTrue(Quotation.isIn("『払いません。』と船頭は語った。"));
    assertTrue(Quotation.isIn("「約束は『必ず守る』と聞いた。誰も来なかった。"));
    assertFalse(
        Quotation.isIn("The 'Tide Watch' letter is sent to our readers' homes on Fridays."));
    assertFalse(Quotation.isIn("The readers' letters are the editors' property. Don't copy them."));
    assertFalse(
        Quotation.isIn("'Tis the season of storms, and the lamps of all boats don't burn."));
    assertFalse(
        Quotation.isIn("It was rock 'n' roll of the '60s that the band's fans had come for."));
  }

  @Test
  void describesAParagraphByItsWordsAndNames() {
    Document page =
        TestPages.page(
            "https://wethering-post.example/1",
            "In Wethering the pumps of Odile Brannock failed. Pumps fail.",
            "Brannock: the pumps failed.",
            "THE PUMPS FAILED!",
            "the pumps failed");
    page = Document.newBuilder(page).setTitle("Pumps failed again").build();
    PageBlocks blocks = BlockDescriber.describe(page, Site.of(page));
    assertEquals(4, blocks.getBlocks().size());
    // Odile and Brannock; Wethering is in the site's own name.
    assertEquals(2, blocks.getBlocks().get(0).getNames().size());
    assertEquals(List.of(Hash64.of("brannock")), blocks.getBlocks().get(1).getNames());
    assertTrue(blocks.getBlocks().get(1).getTitled());
    assertEquals(blocks.getBlocks().get(2).getHash(), blocks.getBlocks().get(3).getHash());
  }

  @Test
  void drawsTheSameSampleInAnyOrder() {
    List<PageBlocks> pages = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      pages.add(new PageBlocks(Integer.toString(100 + i), null, List.of()));
    }
    Collections.shuffle(pages, new java.util.Random(1));
    List<String> ids = PageSample.of(pages, 3).stream().map(PageBlocks::getDocumentId).toList();
    assertEquals(List.of("100", "101", "102"), ids);
  }

  @Test
  void dropsParagraphsAndKeepsTheMapTrue() {
    Document page =
        TestPages.page("https://a.example/1", "Menü 😀", "Früh 😀 am Tag.", "Box", "Ende.");
    page =
        Document.newBuilder(page)
            .setRemoved(List.of(new RemovedBlock(0L, 5L, "<http", RemovalReason.NAVIGATION)))
            .build();
    Document left = BlockDropper.drop(page, Set.of(0, 2));
    assertEquals("Früh 😀 am Tag.\n\nEnde.", left.getText());
    assertEquals(4, left.getWordCount());
    assertEquals(DocumentStatus.ANALYZED, left.getStatus());
    assertEquals(
        List.of("<http", "Menü 😀", "Box"),
        left.getRemoved().stream().map(RemovedBlock::getText).toList());
    assertEquals(RemovalReason.REPEATED_ACROSS_PAGES, left.getRemoved().get(2).getReason());
    RawOffsets before = new RawOffsets(page);
    RawOffsets after = new RawOffsets(left);
    int shift = page.getText().codePointCount(0, page.getText().indexOf("Früh"));
    for (int i = 0; i < "Früh 😀 am Tag.".codePointCount(0, 14); i++) {
      assertEquals(before.rawBegin(i + shift), after.rawBegin(i));
    }
    RemovedBlock box = left.getRemoved().get(2);
    int at = page.getText().codePointCount(0, page.getText().indexOf("Box"));
    assertEquals(before.rawBegin(at), box.getRawBegin());
    assertEquals(before.rawEnd(at + 3), box.getRawEnd());
  }

  @Test
  void leavesAnEmptyDocumentWhereNothingIsLeft() {
    Document left =
        BlockDropper.drop(TestPages.page("https://a.example/1", "Menu", "Box"), Set.of(0, 1));
    assertEquals("", left.getText());
    assertEquals(List.of(), left.getSegments());
    assertEquals(0, left.getWordCount());
    assertEquals(DocumentStatus.EMPTY, left.getStatus());
  }

  @Test
  void refusesAMapThatDoesNotFitTheParagraphs() {
    Document page =
        Document.newBuilder(TestPages.page("https://a.example/1", "Menu", "Box"))
            .setSegments(List.of(new Segment(0, 9, 0L, 9L)))
            .build();
    assertThrows(IllegalStateException.class, () -> BlockDropper.drop(page, Set.of(0)));
  }
}
