package nl.innovatiebudget.assessment.conflict;

import java.util.Optional;
import java.util.Set;
import nl.innovatiebudget.assessment.casefile.Party;

/** The domain of an address, when it tells for whom its owner works. */
final class MailDomain {

  /** Where anybody can have an address. */
  private static final Set<String> PUBLIC =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "hotmail.com",
          "hotmail.nl",
          "live.com",
          "live.nl",
          "msn.com",
          "yahoo.com",
          "icloud.com",
          "me.com",
          "proton.me",
          "protonmail.com",
          "gmx.com",
          "gmx.net",
          "kpnmail.nl",
          "kpnplanet.nl",
          "planet.nl",
          "hetnet.nl",
          "home.nl",
          "ziggo.nl",
          "upcmail.nl",
          "xs4all.nl",
          "casema.nl",
          "quicknet.nl",
          "chello.nl",
          "telfort.nl",
          "tele2.nl",
          "online.nl",
          "solcon.nl",
          "zonnet.nl");

  private MailDomain() {}

  /** Nothing for an address with a public provider. */
  static Optional<String> telling(String email) {
    return Optional.ofNullable(Party.domain(email)).filter(domain -> !PUBLIC.contains(domain));
  }
}
