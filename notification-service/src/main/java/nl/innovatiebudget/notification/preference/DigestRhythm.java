package nl.innovatiebudget.notification.preference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often what can wait is told together. */
@Schema(name = "DigestRhythm")
public enum DigestRhythm {
  NONE,
  DAILY
}
