package org.obzor.person;

/** Is told how far a training is, a line at a time. */
@FunctionalInterface
public interface TrainingProgress {
  /** Takes a line, in English, without its end. */
  void report(String line);
}
