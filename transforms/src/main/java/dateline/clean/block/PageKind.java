package dateline.clean.block;

import news.dateline.records.DocumentStatus;

/** What a page is. */
public enum PageKind {
  ARTICLE(DocumentStatus.ANALYZED),
  /** Lists other pages. */
  INDEX(DocumentStatus.INDEX_PAGE),
  /** Asks for an account and shows at most the first sentences. */
  LOGIN_WALL(DocumentStatus.LOGIN_WALL),
  /** Says that the page is not to be had. */
  ERROR(DocumentStatus.ERROR_PAGE),
  /** Shows a film, with a caption at most. */
  VIDEO(DocumentStatus.VIDEO_PAGE);

  private final DocumentStatus status;

  PageKind(DocumentStatus status) {
    this.status = status;
  }

  /** The status of a document that is such a page. */
  public DocumentStatus status() {
    return status;
  }
}
