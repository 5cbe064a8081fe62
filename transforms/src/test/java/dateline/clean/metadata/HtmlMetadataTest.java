package dateline.clean.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dateline.clean.CleaningMode;
import dateline.clean.CleaningSettings;
import dateline.clean.DocumentCleaner;
import dateline.clean.decode.UnreadablePayloadException;
import dateline.read.RawDocuments;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import news.dateline.records.Document;
import news.dateline.records.RawDocument;
import news.dateline.records.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What whole pages say about their articles, in all the places where they may. */
class HtmlMetadataTest {

  private static final String TEXT =
      """
      <p>The last herring boat of Skarvik left its berth on Thursday and did not come back, as the
      harbour office had asked of its owner for eleven years.</p>
      <p>Mayor Tuva Lid called it the end of a smell. She wants the quay to be planted with apple
      trees before the summer, and has found a gardener who believes in it.</p>
      <p>Fishermen who met at the kiosk said that nobody had asked the gulls, of which there are four
      thousand, and that apples do not shine at night.</p>
      """;

  private static Document cleaned(String page) {
    return cleaned(page, null);
  }

  private static Document cleaned(String page, @Nullable String url) {
    byte[] payload = page.getBytes(StandardCharsets.UTF_8);
    Source source = Source.newBuilder().setUri("file:///page.html").setUrl(url).build();
    RawDocument raw =
        RawDocument.newBuilder(RawDocuments.of(payload)).setSources(List.of(source)).build();
    try {
      return new DocumentCleaner(new CleaningSettings(CleaningMode.FULL, "en")).clean(raw, payload);
    } catch (UnreadablePayloadException e) {
      throw new AssertionError(e);
    }
  }

  private static String page(String head, String before, String behind) {
    return "<!DOCTYPE html><html><head>%s</head><body>%s<div class=story>%s</div>%s</body></html>"
        .formatted(head, before, TEXT, behind);
  }

