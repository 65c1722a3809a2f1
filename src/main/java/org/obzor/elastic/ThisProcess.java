package org.obzor.elastic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The name of a process by which others on the same machine can tell that it is over: the boot of
 * the machine, the space its process ids belong to (containers have their own), its id, and when it
 * began. On systems that do not tell these, a process has no name and nothing is known of it.
 */
final class ThisProcess {
  private static final Path PROC = Path.of("/proc");

  /** Place of the start time in {@code /proc/PID/stat}, counted from what follows the name. */
  private static final int START_TIME = 19;

  private static final int STATE = 0;

  private ThisProcess() {}

  /** Empty where it cannot be told. */
  static String name() {
    try {
      long pid = ProcessHandle.current().pid();
      return space() + " " + pid + " " + stat(pid).get(START_TIME);
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }

  /** Whether the process of this name is certainly over; false if that cannot be told. */
  static boolean isOver(String name) {
    int pidAt = name.indexOf(' ') + 1;
    int startAt = name.indexOf(' ', pidAt) + 1;
    try {
      if (pidAt == 0 || startAt == 0 || !name.startsWith(space() + " ")) {
        return false;
      }
      long pid = Long.parseLong(name.substring(pidAt, startAt - 1));
      if (!Files.exists(PROC.resolve(Long.toString(pid)))) {
        return Files.exists(PROC.resolve("self"));
      }
      List<String> stat = stat(pid);
      boolean ended = stat.get(STATE).equals("Z") || stat.get(STATE).equals("X");
      return ended || !stat.get(START_TIME).equals(name.substring(startAt));
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static String space() throws IOException {
    String boot = Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
    return boot + "/" + Files.readSymbolicLink(PROC.resolve("self/ns/pid"));
  }

  /** What follows the name of the program, which may hold blanks. */
  private static List<String> stat(long pid) throws IOException {
    String stat = Files.readString(PROC.resolve(pid + "/stat"));
    return List.of(stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1));
  }
}
