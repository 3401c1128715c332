package nl.innovatiebudget.intake.document;

import nl.innovatiebudget.kit.problem.Text;

/** What the content of a file turned out to be. */
sealed interface FoundType {

  /** A type that the platform knows. */
  record Known(DocumentType type) implements FoundType {}

  /** Anything else, by its media type. */
  record Other(String mediaType) implements FoundType {}

  /** A container that could do harm when it is opened. */
  record Suspicious(Text reason) implements FoundType {}
}
