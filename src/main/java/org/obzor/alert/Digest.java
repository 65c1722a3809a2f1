package org.obzor.alert;

import java.util.Locale;
import org.obzor.query.InvalidInputException;

/** How often the matches of an alert are told. */
public enum Digest {
  IMMEDIATE,
  HOURLY,
  DAILY;

  /** The name used in the API: {@code immediate}, {@code hourly}, {@code daily}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The inverse of {@link #id()}.
   *
   * @throws InvalidInputException if there is no such digest
   */
  public static Digest of(String id) {
    for (Digest digest : values()) {
      if (digest.id().equals(id)) {
        return digest;
      }
    }
    throw new InvalidInputException("digest", "alert.bad-digest", id);
  }
}
