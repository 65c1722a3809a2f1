package org.obzor.elastic;

import java.nio.file.Path;
import java.time.Instant;
import org.obzor.TestElastic;

/** A process that runs a node until it is killed: the parent in the tests of what becomes of it. */
final class NodeHolder {
  private NodeHolder() {}

  public static void main(String[] args) throws InterruptedException {
    Elastic elastic =
        Elastic.embedded(
            TestElastic.settings(Path.of(args[0]), EmbeddedSettings.Role.valueOf(args[1])),
            w -> {});
    elastic.store("note", String.class).put("1", "", Instant.EPOCH, "kept");
    System.out.println("node " + elastic.nodePid().orElse(0));
    Thread.sleep(Long.MAX_VALUE);
  }
}
