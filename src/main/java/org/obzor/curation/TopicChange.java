package org.obzor.curation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.obzor.enrich.Topic;

/**
 * What analysts made of one topic: kept under the topic's id.
 *
 * @param topic as they wrote it; null for the shipped one
 * @param removed whether they removed it
 */
public record TopicChange(@Nullable Topic topic, boolean removed, Instant changed) {}
