package dateline.read;

import java.io.Serializable;

/**
 * Which fields of a JSON Lines record mean what. A name may be a path into nested objects, with
 * dots between the names.
 *
 * @param html the page as HTML
 * @param text the page as text, for records without HTML
 * @param url the address it was fetched from
 * @param fetchedAt when it was fetched: ISO 8601, RFC 1123, or seconds or milliseconds since 1970
 * @param id the record's own id
 */
public record JsonFields(String html, String text, String url, String fetchedAt, String id)
    implements Serializable {

  public static final String HTML = "html";
  public static final String TEXT = "text";
  public static final String URL = "url";
  public static final String FETCHED_AT = "fetched_at";
  public static final String ID = "id";

  public static final JsonFields DEFAULT = new JsonFields(HTML, TEXT, URL, FETCHED_AT, ID);
}
