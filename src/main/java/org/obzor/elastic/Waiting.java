package org.obzor.elastic;

import java.nio.file.Path;

/**
 * Another process owns the data folder for now, and this one waits for it.
 *
 * @param role what the other process is
 * @param pid its process id
 */
public record Waiting(Path dataDir, EmbeddedSettings.Role role, long pid) {}
