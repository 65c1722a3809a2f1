package org.obzor.person;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The models of the two stages of one language, as they are kept in a file.
 *
 * @param uses what both know of words from news
 */
record TrainedTagger(WordUses uses, TaggerModel first, TaggerModel second) {

  static String fileName(String lang) {
    return "persons-" + lang + ".model";
  }

  /** Writes both to the stream and closes it. */
  void write(OutputStream out) throws IOException {
    try (var data = new DataOutputStream(new GZIPOutputStream(out))) {
      uses.write(data);
      first.write(data);
      second.write(data);
    }
  }

  /** Reads what {@link #write} wrote and closes the stream. */
  static TrainedTagger read(InputStream in) throws IOException {
    try (var data = new DataInputStream(new GZIPInputStream(in, 1 << 16))) {
      return new TrainedTagger(WordUses.read(data), TaggerModel.read(data), TaggerModel.read(data));
    }
  }
}
