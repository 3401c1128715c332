package nl.innovatiebudget.budget;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;

/** Published rounds and what follows from them, as the other services tell it. */
@Singleton
public class RoundFixture {

  private final EventBus bus;
  private final Staff staff;
  private final BudgetFixture budget;

  RoundFixture(EventBus bus, Staff staff, BudgetFixture budget) {
    this.bus = bus;
    this.staff = staff;
    this.budget = budget;
  }

  /** A round with one pot and money in it; gives its id. */
  public String aRoundWithPot(String potId, long openingCents) {
    var roundId = "round-" + UUID.randomUUID();
    budget.fund(roundId, Euro.ofCents(openingCents));
    bus.send(Topic.ROUNDS, roundId, "round-published", round(roundId, potId, openingCents));
    awaitPots(roundId, 1);
    return roundId;
  }

  /** A round with one pot, and what else its definition says; gives its id. */
  public String aRoundWithPot(String potId, long openingCents, Map<String, Object> more) {
    var roundId = "round-" + UUID.randomUUID();
    budget.fund(roundId, Euro.ofCents(openingCents));
    var round = new HashMap<>(round(roundId, potId, openingCents));
    round.putAll(more);
    bus.send(Topic.ROUNDS, roundId, "round-published", round);
    awaitPots(roundId, 1);
    return roundId;
  }

  /** Proposed, reserved, and told by letter. */
  public Proposal anAward(String roundId, String potId, long amountCents) {
    var proposal = Proposal.of(roundId, potId, amountCents);
    bus.send(Topic.ASSESSMENTS, proposal.key(), "award-proposed", proposal);
    bus.await(1, "funds-reserved", proposal.applicationId());
    bus.send(Topic.NOTIFICATIONS, proposal.key(), "letter-issued", proposal.letter("AWARDED"));
    bus.await(1, "funds-committed", proposal.applicationId());
    return proposal;
  }

  public void awaitPots(String roundId, int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                staff
                    .get(Role.CONTROLLER, "/pots?roundId={round}", roundId)
                    .statusCode(200)
                    .body("", hasSize(count)));
  }

  /** Only what the ledger reads; the whole of it is in the contract test. */
  public static Map<String, Object> round(String roundId, String potId, long openingCents) {
    return Map.of(
        "roundId",
        roundId,
        "version",
        1,
        "ceilingCents",
        openingCents,
        "pots",
        List.of(Map.of("potId", potId, "openingCents", openingCents)));
  }

  /** A decision on an application that is proposed for an award. */
  public record Proposal(
      UUID decisionId,
      UUID applicationId,
      String roundId,
      String potId,
      long amountCents,
      String legalBasis,
      String decidedAt) {

    public static Proposal of(String roundId, String potId, long amountCents) {
      return new Proposal(
          UUID.randomUUID(),
          UUID.randomUUID(),
          roundId,
          potId,
          amountCents,
          "Regeling, artikel 2",
          "2024-06-20T10:00:00Z");
    }

    public String key() {
      return applicationId.toString();
    }

    /** The letter that tells the applicant. */
    public Map<String, Object> letter(String outcome) {
      return Map.of(
          "letterId", UUID.randomUUID(),
          "decisionId", decisionId,
          "applicationId", applicationId,
          "roundId", roundId,
          "outcome", outcome,
          "amountCents", amountCents,
          "issuedAt", "2024-07-02T08:00:00Z",
          "contentSha256", "0".repeat(64));
    }
  }
}
