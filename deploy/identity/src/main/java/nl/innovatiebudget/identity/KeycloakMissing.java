package nl.innovatiebudget.identity;

/** Keycloak cannot be had on this machine; the message says why. */
public final class KeycloakMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeycloakMissing(String why) {
    super("Keycloak " + KeycloakFiles.VERSION + " cannot be had: " + why);
  }
}
