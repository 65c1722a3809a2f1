package org.obzor.notify;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * How long a mail takes, and what is left of exactly one notification when the process is killed a
 * number of times: arguments are that number and a seed.
 */
final class KillRun {
  private KillRun() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int kills = Integer.parseInt(args[0]);
    try (KillRig rig = new KillRig(Long.parseLong(args[1]))) {
      List<Long> delays = rig.delays(20);
      System.out.println("from handing in to the mail server, ms, sorted: " + delays);
      for (int i = 1; i <= kills; i++) {
        rig.kill();
        if (i % 10 == 0) {
          System.out.println(i + " kills");
        }
      }
      System.out.println(rig.finish(Duration.ofMinutes(20)));
    }
    System.exit(0);
  }
}
