package org.obzor.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of matches, newest first.
 *
 * @param total all matches
 * @param next opaque cursor of the next page, null on the last
 */
public record AlertMatchPage(long total, List<AlertMatch> matches, @Nullable String next) {}
