package dateline.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.clean.decode.UnreadablePayloadException;
import dateline.read.RawDocuments;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.RawDocument;
import org.junit.jupiter.api.Test;

/** Pages that are no articles, and short or crowded articles that must not be taken for such. */
class PageKindTest {

  private static final String BRIEF =
      "<p>The harbour board of Ardmouth voted on Tuesday to deepen the old channel by two metres."
          + "</p><p>Work is to begin in spring, its chairman Nils Aber said.</p>";

  /** As long as so many of them, and nothing said twice. */
  private static String story(int briefs) {
    return IntStream.range(0, briefs)
        .mapToObj(n -> BRIEF.replace("two metres", n + " metres").replace("Aber", "Aber the " + n))
        .collect(Collectors.joining());
  }

  private static String page(String title, String head, String body) {
    return "<!DOCTYPE html><html><head><title>%s</title>%s</head><body>%s</body></html>"
        .formatted(title, head, body);
  }

  private static String links(int count) {
    StringBuilder links = new StringBuilder("<div>");
    for (int i = 0; i < count; i++) {
      links.append("<h3><a href='/").append(i).append("'>Council of town number ").append(i);
      links.append(" votes on its budget</a></h3>");
    }
    return links.append("</div>").toString();
  }

  private static DocumentStatus status(String page) throws UnreadablePayloadException {
    return PageText.cleaned(page).getStatus();
  }

