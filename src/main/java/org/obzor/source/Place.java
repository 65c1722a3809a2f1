package org.obzor.source;

/**
 * Where an item stood, so that a person finds it again.
 *
 * @param file the file's name as it was given or found; "-" for standard input, empty for a request
 * @param number of the article in it, counted from 1; 0 for the file as a whole
 * @param line in it, counted from 1; 0 where it is not known
 */
public record Place(String file, int number, int line) {

  /** A file as a whole. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }
}
