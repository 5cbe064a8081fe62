package dateline.entities;

/**
 * A mention that is no name, and whom or what it stands for.
 *
 * @param mention the pronoun or noun
 * @param key of the entity
 */
record ResolvedMention(NamedMention mention, String key) {}
