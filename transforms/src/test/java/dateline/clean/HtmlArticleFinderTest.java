package dateline.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.text.RawOffsets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import news.dateline.records.Document;
import news.dateline.records.RemovedBlock;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class HtmlArticleFinderTest {

  private static final String ARTICLE =
      """
      <p>The harbour board of Ardmouth voted on Tuesday to deepen the old channel by two metres.</p>
      <p>&ldquo;Ships have grown &amp; we have not,&rdquo; board chair <a href="/quill">Moira
      Quill</a> told reporters after the vote, which took nine hours and a supper.</p>
      <h2>A long wait</h2>
      <p>Dredgers are to arrive in May.<br>The work will take a year and a half, if it is calm.</p>
      """;

  private static Document cleaned(String page) throws UnreadablePayloadException {
    return PageText.cleaned(page);
  }

  private static String removed(Document document) {
    return String.join(
        "\n", document.getRemoved().stream().map(r -> r.getReason() + ": " + r.getText()).toList());
  }

  @Test
  void keepsParagraphsAndSubheadsAndDropsTheFrame() throws UnreadablePayloadException {
    Document document =
        cleaned(
            """
            <!DOCTYPE html><html><head><title>x</title><script>var text = "not shown";</script></head>
            <body><nav><a href="/">Home</a> <a href="/b">Business</a></nav>
            <div class="share-bar"><a href="#">Share</a></div>
            <main><h1>Ardmouth deepens its harbour</h1><div class="story-body">"""
                + ARTICLE
                + """
                <figure><img src="a.jpg"><figcaption>The channel at low tide.</figcaption></figure>
                </div><aside>Sign up for our daily letter from the harbour, it is free of charge.</aside>
                </main><footer>© 2019 Harbour Times</footer></body></html>
                """);
    assertEquals(
        """
        The harbour board of Ardmouth voted on Tuesday to deepen the old channel by two metres.

        “Ships have grown & we have not,” board chair Moira Quill told reporters after the vote, which took nine hours and a supper.

        A long wait

        Dredgers are to arrive in May. The work will take a year and a half, if it is calm.""",
        document.getText(),
        removed(document));
    assertEquals("text/html", document.getMediaType());
    assertTrue(removed(document).contains("CAPTION: The channel at low tide."));
    assertTrue(removed(document).contains("© 2019 Harbour Times"));
    assertFalse(removed(document).contains("not shown"));
  }

  @Test
  void dropsListsOfExcerptsThoughTheyStandWithinTheArticlesElement()
      throws UnreadablePayloadException {
    StringBuilder excerpts = new StringBuilder();
    for (String name : List.of("Gulls", "Bakers", "Lighthouses", "Ferries")) {
      excerpts.append(
          ("<div class=card><h3><a href=#>%s return to the pier after nine years</a></h3><p>%s came"
                  + " back on Monday, and the harbour master counted them twice before supper.</p></div>")
              .formatted(name, name));
    }
    Document document =
        cleaned(
            "<html><body><div class=c>" + ARTICLE.repeat(2) + excerpts + "</div></body></html>");
    assertFalse(document.getText().contains("counted them twice"), document.getText());
    assertTrue(removed(document).contains("RELATED_LINKS: Bakers came back on Monday"));
  }

  @Test
  void keepsAPostThatIsSetApartAndALeadBeforeTheBody() throws UnreadablePayloadException {
    Document document =
        cleaned(
            "<html><body><h1>Harbour</h1><div><p>A town that lived from herring wants to live from"
                + " ships, and it has to dig for them.</p></div><article class=post-body>"
                + ARTICLE
                + "<blockquote class='social-embed'><p>Nobody asked the herring. <a href=#>pic</a></p>"
                + "— Otto (@otto) <a href=#>May 3, 2019</a></blockquote>"
                + ARTICLE
                + "</article></body></html>");
    assertTrue(document.getText().startsWith("A town that lived from herring"));
    assertTrue(document.getText().contains("Nobody asked the herring."));
  }

  @Test
  void dropsWhatTheEdgesAskOfTheReaderButNotItsSubject() throws UnreadablePayloadException {
    String subject =
        "<p>The board will send its minutes right to your inbox, chair Quill promised on Monday.</p>";
    Document document =
        cleaned(
            "<html><body><div>"
                + ARTICLE
                + subject
                + ARTICLE.repeat(2)
                + "<p>Get the latest from the harbour with our app, which is free for all who sail.</p>"
                + "</div></body></html>");
    assertTrue(document.getText().contains("chair Quill promised"));
    assertTrue(removed(document).startsWith("SHARE: Get the latest from the harbour"));
  }

  @Test
  void readsStructuredDataBeforeThePage() throws UnreadablePayloadException {
    Document document =
        cleaned(
            """
            <html><head><title>Ardmouth digs - Harbour Times</title>
            <meta property="og:site_name" content="Harbour Times">
            <meta property="og:title" content="Ardmouth digs - Harbour Times">
            <meta property="article:section" content="Business">
            <link rel="canonical" href="https://harbour.example/ardmouth-digs">
            <script type="application/ld+json">{broken</script>
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},
             {"@type":["NewsArticle"],"datePublished":"2019-08-12T14:30:00+02:00",
              "author":[{"@type":"Person","name":"Nadia  Osei"},{"name":"Mark Treloar"}]}]}</script>
            </head><body><p class=byline>By Somebody Else</p><div>"""
                + ARTICLE
                + "</div></body></html>");
    assertEquals("Ardmouth digs", document.getTitle());
    assertEquals(Instant.parse("2019-08-12T12:30:00Z"), document.getPublishedAt());
    assertEquals("2019-08-12T14:30:00+02:00", document.getPublishedAtEvidence());
    assertEquals("Harbour Times", document.getPublisher());
    assertEquals(List.of("Nadia Osei", "Mark Treloar"), document.getAuthors());
    assertEquals("Business", document.getSection());
    assertEquals("https://harbour.example/ardmouth-digs", document.getCanonicalUrl());
  }

  @Test
  void tracesEveryCharacterThroughTagsAndReferences() throws UnreadablePayloadException {
    String page =
        "<html><body><div><p>Caf&eacute;s &amp; b&#97;rs of <b>Gen&#x00e8;ve</b>,<i> 😀&nbsp; they"
            + " say,</i> are&hellip; op&shy;en &notanentity; a &lt;b&gt; &reg again, and nobody"
            + " knows why that is so.</p></div></body></html>";
    byte[] payload = page.getBytes(StandardCharsets.UTF_8);
    Document document = cleaned(page);
    assertEquals(
        "Cafés & bars of Genève, 😀 they say, are… open ¬anentity; a <b> ® again, and nobody"
            + " knows why that is so.",
        document.getText());
    RawOffsets offsets = new RawOffsets(document);
    int[] text = document.getText().codePoints().toArray();
    for (int i = 0; i < text.length; i++) {
      String there =
          new String(
              Arrays.copyOfRange(payload, (int) offsets.rawBegin(i), (int) offsets.rawEnd(i + 1)),
              StandardCharsets.UTF_8);
      String shown = Parser.unescapeEntities(there, false);
      String mine = Character.toString(text[i]);
      assertTrue(shown.contains(mine) || mine.isBlank(), "'" + mine + "' lies on '" + there + "'");
      assertTrue(there.length() < 20, "'" + mine + "' lies on '" + there + "'");
    }
  }

  @Test
  void getsThroughDeepNestingAndTagsThatNeverEnd() throws UnreadablePayloadException {
    String deep = "<html><body>" + "<div>".repeat(20_000) + ARTICLE;
    assertTrue(cleaned(deep).getText().contains("two metres"));
    Document open = cleaned("<html><body><div>" + ARTICLE + "<p class='" + "x".repeat(500_000));
    assertTrue(open.getText().contains("two metres"));
    for (RemovedBlock block : open.getRemoved()) {
      assertTrue(block.getRawBegin() < block.getRawEnd());
    }
  }
}
