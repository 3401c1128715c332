package nl.innovatiebudget.notification.application;

import java.util.Optional;

/** Whom a message is for, and where it can be reached. */
public interface Recipient {

  String name();

  Language language();

  /** Without one it is told in the portal only. */
  Optional<String> contactEmail();
}
