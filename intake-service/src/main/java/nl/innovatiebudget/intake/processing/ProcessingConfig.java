package nl.innovatiebudget.intake.processing;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** How processing is logged. */
@ConfigMapping(prefix = "innovatiebudget.processing")
public interface ProcessingConfig {

  /**
   * Secret that turns people into pseudonyms, at least 32 characters. Under another key a person
   * gets another pseudonym and no longer finds the earlier lines.
   */
  String pseudonymKey();

  Activities activities();

  /** Where each activity stands in the register of processing activities (AVG 30). */
  interface Activities {
    URI reading();

    URI changing();

    URI deciding();
  }
}