  private static String jsonLd(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  private static String published(Document document) {
    return document.getPublishedAt() + " " + document.getPublishedAtEvidence();
  }

  // -------------------------------------------------------------------- times

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2021-03-04T09:30:00+01:00\"}</script>",
        "<meta property='article:published_time' content='2021-03-04T09:30:00+01:00'>",
        "<meta name=parsely-pub-date content='2021-03-04T08:30:00Z'>",
        "<meta name=pubdate content='Thu, 04 Mar 2021 09:30:00 +0100'>",
        "<meta itemprop=datePublished content='2021-03-04T08:30:00+00'>",
      })
  void readsPublicationFromTheHead(String head) {
    Document document = cleaned(page(head, "<h1>Boat leaves</h1>", ""));
    assertEquals("2021-03-04T08:30:00Z", String.valueOf(document.getPublishedAt()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Published 4 March 2021, 09:30 CET</p>",
        "<div class=byline>By Ann Roe</div><div>Thursday, March 4, 2021 9:30 am CET</div>",
        "<p>09:30 (CET), Thu, 4 March 2021</p>",
        "<p>First published on Thu 4 Mar 2021 08.30 GMT</p>",
        "<p>Published: Thu 4 Mar 2021 08.30</p>",
        "<p><time datetime='2021-03-04T09:30+01:00'>a while ago</time></p>",
        "<p><span itemprop=datePublished content='2021-03-04T09:30+01:00'>Thursday</span></p>",
        "<p property='schema:datePublished' content='2021-03-04T08:30Z'>Thursday</p>",
        "<p><abbr class='published' title='2021-03-04T08:30Z'>Thursday</abbr></p>",
        "<p>Updated:</p><p>March 5, 2021</p><p>Published:</p><p>4.3.2021</p><p>March 4, 2021 08:30</p>",
      })
  void readsPublicationBesideTheHeadline(String beside) {
    Document document = cleaned(page("", "<h1>Boat leaves</h1>" + beside, ""));
    assertEquals("2021-03-04T08:30:00Z", String.valueOf(document.getPublishedAt()));
  }

  private static final String STAMPS =
      """
      <p>By Ann de Roe</p>
      <p>Published: <time datetime="2023-02-11T08:30:00+01:00">11 February 2023</time></p>
      <p>Updated: <time datetime="2023-02-12T12:05:00+01:00">12:05</time></p>
      """;

  private static String stamps(Document document) {
    return document.getAuthors() + " " + document.getPublishedAt() + " " + document.getUpdatedAt();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p class=standfirst>A report found that the town had known of it for a very long time.</p>",
        "<p>A report found that the town had known of it for a very long time.</p>",
        "<ul><li>A report found that the town had known of it for a very long time.</li>"
            + "<li>The mayor said that she had read no such report, and would not.</li></ul>",
      })
  void readsAuthorsAndTimesBelowASummary(String summary) {
    String page =
        "<html><body><article><h1>Boat leaves</h1>"
            + (summary + STAMPS + TEXT)
            + "</article></body></html>";
    assertEquals(
        "[Ann de Roe] 2023-02-11T07:30:00Z 2023-02-12T11:05:00Z", stamps(cleaned(page)), summary);
  }

  @Test
  void takesNoStampsAmidTheTextForTheArticles() {
    String page =
        "<html><body><article><h1>Boat leaves</h1>%s%s%s%s</article></body></html>"
            .formatted(
                TEXT, TEXT.replace("Skarvik", "Vesland"), STAMPS, TEXT.replace("eleven", "nine"));
    assertEquals("[] null null", stamps(cleaned(page)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Published <time datetime=2023-02-11T08:30Z>11 February 2023</time> Updated <time datetime=2023-02-12T12:05Z>12 February 2023</time>
          Published: <span><time datetime=2023-02-11T08:30Z>11 February</time></span> Updated: <span><time datetime=2023-02-12T12:05Z>12 February</time></span>
          <span>Published</span> <time datetime=2023-02-11T08:30Z>11 February</time> <span>Updated</span> <time datetime=2023-02-12T12:05Z>12:05</time>
          <time datetime=2023-02-12T12:05Z>12 February 2023</time> (updated) <time datetime=2023-02-11T08:30Z>11 February 2023</time>
          <time datetime=2023-02-11T08:30Z>11 February 2023</time> (updated) <time datetime=2023-02-12T12:05Z>12 February 2023</time>
          <time datetime=2023-02-11T08:30Z>11 February 2023</time>, last updated <time datetime=2023-02-12T12:05Z>12 February 2023</time>
          <time datetime=2023-02-12T12:05Z>Updated 12 February 2023</time> <time datetime=2023-02-11T08:30Z>11 February 2023</time>
          """)
  void readsWhatEachTimeOfALineIsCalled(String line) {
    Document document = cleaned(page("", "<h1>Boat leaves</h1><p>" + line + "</p>", ""));
    assertEquals("[] 2023-02-11T08:30:00Z 2023-02-12T12:05:00Z", stamps(document), line);
  }

  @Test
  void passesOverTimesOfOtherArticlesAndOfToday() {
    String today = "<header><p>Friday, 12 March 2021</p></header>" + "<p>menu</p>".repeat(9);
    String others =
        """
        <div class=related><article><h3><a href=/1>Gulls count themselves</a></h3>
        <time datetime=2021-03-11>11 March</time></article></div>
        <div class=comments><p>Otto, March 10, 2021</p></div>
        <div itemscope itemtype=https://schema.org/Comment><meta itemprop=datePublished content=2021-03-10></div>
        """;
    Document document = cleaned(page("", today + "<h1>Boat leaves</h1>", others));
    assertNull(document.getPublishedAt(), published(document));
    assertNull(document.getPublishedAtEvidence());
  }

  @Test
  void readsUpdatesApart() {
    Document stated =
        cleaned(
            page(
                jsonLd(
                    """
                    {"@type":"NewsArticle","datePublished":"2021-03-04T08:30:00Z",
                     "dateModified":"2021-03-05T10:00:00+02:00"}"""),
                "",
                ""));
    assertEquals("2021-03-05T08:00:00Z", String.valueOf(stated.getUpdatedAt()));
    assertEquals("2021-03-05T10:00:00+02:00", stated.getUpdatedAtEvidence());
    Document shown =
        cleaned(
            page(
                "",
                "<h1>Boat leaves</h1><p>4 March 2021 08:30 | Last updated: 5 March 2021 10:00</p>",
                ""));
    assertEquals("2021-03-04T08:30:00Z 4 March 2021 08:30", published(shown));
    assertEquals("5 March 2021 10:00", shown.getUpdatedAtEvidence());
  }

  @Test
  void readsTheAddressLast() {
    String url = "https://skarvik.example/2021/03/04/boat";
    assertEquals(
        "2021-03-04T00:00:00Z " + url,
        published(cleaned(page("<link rel=canonical href='" + url + "'>", "", ""))));
    assertEquals("2021-03-04T00:00:00Z " + url, published(cleaned(page("", "", ""), url)));
    assertEquals(
        "2021-03-03T00:00:00Z March 3, 2021",
        published(cleaned(page("", "<h1>Boat leaves</h1><p>March 3, 2021</p>", ""), url)));
  }

  @Test
  void takesNoPlaceholderForATime() {
    String none = "{\"@type\":\"NewsArticle\",\"datePublished\":\"1970-01-01T00:00:00Z\"}";
    String shown = "<h1>Boat leaves</h1><p>Published 9:30 AM EST Mar 4, 2021</p>";
    assertEquals(
        "2021-03-04T14:30:00Z 9:30 AM EST Mar 4, 2021",
        published(cleaned(page(jsonLd(none), shown, ""))));
  }

  // ------------------------------------------------------------------ JSON-LD

  @Test
  void choosesTheObjectThatIsAboutThisPage() {
    String head =
        "<title>Boat leaves</title><link rel=canonical href=https://skarvik.example/boat>"
            + jsonLd(
                """
                [{"@type":"NewsArticle","headline":"Gulls count themselves","datePublished":"2021-01-01",
                  "url":"https://skarvik.example/gulls"},
                 {"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"Boat leaves",
                  "mainEntityOfPage":{"@id":"https://skarvik.example/boat"},
                  "datePublished":"2021-03-04","author":{"@id":"#ann"},
                  "video":{"@type":"VideoObject","datePublished":"2021-02-02"},
                  "comment":[{"@type":"SocialMediaPosting","datePublished":"2021-03-09"}]}},
                 {"@type":"Person","@id":"#ann","name":"Ann Roe"}]""");
    Document document = cleaned(page(head, "<h1>Boat leaves</h1>", ""));
    assertEquals("2021-03-04T00:00:00Z 2021-03-04", published(document));
    assertEquals(List.of("Ann Roe"), document.getAuthors());
  }

  @Test
  void readsBrokenScriptsAndReferencesInTheirValues() {
    Document document =
        cleaned(
            page(
                jsonLd(
                    """
                    <!-- {"@type":"NewsArticle","headline":"Nets &amp; apples: Skarvik&#8217;s plan",
                    "description":"they call it the "end"
                    of it","datePublished":"2021-03-04",} -->"""),
                "",
                ""));
    assertEquals("Nets & apples: Skarvik’s plan", document.getTitle());
    assertEquals("2021-03-04T00:00:00Z 2021-03-04", published(document));
  }

  // -------------------------------------------------------------------- names

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          <title>Boat leaves - Skarvik Post</title><meta property=og:site_name content='Skarvik Post'>       ; Boat leaves
          <meta property=og:title content='Boat leaves | Skarvik Post'><meta property=og:site_name content='Skarvik Post'> ; Boat leaves
          <title>Boat leaves » post.example</title><link rel=canonical href=https://post.example/boat>         ; Boat leaves
          <title>Boat leaves · The Post</title>                                                               ; Boat leaves
          <meta property=og:title content='Why the boat leaves'><title>The Post</title>                        ; Why the boat leaves
          """)
  void givesTheTitleWithoutTheSite(String head, String title) {
    assertEquals(title, cleaned(page(head, "<h1>Boat leaves</h1>", "")).getTitle());
  }

  @Test
  void prefersWhatTwoTitlesSayAndWholeOnes() {
    String search = jsonLd("{\"@type\":\"NewsArticle\",\"headline\":\"Skarvik boat news today\"}");
    assertEquals(
        "Boat leaves",
        cleaned(page("<title>Boat leaves</title>" + search, "<h1>Boat leaves</h1>", ""))
            .getTitle());
    String cut =
        jsonLd("{\"@type\":\"NewsArticle\",\"headline\":\"The last boat leaves Skar...\"}");
    assertEquals(
        "The last boat leaves Skarvik",
        cleaned(page(cut + "<title>The last boat leaves Skarvik</title>", "", "")).getTitle());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          <p>By Ann Roe and Bob Poe, Staff Writers</p>                                       ; Ann Roe, Bob Poe
          <p>By <a rel=author href=/ann>Ann Roe</a> March 4, 2021</p>                        ; Ann Roe
          <p><a rel=author href=/ann>Ann Roe</a></p>                                         ; Ann Roe
          <p><span itemprop=author itemscope><b itemprop=name>Ann Roe</b> writes</span></p>  ; Ann Roe
          <p>The Post</p>                                                                    ; ''
          """)
  void readsAuthorsThatThePageShows(String beside, String authors) {
    Document document = cleaned(page("", "<h1>Boat leaves</h1>" + beside, ""));
    assertEquals(authors, String.join(", ", document.getAuthors()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          <div class=byline><span>Ann de Roe</span><span>Senior reporter</span></div>                ; Ann de Roe
          <div><span>By Ann de Roe</span><span>Senior reporter</span></div>                          ; Ann de Roe
          <div class=byline><a class=author>Ann de Roe</a><a class=author>Luís d'Orey</a></div>      ; Ann de Roe, Luís d'Orey
          <p><a class=author>Ann de Roe</a><a class=author>Luís d'Orey</a></p>                       ; ''
          <p class=byline>By <a>Ann de Roe</a> and <a>Luís d'Orey</a></p>                            ; Ann de Roe, Luís d'Orey
          <p class=byline>By <b>Ann</b> de Roe</p>                                                   ; Ann de Roe
          <p class=byline>By <a>Ann de Roe</a> in <a>Old Ardmouth</a></p>                            ; Ann de Roe
          <p class=byline><span>Ann de Roe</span><span>Old Ardmouth</span></p>                       ; Ann de Roe
          <p class=byline><span>Ann de Roe</span><span class=author-location>Old Ardmouth</span></p> ; Ann de Roe
          <p class=author>Ann de Roe</p>                                                             ; Ann de Roe
          <p class=byline>ANN DE ROE</p>                                                             ; ANN DE ROE
          <div class=articleByline><p>Ann de Roe, Lisbon Correspondent</p></div>                     ; Ann de Roe
          <p><span itemprop=author><a>Ann de Roe</a><a>Luís d'Orey</a></span></p>                    ; Ann de Roe, Luís d'Orey
          <p class=byline>Harbour Gazette</p>                                                        ; ''
          <p class=byline>Last Updated</p>                                                           ; ''
          <p class=byline>Senior Reporter</p>                                                        ; ''
          <p class=byline>New Ardmouth</p>                                                           ; ''
          <p class=byline>Photographs by <span>Ann de Roe</span></p>                                 ; ''
          <p class=comment-author>Ann de Roe</p>                                                     ; ''
          <p class=teaser>Ann de Roe</p>                                                             ; ''
          """)
  void takesEachElementOfABylineForItself(String beside, String authors) {
    Document document = cleaned(page("", "<h1>Boat leaves</h1>" + beside, ""));
    assertEquals(authors, String.join(", ", document.getAuthors()), beside);
  }

  @Test
  void readsAuthorsOfPeopleOnly() {
    Document document =
        cleaned(
            page(
                jsonLd(
                    """
                    {"@type":"NewsArticle","publisher":{"name":"Skarvik Post"},"author":[
                     {"@type":"Organization","name":"Northern Wire"},{"@type":"Person","name":"By Ann Roe"},
                     "https://skarvik.example/bob","@cid",{"name":"ANN ROE"},"Skarvik Post"]}"""),
                "",
                ""));
    assertEquals(List.of("Ann Roe"), document.getAuthors());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          <meta property=og:site_name content='Skarvik Post'>                                 ; ''                            ; Skarvik Post
          <meta name=publisher content=@skarvik><meta name=dc.publisher content='Skarvik Post'>; ''                           ; Skarvik Post
          <meta property=og:site_name content='https://skarvik.example'>                      ; <footer>© 2021 Skarvik Post. All rights reserved.</footer>; Skarvik Post
          ''                                                                                  ; <p>Theme designed by © Nobody</p>; ''
          """)
  void readsThePublishersName(String head, String behind, String publisher) {
    String given = cleaned(page(head, "", behind == null ? "" : behind)).getPublisher();
    assertEquals(publisher, given == null ? "" : given);
  }

  // -------------------------------------------------------------------- place

  @Test
  void readsTheSectionOrTheWayToIt() {
    assertEquals(
        "Coast",
        cleaned(page("<meta property=article:section content='Coast,News'>", "", "")).getSection());
    assertEquals(
        "Coast",
        cleaned(
                page(
                    jsonLd(
                        """
                        {"@type":"BreadcrumbList","itemListElement":[{"item":{"name":"Home"}},
                         {"name":"Coast"},{"name":"Boat leaves"}]}"""),
                    "<h1>Boat leaves</h1>",
                    ""))
            .getSection());
    assertEquals(
        "Coast",
        cleaned(
                page(
                    "",
                    "<ol class=breadcrumbs><li><a href=/>Home</a><li><a href=/c>Coast</a></ol>"
                        + "<h1>Boat leaves</h1>",
                    ""))
            .getSection());
    assertNull(cleaned(page("<meta name=section content=Homepage>", "", "")).getSection());
  }

  @Test
  void givesTheCanonicalAddressWhole() {
    assertEquals(
        "https://skarvik.example/boat",
        cleaned(
                page("<link rel=canonical href=/boat>", "", ""),
                "https://skarvik.example/old?from=1")
            .getCanonicalUrl());
    assertEquals(
        "https://skarvik.example/boat",
        cleaned(
                page(
                    "<link rel=canonical href=https://skarvik.example/>"
                        + "<meta property=og:url content=https://skarvik.example/boat>",
                    "",
                    ""))
            .getCanonicalUrl());
    assertNull(cleaned(page("<link rel=canonical href=/boat>", "", "")).getCanonicalUrl());
    assertNull(cleaned(page("<link rel=canonical href='app://boat/1'>", "", "")).getCanonicalUrl());
  }

  @Test
  void readsThePlaceBeforeTheText() {
    String page = page("", "", "").replace("The last herring", "SKARVIK (Wire) — The last herring");
    assertEquals("SKARVIK", cleaned(page).getDateline());
  }

  // --------------------------------------------------------------------- time

  @Test
  void takesTimeInStepWithThePage() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          String many =
              "<meta itemprop=datePublished content=2021-03-04>".repeat(20_000)
                  + "<time datetime=2021-03-04>x</time>".repeat(20_000);
          cleaned(page("", "<div itemscope>".repeat(5_000) + many, ""));
          cleaned(page("<title>" + "a - ".repeat(200_000) + "</title>", "", ""));
          cleaned(page("<meta name=author content='" + "By A, ".repeat(200_000) + "'>", "", ""));
          cleaned(page("", "<h1>" + "2021 ".repeat(200_000) + "</h1>", ""));
          cleaned(page(jsonLd("{\"a\":".repeat(200_000)), "", ""));
        });
  }
}
