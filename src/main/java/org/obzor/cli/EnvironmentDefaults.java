package org.obzor.cli;

import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Gives every setting its environment twin: {@code --data-dir} is {@code OBZOR_DATA_DIR}. Filters
 * say what is asked for this time; they are no settings and have none.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {
  private static final Set<Class<?>> SETTINGS =
      Set.of(
          CommonOptions.class,
          ServeCommand.class,
          MailOptions.class,
          EvaluateCommand.class,
          TrainCommand.class);

  private final Map<String, String> environment;

  EnvironmentDefaults(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option && isSetting(option)
        ? environment.get(variable(option))
        : null;
  }

  /** Settings say how Obzor runs; other options what is asked for this time. */
  static boolean isSetting(OptionSpec option) {
    return option.userObject() instanceof Field field
        && SETTINGS.contains(field.getDeclaringClass());
  }

  static String variable(OptionSpec option) {
    return "OBZOR_"
        + option.longestName().replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
