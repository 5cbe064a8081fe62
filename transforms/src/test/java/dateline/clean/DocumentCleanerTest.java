package dateline.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.clean.decode.UnreadablePayloadException;
import dateline.text.RawOffsets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import news.dateline.records.Document;
import news.dateline.records.DocumentFlag;
import news.dateline.records.DocumentStatus;
import news.dateline.records.RemovalReason;
import news.dateline.records.RemovedBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCleanerTest {

  private static final String LINE =
      "The harbour board of Ardmouth voted on Tuesday to deepen the old channel by two metres.";

  private static final String BODY =
      """
      The harbour board of Ardmouth voted on Tuesday to deepen the old channel by two metres.

      "Ships have grown and we have not," board chair Moira Quill told reporters after the vote.
      """;

  private static String removed(Document document) {
    return document.getRemoved().stream()
        .map(block -> block.getReason() + ": " + block.getText())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void takesWhatThePageSaysAboutTheArticleOutOfTheClutter() throws UnreadablePayloadException {
    Document document =
        PageText.cleaned(
            """
            Business
            Ardmouth votes to deepen its harbour after nine years of talk
            By Nadia Osei and Mark Treloar
            Updated: 13 August 2019, 09:00
            Published: 12 August 2019, 14:30 CET

            ARDMOUTH, Aug. 12 (Coastwire) —\s"""
                + BODY
                + """

                RELATED STORIES
                Dredgers wanted
                © 2019 Harbour Times. All rights reserved.
                """);
    assertEquals(
        "Ardmouth votes to deepen its harbour after nine years of talk", document.getTitle());
    assertEquals(List.of("Nadia Osei", "Mark Treloar"), document.getAuthors());
    assertEquals("2019-08-12T13:30:00Z", String.valueOf(document.getPublishedAt()));
    assertEquals("12 August 2019, 14:30 CET", document.getPublishedAtEvidence());
    assertEquals("ARDMOUTH", document.getDateline());
    assertEquals("Harbour Times", document.getPublisher());
    assertEquals("Business", document.getSection());
    assertEquals(
        "ARDMOUTH, Aug. 12 (Coastwire) — " + BODY.strip(), document.getText(), removed(document));
    assertEquals(
        """
        NAVIGATION: Business
        TITLE: Ardmouth votes to deepen its harbour after nine years of talk
        BYLINE: By Nadia Osei and Mark Treloar
        TIMESTAMP: Updated: 13 August 2019, 09:00
        TIMESTAMP: Published: 12 August 2019, 14:30 CET
        RELATED_LINKS: RELATED STORIES
        RELATED_LINKS: Dredgers wanted
        COPYRIGHT: © 2019 Harbour Times. All rights reserved.""",
        removed(document));
  }

  @Test
  void saysNothingThatThePageDoesNotSay() throws UnreadablePayloadException {
    Document document = PageText.cleaned(BODY);
    assertEquals(BODY.strip(), document.getText());
    assertNull(document.getTitle());
    assertNull(document.getPublishedAt());
    assertNull(document.getPublisher());
    assertNull(document.getDateline());
    assertEquals(List.of(), document.getAuthors());
    assertEquals(List.of(), document.getRemoved());
    assertEquals(DocumentStatus.ANALYZED, document.getStatus());
  }

  @Test
  void keepsSubheadsAndDropsListsOfOtherHeadlines() throws UnreadablePayloadException {
    Document document =
        PageText.cleaned(
            BODY
                + """

                A long wait

                """
                + BODY.replace("Tuesday", "Friday").replace("told", "warned")
                + """

                Gulls return to the pier
                Bakers strike for a day
                Lighthouse to be painted red
                Old ferry sold for a crown

                """
                + BODY.replace("Tuesday", "Sunday").replace("told", "said to"));
    assertTrue(document.getText().contains("\n\nA long wait\n\n"), document.getText());
    assertEquals(4, document.getRemoved().size(), removed(document));
    for (RemovedBlock block : document.getRemoved()) {
      assertEquals(RemovalReason.RELATED_LINKS, block.getReason());
    }
  }

  @Test
  void losesNoProseBehindALinkWithinTheText() throws UnreadablePayloadException {
    Document document =
        PageText.cleaned(
            BODY
                + """

                Read more: Nine years of mud

                The board then listed what the channel must carry by the end of the next ten years:

                - forty ferries a day between the two shores of the bay
                """
                + BODY.replace("Tuesday", "Friday"));
    assertEquals("RELATED_LINKS: Read more: Nine years of mud", removed(document));
  }

  @Test
  void keepsASentenceThatIsSaidTwice() throws UnreadablePayloadException {
    Document document = PageText.cleaned(BODY + "\n" + BODY);
    assertEquals((BODY + "\n" + BODY).strip(), document.getText());
  }

  @Test
  void dropsOtherScriptsWithinAnArticle() throws UnreadablePayloadException {
    Document document =
        PageText.cleaned(BODY + "\n港口新闻今日精选\n\n" + BODY.replace("board", "council"));
    assertEquals("FOREIGN_LANGUAGE: 港口新闻今日精选", removed(document));
  }

  @Test
  void takesCleanInputAsItIs() throws UnreadablePayloadException {
    String page = "© 2019  Harbour Times\r\n" + BODY;
    Document document = PageText.cleaned(page.getBytes(StandardCharsets.UTF_8), CleaningMode.NONE);
    assertEquals(page, document.getText());
    assertEquals(List.of(), document.getRemoved());
  }

  @Test
  void takesAnHtmlPageAsItIsIfToldSo() throws UnreadablePayloadException {
    byte[] page = "\n<!DOCTYPE html>\n<html><body><p>Hello.".getBytes(StandardCharsets.UTF_8);
    assertTrue(PageText.cleaned(page, CleaningMode.NONE).getText().contains("<p>Hello."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"89504e470d0a1a0a0000", "255044462d312e37", "504b03040000"})
  void refusesWhatIsNoText(String hex) {
    byte[] payload = HexFormat.of().parseHex(hex);
    assertThrows(
        UnreadablePayloadException.class, () -> PageText.cleaned(payload, CleaningMode.FULL));
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    assertThrows(
        UnreadablePayloadException.class, () -> PageText.cleaned(noise, CleaningMode.FULL));
  }

  @Test
  void namesWhatItCannotRead() {
    String mail = "From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; x\n\n--x";
    refused("{\\rtf1\\ansi The bridge opens.\\par}", "RTF document");
    refused(mail, "MHTML archive");
    refused("The bridge \u001b$B;MF|\u001b(B opens.", "ISO-2022-JP");
  }

  private static void refused(String payload, String kind) {
    UnreadablePayloadException refused =
        assertThrows(UnreadablePayloadException.class, () -> PageText.cleaned(payload));
    assertTrue(String.valueOf(refused.getMessage()).contains(kind), refused.getMessage());
  }

  @Test
  void readsALetterThatSpeaksOfMail() throws UnreadablePayloadException {
    String text = "Dear all: the header says MIME-Version: 1.0, and that is how it was read.";
    assertEquals(text, PageText.cleaned(text).getText());
  }

  /** Random pages of pieces that are hard to map, in charsets that are hard to map. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
  void losesNothingAndTracesEveryCharacterToItsBytes(String name)
      throws UnreadablePayloadException {
    Charset charset = Charset.forName(name);
    List<String> pieces =
        List.of(
            BODY,
            "\r\n",
            "\n\n",
            "Share this article\n",
            "José",
            "\u00a0 ",
            "\u200b",
            "한\n",
            "🔭👩\u200d🚀 ",
            "… “quoted” text – ",
            "© 2019 Gull Media\n",
            "\t",
            "港口新闻\n",
            "\ufeff",
            "So\u00adft, ",
            "Ångström.\n",
            "(Coastwire)\n",
            "- item one two three four\n",
            "\u0085");
    Random random = new Random(charset.name().hashCode());
    for (int round = 0; round < 60; round++) {
      StringBuilder page = new StringBuilder(name.startsWith("UTF-16") ? "\ufeff" : "");
      int length = 1 + random.nextInt(30);
      for (int i = 0; i < length; i++) {
        page.append(pieces.get(random.nextInt(pieces.size())));
      }
      byte[] payload = page.toString().getBytes(charset);
      for (CleaningMode mode : CleaningMode.values()) {
        check(PageText.cleaned(payload, mode), payload, mode);
      }
    }
  }

  private static void check(Document document, byte[] payload, CleaningMode mode) {
    Charset charset = Charset.forName(document.getCharset());
    RawOffsets offsets = new RawOffsets(document);
    StringBuilder everything = new StringBuilder();
    int[] text = document.getText().codePoints().toArray();
    boolean[] seen = new boolean[payload.length];
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n' && mode == CleaningMode.FULL) {
        continue; // a paragraph break has no bytes
      }
      int begin = (int) offsets.rawBegin(i);
      int end = (int) offsets.rawEnd(i + 1);
      String there = new String(Arrays.copyOfRange(payload, begin, end), charset);
      String mine = Character.toString(text[i]);
      assertTrue(visible(there).contains(visible(mine)), "'" + mine + "' lies on '" + there + "'");
      Arrays.fill(seen, begin, end, true);
    }
    for (RemovedBlock block : document.getRemoved()) {
      int begin = (int) block.getRawBegin();
      int end = (int) block.getRawEnd();
      String there = new String(Arrays.copyOfRange(payload, begin, end), charset);
      assertEquals(visible(block.getText()), visible(there));
      for (int i = begin; i < end; i++) {
        assertTrue(!seen[i], "byte " + i + " is both kept and removed");
        seen[i] = true;
      }
    }
    int from = 0;
    for (int i = 0; i <= payload.length; i++) {
      if (i == payload.length || seen[i]) {
        everything.append(new String(Arrays.copyOfRange(payload, from, i), charset));
        from = i + 1;
      }
    }
    assertEquals("", visible(everything.toString()), "lost in mode " + mode);
  }

  /** What a reader sees of a text, composed letters and their parts alike. */
  private static String visible(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}\\p{C}]+", "");
  }

  @Test
  void readsXhtmlWhoseElementsCloseThemselves() throws UnreadablePayloadException {
    String page =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Channel</title>
        <script type="text/javascript" src="/s.js"/><style/></head>
        <body><a name="top"/><div class="x" id='y>z'/><p>%s</p><br/></body></html>
        """
            .formatted(LINE);
    Document document = PageText.cleaned(page);
    assertEquals("application/xhtml+xml", document.getMediaType());
    assertEquals(LINE, document.getText());
  }

  @Test
  void flagsWhatItRepairsAndWhatOthersCouldNotDecode() throws UnreadablePayloadException {
    Document repaired = PageText.cleaned(LINE + " Itâ€™s done.");
    assertEquals(List.of(DocumentFlag.MOJIBAKE_REPAIRED), repaired.getFlags());
    assertTrue(repaired.getText().endsWith("It’s done."));
    Document lost = PageText.cleaned(LINE + " It\ufffds done.");
    assertEquals(List.of(DocumentFlag.DECODING_ERRORS), lost.getFlags());
    Document lostBeside = PageText.cleaned(LINE + "\n\nPhoto: It\ufffds done");
    assertEquals(LINE, lostBeside.getText());
    assertEquals(List.of(DocumentFlag.DECODING_ERRORS), lostBeside.getFlags());
    Document guessed = PageText.cleaned(LINE + " It’s done.", Charset.forName("windows-1252"));
    assertEquals(List.of(DocumentFlag.CHARSET_GUESSED), guessed.getFlags());
    byte[] asItIs = "Itâ€™s".getBytes(StandardCharsets.UTF_8);
    assertEquals("Itâ€™s", PageText.cleaned(asItIs, CleaningMode.NONE).getText());
  }
}
