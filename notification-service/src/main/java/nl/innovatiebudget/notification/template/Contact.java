package nl.innovatiebudget.notification.template;

import io.smallrye.config.ConfigMapping;

/** Who writes, and where a reader can go with questions and objections. */
@ConfigMapping(prefix = "innovatiebudget.contact")
public interface Contact {

  Organisation organisation();

  /** On one line; objections on paper go there. */
  String postalAddress();

  String email();

  /** Where applicants log in. */
  String portal();

  /** Its name. */
  interface Organisation {
    String nl();

    String en();
  }
}
