package org.obzor.notify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of messages, the latest first.
 *
 * @param total all of the list
 * @param next opaque cursor of the next page, null on the last
 */
public record MessagePage(long total, List<Message> messages, @Nullable String next) {}