  @Test
  void knowsIndexPages() throws UnreadablePayloadException {
    assertEquals(DocumentStatus.INDEX_PAGE, status(page("Vesland news", "", links(20))));
    StringBuilder excerpts = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      excerpts.append("<section><h2><a href='/x").append(i).append("'>Mayor number ").append(i);
      excerpts.append(" opens a bridge in town</a></h2><p>The mayor opened the bridge on Monday");
      excerpts.append(" and thanked everybody who had built it in number ").append(i);
      excerpts.append(".</p></section>");
    }
    assertEquals(DocumentStatus.INDEX_PAGE, status(page("Bridges", "", excerpts.toString())));
    String front = "<meta property='og:url' content='https://courier.example/'>";
    assertEquals(
        DocumentStatus.INDEX_PAGE, status(page("Courier", front, "<p>Welcome.</p>" + links(3))));
  }

  @Test
  void knowsDumpsOfIndexPages() throws UnreadablePayloadException {
    StringBuilder lines = new StringBuilder("Vesland Courier\n\n");
    for (int i = 0; i < 12; i++) {
      lines.append("Council of town number ").append(i).append(" votes on its budget\n\n");
    }
    assertEquals(DocumentStatus.INDEX_PAGE, status(lines.toString()));
    assertEquals(DocumentStatus.EMPTY, status("Home > News\n\nVesland Courier\n\nShare\n"));
  }

  @Test
  void knowsErrorPages() throws UnreadablePayloadException {
    String apology = "<h1>Oh dear</h1><p>The page you are looking for has left us.</p>" + links(4);
    assertEquals(DocumentStatus.ERROR_PAGE, status(page("Courier", "", apology)));
    assertEquals(
        DocumentStatus.ERROR_PAGE,
        status(page("404 Not Found", "", "<center><h1>404 Not Found</h1></center><hr>nginx")));
    assertEquals(
        DocumentStatus.ERROR_PAGE,
        status(page("Just a moment...", "", "<p>Checking your browser before you go on.</p>")));
    assertEquals(
        DocumentStatus.ERROR_PAGE,
        status(
            "Access Denied\n\nYou don't have permission to access"
                + " \"/news/1\" on this server.\n\nReference #18.2\n"));
  }

  @Test
  void believesTheStatusOfTheResponseUnlessThereIsAnArticle() throws UnreadablePayloadException {
    assertEquals(DocumentStatus.ERROR_PAGE, withHttpStatus(404, BRIEF).getStatus());
    assertEquals(DocumentStatus.ANALYZED, withHttpStatus(200, BRIEF).getStatus());
    assertEquals(DocumentStatus.ANALYZED, withHttpStatus(404, story(8)).getStatus());
  }

  private static Document withHttpStatus(int status, String body)
      throws UnreadablePayloadException {
    byte[] payload = page("Channel", "", body).getBytes(StandardCharsets.UTF_8);
    RawDocument raw =
        RawDocument.newBuilder(RawDocuments.of(payload)).setHttpStatus(status).build();
    return new DocumentCleaner(new CleaningSettings(CleaningMode.FULL, null)).clean(raw, payload);
  }

  @Test
  void knowsLoginWalls() throws UnreadablePayloadException {
    String wall = "<div><p>Subscribe now to continue reading.</p><a href='/s'>Sign in</a></div>";
    Document document = PageText.cleaned(page("Harbour board votes", "", BRIEF + wall));
    assertEquals(DocumentStatus.LOGIN_WALL, document.getStatus());
    String form = "<form><label>Email</label><input type=email><input type=password></form>";
    assertEquals(DocumentStatus.LOGIN_WALL, status(page("Log in", "", "<h1>Log in</h1>" + form)));
  }

  @Test
  void knowsVideoPages() throws UnreadablePayloadException {
    String film = "<meta property='og:type' content='video.other'>";
    String text = "<h1>Storm over the pier</h1><p>Watch how the storm takes the pier away.</p>";
    assertEquals(DocumentStatus.VIDEO_PAGE, status(page("Storm", film, text)));
    String player = "<iframe src='https://www.youtube.com/embed/x'></iframe>";
    assertEquals(DocumentStatus.VIDEO_PAGE, status(page("Storm", "", player + text)));
  }

  @Test
  void leavesArticlesArticles() throws UnreadablePayloadException {
    assertEquals(DocumentStatus.ANALYZED, status(page("Channel", "", BRIEF)));
    String article = "<meta property='og:type' content='article'>";
    assertEquals(DocumentStatus.ANALYZED, status(page("Channel", article, BRIEF + links(30))));
    assertEquals(
        DocumentStatus.ANALYZED,
        status(page("Channel", "", "<div>" + story(6) + "</div>" + links(40))));
    String player = "<iframe src='https://www.youtube.com/embed/x'></iframe>";
    assertEquals(DocumentStatus.ANALYZED, status(page("Channel", "", player + story(4))));
    String about = "<p>“Page not found,” the clerk read aloud, and the archive laughed.</p>";
    assertEquals(DocumentStatus.ANALYZED, status(page("The lost page", "", BRIEF + about)));
    String loginInNav = "<nav><a href='/l'>Log in</a> <a href='/s'>Subscribe</a></nav>";
    assertEquals(DocumentStatus.ANALYZED, status(page("Channel", "", loginInNav + BRIEF)));
  }

  @Test
  void leavesBriefsThatUseTheSameWordsArticles() throws UnreadablePayloadException {
    String article = "<meta property='og:type' content='article'>";
    assertEquals(DocumentStatus.ANALYZED, status(page("Channel", "", BRIEF + links(9))));
    String link = "<p><a href='/r.pdf'>Click here to read the full report</a></p>";
    assertEquals(DocumentStatus.ANALYZED, status(page("Channel", "", BRIEF + link)));
    String film = "<div class='player'>This video is not available in your country</div>";
    assertEquals(DocumentStatus.ANALYZED, status(page("Channel", article, BRIEF + film)));
    String title = "Reporters protest after access denied at ministry";
    assertEquals(
        DocumentStatus.ANALYZED, status(page(title, article, "<h1>" + title + "</h1>" + BRIEF)));
    assertEquals(
        DocumentStatus.ANALYZED, status(page(title, "", "<h1>" + title + "</h1>" + BRIEF)));
    String told =
        "<p>The chairman asked him to read this story to the committee before it came to a vote on"
            + " the channel.</p>";
    assertEquals(DocumentStatus.ANALYZED, status(page("Channel", "", BRIEF + told)));
  }

  @Test
  void takesOneSentenceForAnArticleInADumpAndOneParagraphInAPage()
      throws UnreadablePayloadException {
    assertEquals(DocumentStatus.ANALYZED, status("Fire closes the port of Ardmouth."));
    assertEquals(DocumentStatus.EMPTY, status("Fire closes the port of Ardmouth"));
    assertEquals(DocumentStatus.EMPTY, status("Welcome."));
    String flash = "<p>Fire closes the port of Ardmouth.</p>";
    assertEquals(DocumentStatus.EMPTY, status(page("Port", "", flash)));
    String paragraph = "<p>Fire closed the port of Ardmouth on Monday, its board said.</p>";
    assertEquals(DocumentStatus.ANALYZED, status(page("Port", "", paragraph)));
  }

  @Test
  void leavesTheLabelsOfButtonsOut() throws UnreadablePayloadException {
    String button = "<button>Listen</button><input type=submit value=Send>";
    String paragraph = "<p>Fire closed the port " + button + " of Ardmouth on Monday, it said.</p>";
    Document document = PageText.cleaned(page("Port", "", paragraph));
    assertEquals("Fire closed the port of Ardmouth on Monday, it said.", document.getText());
    assertEquals(List.of(), document.getRemoved());
  }

  @Test
  void keepsWhatTextThereIs() throws UnreadablePayloadException {
    String wall = "<div><p>Subscribe now to continue reading.</p></div>";
    Document document = PageText.cleaned(page("Harbour board votes", "", BRIEF + wall));
    assertTrue(document.getText().startsWith("The harbour board"), document.getText());
  }
}
