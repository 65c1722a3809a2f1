package org.obzor.article;

/**
 * An entity of one article and how often that article names it.
 *
 * @param count number of mentions in title and text; 1 for a topic
 */
public record EntityCount(EntityType type, String id, String label, int count) {}
