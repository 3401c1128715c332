package nl.innovatiebudget.budget.recipient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.budget.recipient.BankAccount.State;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Who is paid, and to which account. */
@Path("/recipients")
@Produces(MediaType.APPLICATION_JSON)
public class RecipientResource {

  private static final int LIST_ROWS = 1_000;

  private final Recipients recipients;
  private final BankAccounts accounts;
  private final EnterBankAccount enterBankAccount;
  private final DecideBankAccount decideBankAccount;
  private final CurrentCaller caller;

  RecipientResource(
      Recipients recipients,
      BankAccounts accounts,
      EnterBankAccount enterBankAccount,
      DecideBankAccount decideBankAccount,
      CurrentCaller caller) {
    this.recipients = recipients;
    this.accounts = accounts;
    this.enterBankAccount = enterBankAccount;
    this.decideBankAccount = decideBankAccount;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "The bodies that lead the applications of a round, by number, at most 1,000")
  public List<RecipientView> list(@QueryParam("roundId") @Nullable String roundId) {
    if (roundId == null || roundId.isBlank()) {
      throw new Rejected(RecipientRejections.roundMissing());
    }
    return recipients.ofRound(roundId, LIST_ROWS).stream().map(RecipientView::of).toList();
  }

  @GET
  @Path("/{applicationId}")
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "Who is paid for an application")
  public RecipientView show(@PathParam("applicationId") UUID applicationId) {
    return recipients
        .find(applicationId)
        .map(RecipientView::of)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  @GET
  @Path("/{applicationId}/bank-accounts")
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "All accounts that were entered for an application, oldest first")
  public List<BankAccountView> accounts(@PathParam("applicationId") UUID applicationId) {
    show(applicationId);
    return accounts.of(applicationId).stream().map(BankAccountView::of).toList();
  }

  @POST
  @Path("/{applicationId}/bank-accounts")
  @Idempotent
  @RolesAllowed(Role.CONTROLLER)
  @APIResponseSchema(value = BankAccountView.class, responseCode = "201")
  @Operation(summary = "Enters an account, which a colleague then has to confirm")
  public Response enter(@PathParam("applicationId") UUID applicationId, NewBankAccount account) {
    var by = caller.get().actingSubject();
    return created(enterBankAccount.enter(applicationId, account, by));
  }

  @POST
  @Path("/{applicationId}/bank-accounts/{accountId}/confirmations")
  @Idempotent
  @RolesAllowed(Role.CONTROLLER)
  @APIResponseSchema(value = BankAccountView.class, responseCode = "201")
  @Operation(summary = "Confirms an account that a colleague entered, by reading it again")
  public Response confirm(
      @PathParam("applicationId") UUID applicationId,
      @PathParam("accountId") UUID accountId,
      SecondReading reading) {
    var by = caller.get().actingSubject();
    return created(decideBankAccount.confirm(applicationId, accountId, reading.iban(), by));
  }

  @POST
  @Path("/{applicationId}/bank-accounts/{accountId}/rejections")
  @Idempotent
  @RolesAllowed(Role.CONTROLLER)
  @APIResponseSchema(value = BankAccountView.class, responseCode = "201")
  @Operation(summary = "Rejects an account that a colleague entered, with a reason")
  public Response reject(
      @PathParam("applicationId") UUID applicationId,
      @PathParam("accountId") UUID accountId,
      AccountRejection rejection) {
    var by = caller.get().actingSubject();
    return created(decideBankAccount.reject(applicationId, accountId, rejection.reason(), by));
  }

  private static Response created(BankAccount account) {
    return Response.status(Response.Status.CREATED).entity(BankAccountView.of(account)).build();
  }

  /** What the second person read in the source. */
  public record SecondReading(@NotNull @NotBlank @Size(max = 42) String iban) {}

  /** Why the second person does not agree. */
  public record AccountRejection(@NotNull @NotBlank @Size(max = 2000) String reason) {}

  /** The body that leads an application. */
  public record RecipientView(
      UUID applicationId,
      String number,
      String roundId,
      String title,
      @Nullable UUID organisationId,
      String name,
      @Nullable String organisationKind,
      @Nullable String region,
      List<BodyId> bodyIds) {

    static RecipientView of(Recipient recipient) {
      return new RecipientView(
          recipient.applicationId(),
          recipient.number(),
          recipient.roundId(),
          recipient.title(),
          recipient.organisationId(),
          recipient.name(),
          recipient.organisationKind(),
          recipient.region(),
          recipient.bodyIds());
    }
  }

  /**
   * An account; its number is masked until a second person has read it, who would otherwise only
   * copy it.
   */
  public record BankAccountView(
      UUID accountId,
      UUID applicationId,
      String iban,
      String holderName,
      String source,
      State state,
      String enteredBy,
      Instant enteredAt,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String decisionReason) {

    static BankAccountView of(BankAccount account) {
      var iban = account.iban();
      return new BankAccountView(
          account.accountId(),
          account.applicationId(),
          account.state() == State.ENTERED ? iban.masked() : iban.value(),
          account.holderName(),
          account.source(),
          account.state(),
          account.enteredBy(),
          account.enteredAt(),
          account.decidedBy(),
          account.decidedAt(),
          account.decisionReason());
    }
  }
}
