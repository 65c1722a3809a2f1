package org.obzor.notify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for localhost that nobody else trusts, made by the JDK's own tool. */
record TestCertificate(Path keystore, Path pem) {
  static final String PASSWORD = "changeit";

  static TestCertificate make(Path folder) throws IOException, InterruptedException {
    Path keystore = folder.resolve("mail.p12");
    Path pem = folder.resolve("mail.pem");
    keytool(
        "-genkeypair -alias mail -keyalg EC -validity 2 -dname CN=localhost"
            + " -ext san=dns:localhost,ip:127.0.0.1 -storetype PKCS12 -storepass "
            + PASSWORD
            + " -keystore "
            + keystore);
    keytool(
        "-exportcert -rfc -alias mail -storepass "
            + PASSWORD
            + " -keystore "
            + keystore
            + " -file "
            + pem);
    return new TestCertificate(keystore, pem);
  }

  private static void keytool(String arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments.split(" ")));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("keytool failed: " + arguments);
    }
  }

  /** TLS of a server that has it. */
  SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keystore)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
