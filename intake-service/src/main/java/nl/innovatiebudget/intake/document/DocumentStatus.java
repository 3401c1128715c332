package nl.innovatiebudget.intake.document;

import java.util.Optional;
import nl.innovatiebudget.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/** Whether a document may be opened. Nobody can before it was scanned. */
public enum DocumentStatus {
  AWAITING_SCAN(
      new Text(
          "We controleren dit bestand nog op virussen. U hoeft niet te wachten: u kunt gewoon"
              + " verder met uw aanvraag.",
          "We are still checking this file for viruses. You need not wait: you can go on with your"
              + " application.")),
  AVAILABLE(null),
  QUARANTINED(
      new Text(
          "In dit bestand zit waarschijnlijk een virus. Niemand kan het openen. Verwijder het,"
              + " controleer uw computer en stuur een schoon bestand.",
          "This file probably has a virus. Nobody can open it. Remove it, check your computer and"
              + " send a clean file."));

  private final @Nullable Text explanation;

  DocumentStatus(@Nullable Text explanation) {
    this.explanation = explanation;
  }

  /** What the applicant has to know about it, if anything. */
  public Optional<Text> explanation() {
    return Optional.ofNullable(explanation);
  }
}
