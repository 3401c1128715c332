package nl.innovatiebudget.notification.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of our own, and a mail server on localhost that it vouches for. */
record OwnAuthority(Path pem, SSLContext server) {

  private static final String PASSWORD = "changeit";

  /** Makes both with the keytool of this JDK. */
  static OwnAuthority in(Path directory) throws Exception {
    var file = directory.resolve("authority.p12");
    keyOf(file, "authority", "CN=Authority of a test", "-ext", "bc:critical=ca:true");
    keyOf(file, "server", "CN=mail", "-signer", "authority", "-ext", "san=dns:localhost");
    var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    var pem = directory.resolve("authority.pem");
    Files.writeString(pem, pem(store.getCertificate("authority")));
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    store.deleteEntry("authority");
    keys.init(store, PASSWORD.toCharArray());
    var server = SSLContext.getInstance("TLS");
    server.init(keys.getKeyManagers(), null, null);
    return new OwnAuthority(pem, server);
  }

  private static void keyOf(Path file, String alias, String name, String... how)
      throws IOException, InterruptedException {
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var command = new ArrayList<>(List.of(keytool, "-genkeypair", "-alias", alias));
    command.addAll(List.of("-dname", name, "-validity", "2", "-keyalg", "EC"));
    command.addAll(List.of("-groupname", "secp256r1", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", file.toString()));
    command.addAll(List.of(how));
    run(command);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }

  private static String pem(Certificate certificate) throws Exception {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }
}
