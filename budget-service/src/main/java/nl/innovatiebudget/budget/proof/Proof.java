package nl.innovatiebudget.budget.proof;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One time that the whole ledger was read again and recomputed.
 *
 * @param requestedBy who asked; nobody for the nightly one
 * @param positions the last position that it covers; while it runs, the last there was when it
 *     began
 * @param checkedPositions how far it is
 * @param headHash hexadecimal SHA-256 that seals everything up to {@code positions}
 * @param findings the first hundred of {@code findingCount}
 */
public record Proof(
    UUID proofId,
    Occasion occasion,
    @Nullable String requestedBy,
    Instant requestedAt,
    State state,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    long positions,
    long checkedPositions,
    @Nullable String headHash,
    long findingCount,
    List<Finding> findings) {

  /** Why it was done. */
  public enum Occasion {
    ON_DEMAND,
    NIGHTLY
  }

  /** How it stands. */
  @Schema(name = "ProofState")
  public enum State {
    WAITING,
    RUNNING,
    /** Nothing is wrong. */
    HOLDS,
    /** Something is wrong; the findings say what. */
    FAILS,
    /** It could not be brought to an end; says nothing about the ledger. */
    BROKEN_OFF
  }
}
