package org.obzor.cli;

import java.util.Map;
import org.obzor.elastic.DataFolderInUseException;
import org.obzor.elastic.ElasticStartException;
import org.obzor.elastic.UnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line. Exit codes: 0 done, 1 some items were rejected, 2 bad usage or configuration.
 */
@Command(
    name = "obzor",
    description = "Media monitoring: who wrote what about whom.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      ExtractCommand.class,
      EvaluateCommand.class,
      ExportCommand.class,
      TrainCommand.class
    },
    versionProvider = Obzor.Version.class,
    scope = CommandLine.ScopeType.INHERIT)
public final class Obzor {
  static final int DONE = 0;
  static final int REJECTED = 1;
  static final int BAD_USAGE = 2;

  public static void main(String[] arguments) {
    System.exit(commandLine(System.getenv()).execute(arguments));
  }

  static CommandLine commandLine(Map<String, String> environment) {
    return new CommandLine(new Obzor())
        .setDefaultValueProvider(new EnvironmentDefaults(environment))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((exception, command, parsed) -> {
          switch (exception) {
            case UsageException e -> {}
            case ElasticStartException e -> {}
            case DataFolderInUseException e -> {}
            case UnavailableException e -> {}
            default -> throw exception;
          }
          command.getErr().println("obzor: " + exception.getMessage());
          return BAD_USAGE;
        });
  }

  /** A setting or an argument that cannot work; its message is told to the user. */
  static final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Obzor.class.getPackage().getImplementationVersion();
      return new String[] {"obzor " + (version == null ? "development" : version)};
    }
  }
}
