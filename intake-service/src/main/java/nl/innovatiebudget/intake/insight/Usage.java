package nl.innovatiebudget.intake.insight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.intake.application.Attachment;
import nl.innovatiebudget.intake.application.Submission;
import nl.innovatiebudget.intake.overview.Snapshot.ParticipantEntry;
import nl.innovatiebudget.intake.processing.ProcessingActivity;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * What an application's decision rests on, and who used its data (AVG 15, Awb 3:46).
 *
 * @param decisionData absent for what was never submitted
 * @param uses the newest first
 */
public record Usage(UUID applicationId, @Nullable DecisionData decisionData, List<Use> uses) {

  /**
   * The data that a decision uses, as they were at reception.
   *
   * @param participants what the register said of them
   * @param documents by the fingerprint of their bytes
   * @param rules each hard rule with its outcome
   * @param letter once it was issued
   */
  public record DecisionData(
      SubmissionInForce submission,
      RoundInForce round,
      List<ParticipantEntry> participants,
      List<Attachment> documents,
      List<Rule> rules,
      @Nullable Letter letter) {}

  /**
   * The submission in force.
   *
   * @param sequence 1 for the first, and so on
   * @param contentHash SHA-256 over the canonical content
   */
  public record SubmissionInForce(
      int sequence, Submission.Kind kind, int revision, String contentHash, Instant receivedAt) {}

  /** The round, in the version that the application is judged by. */
  public record RoundInForce(String roundId, int version) {}

  public record Rule(String rule, boolean met, String detail, String clause) {}

  public record Letter(
      UUID letterId, ApplicationStatus outcome, Euro amountCents, Instant informedAt) {}

  /**
   * Somebody used the data. Of staff only the role is told, of applicants also the organisation.
   *
   * @param name the operation, such as {@code GET /applications/{applicationId}}
   * @param done false when it was refused or failed
   */
  public record Use(
      Instant usedAt,
      ProcessingActivity activity,
      String name,
      boolean done,
      String role,
      @Nullable String organisationName) {}
}
