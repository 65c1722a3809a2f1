package org.obzor.feed;

import org.jspecify.annotations.Nullable;

/**
 * A link.
 *
 * @param rel {@code alternate} where nothing is said
 * @param href resolved where a base is known
 * @param length as it was written, in bytes
 */
public record Link(
    String rel,
    @Nullable String type,
    String href,
    @Nullable String title,
    @Nullable String hreflang,
    @Nullable String length) {}
