package org.obzor.cli;

import java.io.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error where that is a terminal; nothing elsewhere. */
final class Progress implements AutoCloseable {
  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /**
   * @param unit with a blank before it
   * @param wanted whether there is to be one at all
   */
  @SuppressWarnings("SystemConsoleNull") // It is still declared nullable.
  static Progress begin(String task, String unit, long most, boolean wanted) {
    Console console = System.console();
    return new Progress(
        wanted && console != null && console.isTerminal()
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(most)
                .setUnit(unit, 1)
                .setStyle(ProgressBarStyle.ASCII)
                .continuousUpdate()
                .build()
            : null);
  }

  void reached(long done) {
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  void saying(String message) {
    if (bar != null) {
      bar.setExtraMessage(message);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
