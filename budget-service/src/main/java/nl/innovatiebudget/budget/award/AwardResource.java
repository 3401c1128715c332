package nl.innovatiebudget.budget.award;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows how the money of one application's award stands. */
@Path("/awards")
public class AwardResource {

  private final Awards awards;
  private final DuePayments payments;
  private final AwardActs acts;
  private final Suspensions suspensions;

  AwardResource(Awards awards, DuePayments payments, AwardActs acts, Suspensions suspensions) {
    this.awards = awards;
    this.payments = payments;
    this.acts = acts;
    this.suspensions = suspensions;
  }

  @GET
  @Path("/{applicationId}")
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "Whether the money of an application's award is reserved or committed")
  public AwardView show(@PathParam("applicationId") UUID applicationId) {
    return awards
        .latestOf(applicationId)
        .map(AwardView::of)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  @GET
  @Path("/{applicationId}/payments")
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR, Role.PROGRAMME_OFFICER, Role.DECISION_MAKER})
  @Operation(summary = "What is planned, due and paid of an award, in order")
  public List<DuePaymentView> payments(@PathParam("applicationId") UUID applicationId) {
    return payments.of(applicationId).stream().map(DuePaymentView::of).toList();
  }

  @GET
  @Path("/{applicationId}/acts")
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR, Role.PROGRAMME_OFFICER, Role.DECISION_MAKER})
  @Operation(summary = "What was decided about an award after its letter, oldest first")
  public List<AwardAct> acts(@PathParam("applicationId") UUID applicationId) {
    return awards
        .fundedOf(applicationId)
        .map(award -> acts.of(award.decisionId()))
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  @GET
  @Path("/{applicationId}/suspensions")
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR, Role.PROGRAMME_OFFICER, Role.DECISION_MAKER})
  @Operation(summary = "When the payments of an award stood or stand still, oldest first")
  public List<Suspension> suspensions(@PathParam("applicationId") UUID applicationId) {
    return suspensions.ofApplication(applicationId);
  }

  /** A payment, its amount in whole cents; the day of a planned one is a forecast. */
  public record DuePaymentView(
      UUID dueId,
      DuePayment.Kind kind,
      @Nullable String milestoneId,
      Euro amountCents,
      DuePayment.State state,
      LocalDate dueDay,
      int budgetYear,
      @Nullable LocalDate paidOn,
      @Nullable String returnedFor) {

    static DuePaymentView of(DuePayment payment) {
      return new DuePaymentView(
          payment.dueId(),
          payment.kind(),
          payment.milestoneId(),
          payment.amount(),
          payment.state(),
          payment.dueDay(),
          payment.budgetYear(),
          payment.paidOn(),
          payment.returnedFor());
    }
  }

  /**
   * An award, amounts in whole cents.
   *
   * @param amountCents as it was awarded
   * @param committedCents what the ledger binds for it now
   * @param entitledCents what the recipient may keep by the latest decision
   * @param releasedCents what went back to the pot
   */
  public record AwardView(
      UUID applicationId,
      UUID decisionId,
      String roundId,
      String potId,
      Award.State state,
      Euro amountCents,
      @Nullable Euro availableCents,
      String legalBasis,
      Instant decidedAt,
      @Nullable UUID transferId,
      @Nullable UUID letterId,
      @Nullable Instant committedAt,
      Euro committedCents,
      Euro entitledCents,
      Euro releasedCents,
      @Nullable PaymentArrangement arrangement,
      @Nullable LocalDate determinedOn,
      @Nullable LocalDate withdrawnOn) {

    static AwardView of(Award award) {
      return new AwardView(
          award.applicationId(),
          award.decisionId(),
          award.roundId(),
          award.potId(),
          award.state(),
          award.amount(),
          award.available(),
          award.legalBasis(),
          award.decidedAt(),
          award.transferId(),
          award.letterId(),
          award.committedAt(),
          award.committed(),
          award.entitled(),
          award.released(),
          award.arrangement(),
          award.determinedOn(),
          award.withdrawnOn());
    }
  }
}
