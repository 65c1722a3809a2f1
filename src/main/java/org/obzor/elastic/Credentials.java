package org.obzor.elastic;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The one account of an embedded node; the password is random and new with each start. */
record Credentials(String user, String password) {
  /** The password has 192 random bits: stretching it further would only cost time. */
  private static final int ITERATIONS = 1000;

  static Credentials random() {
    return new Credentials(
        "obzor", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24)));
  }

  /** A line of the node's {@code users} file: the name and the hash of the password. */
  String usersLine() {
    try {
      byte[] salt = bytes(32);
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2withHMACSHA512")
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 256))
              .getEncoded();
      Base64.Encoder base64 = Base64.getEncoder();
      return user
          + ":{PBKDF2}"
          + ITERATIONS
          + "$"
          + base64.encodeToString(salt)
          + "$"
          + base64.encodeToString(hash)
          + "\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String rolesLine() {
    return "superuser:" + user + "\n";
  }

  /** The value of the {@code Authorization} header. */
  String header() {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Credentials[" + user + "]";
  }

  private static byte[] bytes(int n) {
    byte[] b = new byte[n];
    new SecureRandom().nextBytes(b);
    return b;
  }
}
