package org.obzor.elastic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the one line that says why a server did not start. */
final class StartFailure {
  private static final String FATAL = "fatal exception while booting";
  private static final String CAUSE = "Caused by: ";

  private StartFailure() {}

  /**
   * @param log what the server logged during this start
   * @param output what its JVM wrote to its output and error streams
   */
  static Optional<String> reason(String log, String output) {
    List<String> lines = log.lines().toList();
    int fatal = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(FATAL)) {
        fatal = i;
      }
    }
    if (fatal >= 0) {
      List<String> trace = lines.subList(fatal + 1, lines.size());
      Optional<String> root =
          trace.stream()
              .filter(l -> l.startsWith(CAUSE))
              .reduce((first, second) -> second)
              .map(l -> l.substring(CAUSE.length()));
      return root.or(() -> trace.stream().filter(l -> !l.isBlank()).findFirst());
    }
    String said =
        output
            .lines()
            .map(l -> l.replaceFirst("^[\\s#]+", "").strip())
            .filter(l -> !l.isEmpty() && !l.startsWith("WARNING:") && !l.startsWith("\u0018"))
            .limit(2)
            .collect(Collectors.joining(": "));
    return said.isEmpty() ? Optional.empty() : Optional.of(said);
  }
}
