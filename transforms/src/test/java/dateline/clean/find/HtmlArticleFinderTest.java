package dateline.clean.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.clean.PageText;
import dateline.clean.decode.UnreadablePayloadException;
import dateline.text.RawOffsets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.RemovalReason;
import news.dateline.records.RemovedBlock;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlArticleFinderTest {

  private static final String ARTICLE =
      """
      <p>The harbour board of Ardmouth voted on Tuesday to deepen the old channel by two metres.</p>
      <p>&ldquo;Ships have grown &amp; we have not,&rdquo; board chair <a href="/quill">Moira
      Quill</a> told reporters after the vote, which took nine hours and a supper.</p>
      <h2>A long wait</h2>
      <p>Dredgers are to arrive in May.<br>The work will take a year and a half, if it is calm.</p>
      """;

  private static final String MORE =
      """
      <p>Half of what the work costs is paid by the state, which wants more freight on ships.</p>
      <p>Those who fish at the mouth of the channel fear for their nets, and have gone to court.</p>
      <p>A first hearing is set for the end of March, and nobody expects a ruling before autumn.</p>
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
    assertTrue(removed(document).contains("COPYRIGHT: © 2019 Harbour Times"));
    assertFalse(removed(document).contains("not shown"));
  }

  @Test
  void keepsAllParagraphsThatStandBesideALongListOfLinks() throws UnreadablePayloadException {
    StringBuilder page = new StringBuilder("<html><body><h1>The pier of Ardmouth is open</h1>");
    page.append("<div>");
    for (int i = 0; i < 40; i++) {
      page.append(
          "<div><a href=/%d>Harbour notice %d: boats wait for the tide</a></div>\n"
              .formatted(i, i));
    }
    page.append("</div>");
    for (String who : List.of("mayor", "pilot", "baker", "warden", "keeper")) {
      page.append(
          ("<p>The %s of the town walked to the end of the new pier on Saturday, and told all who"
                  + " had come that it would stand for a hundred winters at the least.</p>")
              .formatted(who));
    }
    String text = cleaned(page + "</body></html>").getText();
    for (String who : List.of("mayor", "pilot", "baker", "warden", "keeper")) {
      assertTrue(text.contains("The " + who + " of the town"), text);
    }
    assertFalse(text.contains("Harbour notice"), text);
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
                + MORE
                + subject
                + ARTICLE
                + "<p>Get the latest from the harbour with our app, which is free for all who sail.</p>"
                + "</div></body></html>");
    assertTrue(document.getText().contains("chair Quill promised"));
    assertTrue(removed(document).startsWith("SHARE: Get the latest from the harbour"));
  }

  /** A page whose article holds something between its paragraphs. */
  private static Document with(String inside) throws UnreadablePayloadException {
    return cleaned(
        "<html><body><main><h1>Ardmouth digs</h1><div class=story>"
            + ARTICLE.repeat(2)
            + inside
            + ARTICLE
            + "</div></main></body></html>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CAPTION       | <figure><img src=a.png><figcaption>The pier at dawn, seen from the ferry.</figcaption></figure>
          CAPTION       | <div class=image-caption>The pier at dawn, seen from the ferry.</div>
          BYLINE        | <p>By Nadia Osei and Mark Treloar</p>
          BYLINE        | <div class=author-box>Nadia Osei sails.</div>
          RELATED_LINKS | <ul class=related-stories><li><a href=/a>Gulls return to the pier</a></ul>
          RELATED_LINKS | <p><a href=/a>Gulls return to the pier after nine years</a></p>
          SHARE         | <div class=newsletter-box><p>The harbour letter, each Friday before the tide turns.</p></div>
          SHARE         | <div class=share-bar><span>Pass it on</span></div>
          SHARE         | <p>Sign up for our newsletter</p>
          OTHER         | <div class=cookie-banner><p>We keep crumbs of what you read, if you agree.</p></div>
          OTHER         | <div role=dialog><p>We keep crumbs of what you read, if you agree.</p></div>
          COMMENT       | <div id=comments><p>Otto: They should have dug in winter, as I said.</p></div>
          ADVERTISEMENT | <div class=ad-slot><p>Ropes at half the price, this week at the quay.</p></div>
          ADVERTISEMENT | <p>Story continues below advertisement</p>
          NAVIGATION    | <nav><a href=/>Harbour</a> <a href=/b>Town</a></nav>
          COPYRIGHT     | <p>© 2019 Harbour Times. All rights reserved.</p>
          TIMESTAMP     | <p>Updated: 12 August 2019, 14:30 GMT</p>
          """)
  void dropsWhatStandsWithinAnArticleAndTellsWhy(RemovalReason reason, String inside)
      throws UnreadablePayloadException {
    Document document = with(inside);
    Document plain = with("");
    assertEquals(plain.getText(), document.getText());
    assertTrue(
        removed(document).contains(reason + ": "),
        () -> "not " + reason + "\n" + removed(document));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>It was late.</p>",
        "<h3>What the fishers say</h3>",
        "<blockquote><p>Nobody asked us, said the fishers.</p></blockquote>",
        "<div class=social-post><blockquote>Nobody asked the herring.</blockquote></div>",
        "<ul><li>Two metres deeper</li><li>Nine months of work</li></ul>",
        "<ol><li>The board met at nine.</li><li>It rose at six.</li></ol>",
        "<table><tr><td>The tide was out when the board rose, and the mud lay bare to the very"
            + " end of the pier.</td></tr></table>",
        "<div class=tag-share>The share of ships that turn back has grown to a third since May.</div>"
      })
  void keepsWhatIsTheArticles(String inside) throws UnreadablePayloadException {
    Document document = with(inside);
    for (String text : Jsoup.parse(inside).select("p, h3, li, td, div").eachText()) {
      assertTrue(document.getText().contains(text), () -> text + "\n" + removed(document));
    }
  }

  @Test
  void dropsTablesOfNumbersAndKeepsThoseOfWords() throws UnreadablePayloadException {
    Document document =
        with(
            """
            <table><tr><th>Year</th><th>Ships</th><th>Tons</th></tr>
            <tr><td>2017</td><td>1,204</td><td>80,400</td></tr>
            <tr><td>2018</td><td>1,377</td><td>91,250</td></tr></table>
            <table><tr><td>Quay</td><td>stone</td></tr><tr><td>Pier</td><td>oak</td></tr>
            <tr><td>Mole</td><td>slate</td></tr></table>
            """);
    assertTrue(removed(document).contains("OTHER: 91,250"), removed(document));
    assertTrue(removed(document).contains("OTHER: Ships"), removed(document));
    assertTrue(document.getText().contains("slate"), removed(document));
  }

  @Test
  void dropsALineOnTheAuthorAtTheEndAlone() throws UnreadablePayloadException {
    String author = "<p>Moira Quill is a reporter of the Harbour Times and has a boat.</p>";
    Document document =
        cleaned("<html><body><div>" + author + ARTICLE + MORE + author + "</div></body></html>");
    assertTrue(document.getText().startsWith("Moira Quill is a reporter"), removed(document));
    assertEquals(
        "BYLINE: Moira Quill is a reporter of the Harbour Times and has a boat.",
        removed(document));
  }

  @Test
  void keepsAnArticleOnceThatStandsTwice() throws UnreadablePayloadException {
    String once = "<h1>The channel is dug</h1>" + ARTICLE + MORE;
    Document document =
        cleaned(
            "<html><body><article><div class=narrow>"
                + once
                + "</div><div class=wide>"
                + once
                + "</div></article></body>");
    assertEquals(cleaned("<html><body>" + once).getText(), document.getText());
    assertTrue(removed(document).contains("OTHER: Dredgers are to arrive"), removed(document));
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

  @Test
  void keepsTheShortSentencesBesideTheOnlyParagraph() throws UnreadablePayloadException {
    Document document =
        cleaned(
            """
            <html><head><title>Channel</title></head><body><nav><a href="/">Home</a></nav>
            <article><h1>Channel to be deepened</h1>
            <p>The harbour board of Ardmouth voted on Tuesday to deepen the old channel.</p>
            <p>Nobody voted against it.</p><p>Work begins in spring.</p></article></body></html>
            """);
    assertTrue(document.getText().endsWith("Nobody voted against it.\n\nWork begins in spring."));
  }

  @Test
  void keepsArticlesInScriptsWithoutSpaces() throws UnreadablePayloadException {
    Document document =
        cleaned(
            """
            <html lang="ja"><head><title>橋</title></head><body><nav><a href="/">ホーム</a></nav>
            <article><h1>新しい橋が開通</h1>
            <p>市長は月曜日、川に架かる新しい橋を開通させた。住民たちは十二年間待ち続けていた。</p>
            <p>多くの人が子どもと花を連れて橋を訪れ、最初に対岸へ渡ろうと列を作った。</p></article>
            <ul><li><a href="/1">駅前の広場が改装</a></li></ul></body></html>
            """);
    assertEquals(DocumentStatus.UNSUPPORTED_LANGUAGE, document.getStatus(), removed(document));
    assertEquals("ja", document.getLanguage());
    assertTrue(document.getText().contains("列を作った。"), document.getText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister announced her resignation on Facebook and left the town on Monday evening.",
        "“I take full responsibility,” she wrote on Twitter, adding that she was sorry.",
        "Passengers of the ferry may receive compensation under the settlement, the court said.",
        "In a letter to the editor of the Harbour Times, forty captains asked for a second pilot.",
        "For the latest round of talks the union sent its president to the capital on Tuesday."
      })
  void keepsSentencesThatTellOfWhatOthersAskFor(String told) throws UnreadablePayloadException {
    Document document =
        cleaned("<html><body><article>" + ARTICLE + "<p>" + told + "</p></article>");
    assertTrue(document.getText().endsWith(told), removed(document));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Follow us on Facebook and Twitter for the latest news from the harbour.",
        "Sign up for our newsletter and get the news of the harbour every morning.",
        "This article contains affiliate links; we may earn a commission if you buy."
      })
  void dropsWhatAsksTheReader(String asked) throws UnreadablePayloadException {
    Document document =
        cleaned("<html><body><article>" + ARTICLE + "<p>" + asked + "</p></article>");
    assertFalse(document.getText().contains(asked), document.getText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div id=cookie-banner><p>%s</p></div>",
        "<div class=gdpr><p>%s</p></div>",
        "<section><p>%s</p></section>",
      })
  void dropsACookieNoticeThatIsLongerThanTheArticle(String notice)
      throws UnreadablePayloadException {
    String words =
        "We use cookies and their like to show what you may want to see, and to count who comes"
            + " here and how often. By continuing to use this site you agree to all of this, and to"
            + " what our partners do with it.";
    String prose =
        "The harbour board of Ardmouth voted on Tuesday to deepen the old channel by far.";
    String article =
        "<main><article><h1>Ardmouth deepens its harbour</h1><p>By Moira de Quill</p>"
            + "<p>14 May 2019</p><p>%s</p></article></main>".formatted(prose);
    String asked = notice.formatted(words);
    for (String body : List.of(asked + article, article + asked)) {
      Document document = cleaned("<html lang=en><body>" + body + "</body></html>");
      assertEquals(prose, document.getText(), removed(document));
      assertEquals(List.of("Moira de Quill"), document.getAuthors());
      assertEquals(Instant.parse("2019-05-14T00:00:00Z"), document.getPublishedAt());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=entry-content><h1>Harbour</h1>%s</div><article class=comment-body><p>So it goes,"
            + " and nobody in the town of Ardmouth has ever asked us why it is so.</p></article>",
        "<article class='post consent-decree'><h1>Harbour</h1>%s</article>",
        "<div class='cookie-recipe'><h1>Harbour</h1>%s</div><article><h3><a href=/g>Gulls</a></h3>"
            + "<p>They are back in the harbour, and nobody knows for how long they stay.</p></article>",
      })
  void keepsStoriesThatSpeakOfCookiesOrConsent(String page) throws UnreadablePayloadException {
    String told =
        "<p>“We use cookies to make your visit better,” it said, but the firm sold the data.</p>";
    Document document =
        cleaned("<html><body>" + page.formatted(ARTICLE + told + MORE) + "</body></html>");
    assertTrue(document.getText().contains("the firm sold the data"), removed(document));
    assertTrue(document.getText().contains("A first hearing is set"), removed(document));
  }

  @Test
  void dropsACookieNoticeBeforeTheHeadlineOfAPageThatMarksNoArticle()
      throws UnreadablePayloadException {
    Document document =
        cleaned(
            "<html><body><div class=cc-window><p>We use cookies to show what you may like, and to"
                + " count our visitors. See our privacy policy.</p></div><div id=content>"
                + "<h1>Ardmouth deepens its harbour</h1><p>By Moira Quill</p>"
                + ARTICLE
                + "</div></body></html>");
    assertTrue(document.getText().startsWith("The harbour board"), document.getText());
    assertEquals(List.of("Moira Quill"), document.getAuthors());
  }

  @Test
  void endsParagraphsAtBlankLinesWhereWhiteSpaceIsShown() throws UnreadablePayloadException {
    String one = "VARN (AP) - The harbour board voted on Tuesday to\ndeepen the old channel.";
    String two = "Dredgers are to arrive in May, and the work will\ntake a year and a half.";
    Document document =
        cleaned("<html><body><pre>" + one + "\n \n" + two + "\n\n</pre></body></html>");
    assertEquals(one.replace('\n', ' ') + "\n\n" + two.replace('\n', ' '), document.getText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "<h1>The channel is dug</h1>\n%s",
        "<!-- %2$s -->\n<!-- twice --> <div class=story>%1$s</div>",
      })
  void knowsPiecesOfPages(String page) throws UnreadablePayloadException {
    Document document = PageText.cleaned(page.formatted(ARTICLE.strip(), "made by ".repeat(3000)));
    assertEquals("text/html", document.getMediaType());
    assertTrue(document.getText().startsWith("The harbour board"), document.getText());
  }

  @Test
  void takesATextOnTagsForText() throws UnreadablePayloadException {
    assertEquals(
        "text/plain",
        PageText.cleaned("<p> is the tag that begins a paragraph, and <b> one for bold print.")
            .getMediaType());
  }

  @Test
  void keepsALastSentenceBehindALink() throws UnreadablePayloadException {
    Document document =
        cleaned(
            "<html><body><article>"
                + ARTICLE
                + "<p><strong>Read more: </strong><a href=/k>How Kroll built it</a></p>"
                + "<p>Kroll &amp; Sons declined to comment.</p></article></body></html>");
    assertTrue(document.getText().endsWith("declined to comment."), removed(document));
  }

  @Test
  void keepsWhatAnArticleTellsOfCookies() throws UnreadablePayloadException {
    String told =
        "The bakers told the board that their shops use cookies to lure sailors. &ldquo;We use"
            + " cookies as others use lights,&rdquo; said Nils Aber, who has three of the shops.";
    Document document =
        cleaned("<html><body><article class=cookies>" + ARTICLE + "<p>" + told + "</article>");
    assertTrue(document.getText().contains("as others use lights"), removed(document));
  }

  @Test
  void callsLinksWhatTheirHeadingCallsThem() throws UnreadablePayloadException {
    Document document =
        cleaned(
            "<html><body><article><h1>Ardmouth deepens its harbour</h1>"
                + ARTICLE
                + "</article><aside><h3>Related stories</h3><ul><li><a href=/g>Gulls are back</a>"
                + "</li><li><a href=/b>Boats return</a></li></ul></aside></body></html>");
    assertTrue(removed(document).contains("RELATED_LINKS: Gulls are back"), removed(document));
    assertTrue(removed(document).contains("RELATED_LINKS: Boats return"), removed(document));
  }
}
