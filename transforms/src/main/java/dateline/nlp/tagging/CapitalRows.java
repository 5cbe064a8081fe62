package dateline.nlp.tagging;

/**
 * The rows of what a word's capitals say about it, which depends on where it stands.
 *
 * @param initial whether it begins with a capital
 * @param firstUncapitalized of its form without the capital, where it begins the sentence
 * @param laterUncapitalized of its form without the capital, everywhere else
 * @param firstAny of a capital anywhere in it, where it begins the sentence
 */
record CapitalRows(boolean initial, int firstUncapitalized, int laterUncapitalized, int firstAny) {}
