package org.obzor.elastic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command line of the server JVM: the options its own launcher would give, with paths of ours.
 */
final class NodeCommand {
  /**
   * Four times the JVM's own bounds: on two cores, compiling what is not that hot took a third of
   * the processor in the first minutes.
   */
  private static final List<String> COMPILE_ONLY_WHAT_IS_HOT =
      List.of(
          "-XX:Tier4InvocationThreshold=20000",
          "-XX:Tier4MinInvocationThreshold=2400",
          "-XX:Tier4CompileThreshold=60000",
          "-XX:Tier4BackEdgeThreshold=160000");

  private final EmbeddedSettings settings;
  private final NodeFolder folder;

  NodeCommand(EmbeddedSettings settings, NodeFolder folder) {
    this.settings = settings;
    this.folder = folder;
  }

  List<String> build(RunAs runAs) throws IOException {
    List<String> command = new ArrayList<>(runAs.prefix());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(memoryAndCompiler());
    command.addAll(paths());
    command.addAll(
        List.of(
            "-Xss1m",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Djava.locale.providers=CLDR",
            "-Djna.nosys=true",
            "-Des.networkaddress.cache.ttl=60",
            "-Des.networkaddress.cache.negative.ttl=10",
            "-Des.distribution.type=zip",
            "-Des.java.type=JAVA_HOME",
            "-Dio.netty.noUnsafe=true",
            "-Dio.netty.noKeySetOptimization=true",
            "-Dio.netty.recycler.maxCapacityPerThread=0",
            "-Dlog4j.shutdownHookEnabled=false",
            "-Dlog4j2.disable.jmx=true",
            "-Dlog4j2.formatMsgNoLookups=true",
            "-Dorg.apache.lucene.store.defaultReadAdvice=normal",
            "-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1",
            "-Dorg.apache.lucene.vectorization.upperJavaFeatureVersion="
                + Runtime.version().feature()));
    command.addAll(modules());
    command.add("-m");
    command.add("org.elasticsearch.server/org.elasticsearch.bootstrap.Elasticsearch");
    return command;
  }

  private List<String> memoryAndCompiler() {
    String heap = settings.heapMegabytes() + "m";
    List<String> options = new ArrayList<>(List.of("-Xms" + heap, "-Xmx" + heap));
    options.add(settings.heapMegabytes() > 2048 ? "-XX:+UseG1GC" : "-XX:+UseSerialGC");
    if (settings.fastStart()) {
      options.add("-XX:TieredStopAtLevel=1");
    } else {
      options.addAll(COMPILE_ONLY_WHAT_IS_HOT);
    }
    options.add("-XX:+ExitOnOutOfMemoryError");
    options.add("-XX:-OmitStackTraceInFastThrow");
    return options;
  }

  private List<String> paths() {
    return List.of(
        "-Des.path.home=" + settings.distribution(),
        "-Djava.io.tmpdir=" + folder.temporary(),
        "-XX:ErrorFile=" + folder.logs().resolve("hs_err_pid%p.log"),
        "-XX:ReplayDataFile=" + folder.logs().resolve("replay_pid%p.log"));
  }

  private List<String> modules() throws IOException {
    Path lib = settings.distribution().resolve("lib");
    return List.of(
        "--module-path",
        lib.toString(),
        "--add-modules=jdk.net,jdk.management.agent,jdk.incubator.vector,ALL-MODULE-PATH",
        "--enable-native-access=ALL-UNNAMED,"
            + "org.elasticsearch.nativeaccess,org.elasticsearch.foreign,org.apache.lucene.core",
        "--illegal-native-access=deny",
        opens("org.apache.lucene.codecs.lucene99"),
        opens("org.apache.lucene.codecs.hnsw"),
        opens("org.apache.lucene.internal.vectorization"),
        // The server's sandbox: it patches java.base and attaches an agent to itself.
        "-XX:+EnableDynamicAgentLoading",
        "-Djdk.attach.allowAttachSelf=true",
        "--patch-module=java.base=" + onlyFile(lib.resolve("entitlement-bridge")),
        "--add-exports=java.base/org.elasticsearch.entitlement.bridge="
            + "org.elasticsearch.entitlement,java.logging,java.net.http,java.naming,jdk.net,"
            + "jdk.zipfs,jdk.management.agent");
  }

  private static String opens(String luceneModulePackage) {
    return "--add-opens=org.apache.lucene.core/"
        + luceneModulePackage
        + "=org.elasticsearch.server";
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow(() -> new IllegalStateException(folder + " is empty"));
    }
  }
}
