package nl.innovatiebudget.intake.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/** Why a succession is not recorded. */
enum SuccessionRejection implements Rejection {
  SUCCESSOR_UNKNOWN(
      "successor-unknown",
      Kind.INVALID,
      "De opvolger staat niet in het register. Importeer deze organisatie eerst.",
      "The successor is not in the register. Import this organisation first."),
  OWN_SUCCESSOR(
      "own-successor",
      Kind.INVALID,
      "Een organisatie kan zichzelf niet opvolgen.",
      "An organisation cannot succeed itself."),
  PREDECESSOR_NOT_ENDED(
      "predecessor-not-ended",
      Kind.CONFLICT,
      "Deze organisatie bestaat op die dag nog volgens het register. Importeer eerst de einddatum.",
      "By the register this organisation still exists on that day. Import its end first."),
  SUCCESSOR_NOT_VALID(
      "successor-not-valid",
      Kind.CONFLICT,
      "De opvolger staat op die dag niet in het register.",
      "The successor is not in the register on that day."),
  ALREADY_SUCCEEDED(
      "already-succeeded",
      Kind.CONFLICT,
      "Deze organisatie heeft al een opvolger. Trek die opvolging eerst in.",
      "This organisation has a successor already. Revoke that succession first."),
  SUCCESSION_CYCLE(
      "succession-cycle",
      Kind.CONFLICT,
      "De opvolger is zelf door deze organisatie opgevolgd.",
      "The successor was itself succeeded by this organisation.");

  private final String code;
  private final Kind kind;
  private final Text detail;

  SuccessionRejection(String code, Kind kind, String nl, String en) {
    this.code = code;
    this.kind = kind;
    this.detail = new Text(nl, en);
  }

  /**
   * Every reason against it.
   *
   * @param successorOf by organisation that has a successor, that successor
   */
  static List<SuccessionRejection> of(
      Organisation predecessor,
      @Nullable Organisation successor,
      LocalDate onDay,
      Map<UUID, UUID> successorOf) {
    var reasons = new ArrayList<SuccessionRejection>();
    if (successor == null) {
      reasons.add(SUCCESSOR_UNKNOWN);
    } else if (successor.organisationId().equals(predecessor.organisationId())) {
      reasons.add(OWN_SUCCESSOR);
    } else {
      if (!successor.isValidOn(onDay)) {
        reasons.add(SUCCESSOR_NOT_VALID);
      }
      if (leadsTo(predecessor.organisationId(), successor.organisationId(), successorOf)) {
        reasons.add(SUCCESSION_CYCLE);
      }
    }
    if (!predecessor.entry().hasEndedBefore(onDay)) {
      reasons.add(PREDECESSOR_NOT_ENDED);
    }
    if (successorOf.containsKey(predecessor.organisationId())) {
      reasons.add(ALREADY_SUCCEEDED);
    }
    return reasons;
  }

  private static boolean leadsTo(UUID end, UUID start, Map<UUID, UUID> successorOf) {
    for (UUID at = start; at != null; at = successorOf.get(at)) {
      if (at.equals(end)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public Text detail() {
    return detail;
  }
}
