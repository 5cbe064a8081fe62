package dateline.pipeline.evaluate;

import java.util.List;

/**
 * One piece of what somebody says, thinks or asks.
 *
 * @param utterance equal for the pieces of one utterance, within the document
 * @param cues the words that introduce it
 */
record Said(
    AnnotatedSpan.Extent extent,
    String utterance,
    List<Party> sources,
    List<AnnotatedSpan.Extent> cues) {}
