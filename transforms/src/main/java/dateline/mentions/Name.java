package dateline.mentions;

/**
 * A name in a sentence.
 *
 * @param first its first token
 * @param end the token behind its last
 * @param confidence the mean probability of its tokens' labels, in [0, 1]
 */
record Name(NameClass type, int first, int end, double confidence) {}
