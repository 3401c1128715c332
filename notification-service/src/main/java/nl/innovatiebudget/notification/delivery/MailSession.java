package nl.innovatiebudget.notification.delivery;

import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import nl.innovatiebudget.notification.delivery.SmtpConfig.Tls;

/** How we speak with mail servers: how long we wait for them, and whom we take them for. */
final class MailSession {

  private MailSession() {}

  /**
   * A session for one protocol; refuses a file of authorities that cannot be read.
   *
   * @param trust whose certificates hold, instead of those that the system trusts
   * @param others settings of the protocol beside those
   */
  static Session of(
      String protocol,
      Duration timeout,
      Tls tls,
      Optional<Path> trust,
      Map<String, String> others) {
    var settings = new Properties();
    var prefix = "mail." + protocol + ".";
    for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      settings.setProperty(prefix + limit, Long.toString(timeout.toMillis()));
    }
    var starttls = Boolean.toString(tls == Tls.STARTTLS);
    settings.setProperty(prefix + "starttls.enable", starttls);
    settings.setProperty(prefix + "starttls.required", starttls);
    settings.setProperty(prefix + "ssl.checkserveridentity", "true");
    settings.setProperty(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
    trust.ifPresent(file -> settings.put(prefix + "ssl.socketFactory", trusting(file)));
    // Else whom our authorities do not vouch for is tried again with those of the system.
    settings.setProperty(prefix + "socketFactory.fallback", "false");
    others.forEach((key, value) -> settings.setProperty(prefix + key, value));
    return Session.getInstance(settings);
  }

  private static SSLSocketFactory trusting(Path authorities) {
    try (var file = Files.newInputStream(authorities)) {
      var certificates = CertificateFactory.getInstance("X.509").generateCertificates(file);
      if (certificates.isEmpty()) {
        throw new IllegalStateException("No certificate is in " + authorities);
      }
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (var certificate : certificates) {
        store.setCertificateEntry("authority-" + store.size(), certificate);
      }
      var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("No certificates can be read from " + authorities, e);
    }
  }
}
