package org.obzor.feed;

import org.jspecify.annotations.Nullable;

/** A category or keyword, and whose list of words it is from. */
public record Tag(@Nullable String term, @Nullable String scheme, @Nullable String label) {}
