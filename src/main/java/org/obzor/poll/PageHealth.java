package org.obzor.poll;

import org.jspecify.annotations.Nullable;

/**
 * How the pages of a feed's articles were read the last time it had new ones that it gave in short.
 *
 * @param asked how many articles were in short
 * @param read of how many the text was found
 * @param problem why the last of the others kept its summary: key of a message; null if none did
 * @param detail what fills the message's place
 */
public record PageHealth(int asked, int read, @Nullable String problem, String detail) {}
