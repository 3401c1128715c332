package nl.innovatiebudget.parts;

/** An identity broker on this machine, at which the identities of a local stack can log in. */
public interface Broker extends AutoCloseable {

  /** What its tokens have as {@code iss}. */
  String issuer();

  /** Where its public keys are. */
  String jwksUrl();

  /** Where tokens are asked for. */
  String tokenUrl();

  /** What a program sends to {@link #tokenUrl()}, as a form. */
  String tokenForm();

  /** Logs an identity in; one that is not known, or not let in, is a runtime exception. */
  String tokenOf(String identity);

  /** Nobody answers any more, until {@link #startAgain()}. */
  void stop();

  /** Answers again at the same address, with the same keys. */
  void startAgain();

  @Override
  void close();
}
