package dateline.pipeline.evaluate;

import java.util.List;

/**
 * A document of the gold data.
 *
 * @param name of its files, without ending
 * @param text that was annotated
 * @param spans in text order
 */
record GoldDocument(String name, String text, List<AnnotatedSpan> spans) {}
