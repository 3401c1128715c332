package nl.innovatiebudget.intake.receipt;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who vouches for receipts, and with which keys. */
@ConfigMapping(prefix = "innovatiebudget.receipt")
interface ReceiptConfig {

  /** The {@code iss} of every receipt. */
  String issuer();

  /** PEM file (PKCS #8) of the key on curve P-256 that receipts are signed with. */
  Optional<Path> privateKey();

  /**
   * PEM files of the public keys of former private keys. They stay published for as long as
   * receipts that were signed with them have to be checked.
   */
  Optional<List<Path>> earlierKeys();
}
