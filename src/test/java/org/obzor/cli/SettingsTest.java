package org.obzor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Every setting: its flag, its environment twin, its default, its line in the README. */
class SettingsTest {

  private static Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    CommandLine obzor = Obzor.commandLine(Map.of());
    for (CommandLine command : obzor.getSubcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        if (!option.usageHelp() && !option.versionHelp() && EnvironmentDefaults.isSetting(option)) {
          settings.put(option.longestName(), String.valueOf(option.defaultValue()));
        }
      }
    }
    return settings;
  }

  @Test
  void defaultsArePinned() {
    assertThat(settings())
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("--data-dir", "data"),
                Map.entry("--elasticsearch", "null"),
                Map.entry("--elasticsearch-api-key", "null"),
                Map.entry("--elasticsearch-ca", "null"),
                Map.entry("--elasticsearch-heap", "1024"),
                Map.entry("--elasticsearch-home", "null"),
                Map.entry("--index-prefix", "obzor"),
                Map.entry("--time-zone", "null"),
                Map.entry("--allow-hosts", "null"),
                Map.entry("--host", "127.0.0.1"),
                Map.entry("--port", "8080"),
                Map.entry("--import", "null"),
                Map.entry("--watch", "null"),
                Map.entry("--data", "null"),
                Map.entry("--errors", "null"),
                Map.entry("--dev", "null"),
                Map.entry("--output", "models"),
                Map.entry("--hold-out", "0"),
                Map.entry("--languages", "null"),
                Map.entry("--seed", "1"),
                Map.entry("--smtp-host", "null"),
                Map.entry("--smtp-port", "null"),
                Map.entry("--smtp-security", "starttls"),
                Map.entry("--smtp-user", "null"),
                Map.entry("--smtp-password", "null"),
                Map.entry("--smtp-password-file", "null"),
                Map.entry("--smtp-ca", "null"),
                Map.entry("--mail-from", "null"),
                Map.entry("--public-url", "null")));
  }

  @Test
  void everySettingHasItsLineInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(settings().keySet())
        .allSatisfy(flag -> assertThat(readme).contains("| `" + flag + "` |"));
  }

  @Test
  void aFolderWithoutAnnotatedTextsEndsTraining(@TempDir Path folder) {
    StringWriter errors = new StringWriter();
    int exit =
        Obzor.commandLine(Map.of())
            .setErr(new PrintWriter(errors))
            .execute("train", "--data", folder.toString(), "--output", folder + "/models");
    assertThat(exit).isEqualTo(Obzor.BAD_USAGE);
    assertThat(errors.toString()).contains(folder.toString()).hasLineCount(1);
  }

  @Test
  void theEnvironmentSetsWhatNoFlagDoes() {
    ServeCommand serve = new ServeCommand();
    CommandLine command =
        new CommandLine(serve)
            .setDefaultValueProvider(
                new EnvironmentDefaults(Map.of("OBZOR_PORT", "9999", "OBZOR_HOST", "::1")));
    command.parseArgs("--host", "localhost");
    assertThat(serve.port).isEqualTo(9999);
    assertThat(serve.host).isEqualTo("localhost");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "8.8.8.8"})
  void onlyLoopbackIsServed(String host) {
    StringWriter errors = new StringWriter();
    int exit =
        Obzor.commandLine(Map.of())
            .setErr(new PrintWriter(errors))
            .execute("serve", "--host", host);
    assertThat(exit).isEqualTo(Obzor.BAD_USAGE);
    assertThat(errors.toString()).contains(host).contains("loopback").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--port=x", "--time-zone=Mars/Base", "--elasticsearch=ftp://x", "--prot=1"})
  void badSettingsAreToldAndEndWithTwo(String flag) {
    StringWriter errors = new StringWriter();
    int exit = Obzor.commandLine(Map.of()).setErr(new PrintWriter(errors)).execute("serve", flag);
    assertThat(exit).isEqualTo(Obzor.BAD_USAGE);
    assertThat(errors.toString())
        .contains(flag.substring(0, flag.indexOf('=')))
        .doesNotContain("\tat ");
  }
}
