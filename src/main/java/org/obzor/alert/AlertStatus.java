package org.obzor.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.obzor.query.InvalidInputException;

/**
 * An alert and how it fares.
 *
 * @param broken why its query can no longer be read (say, a topic is gone); such an alert is kept
 *     but matches nothing. Null if all is well
 * @param matches all articles it has matched
 * @param unread what it has told since it was last marked as read
 * @param read when that was; what was recorded later is unread
 */
public record AlertStatus(
    Alert alert, @Nullable InvalidInputException broken, long matches, long unread, Instant read) {}
