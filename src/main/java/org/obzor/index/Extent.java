package org.obzor.index;

/**
 * How much a query matches.
 *
 * @param stories different ones among the articles
 * @param storiesExact whether {@code stories} is exact; else it is within a percent
 * @param sources different ones among the articles, exact
 */
public record Extent(long articles, long stories, boolean storiesExact, long sources) {}
