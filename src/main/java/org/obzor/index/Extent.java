package org.obzor.index;

/**
 * How much a query matches.
 *
 * @param stories different ones among the articles
 * @param storiesExact whether {@code stories} is exact: always up to 20,000, and on one shard as
 *     long as fewer than 10,000 of them were told more than once; else it is within a percent
 * @param sources different ones among the articles, exact
 */
public record Extent(long articles, long stories, boolean storiesExact, long sources) {}
