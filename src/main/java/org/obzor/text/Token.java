package org.obzor.text;

/**
 * One word or number of a text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last UTF-16 unit
 * @param form the written form, lower case, ё as е: what prefixes match
 * @param key the one key all forms of a word share: what words and phrases match
 */
public record Token(int start, int end, String form, String key) {}
