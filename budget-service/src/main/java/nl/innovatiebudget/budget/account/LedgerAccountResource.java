package nl.innovatiebudget.budget.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * The accounts of the ledger, shown with their balances. A machine client opens accounts of its own
 * only, whose codes begin with {@value AccountCode#OF_CLIENTS}, and sees no others: the budget's
 * accounts follow from what two people decided.
 */
@Path("/ledger-accounts")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerAccountResource {

  private static final int PAGE_ROWS = 100;

  private final Accounts accounts;
  private final LedgerReaders readers;

  LedgerAccountResource(Accounts accounts, LedgerReaders readers) {
    this.accounts = accounts;
    this.readers = readers;
  }

  /** The code makes it safe to repeat; another kind, book or year is another account. */
  @POST
  @RolesAllowed(Role.LEDGER_CLIENT)
  @APIResponseSchema(value = LedgerAccountView.class, responseCode = "201")
  @APIResponse(
      responseCode = "200",
      description = "Was open already",
      content = @Content(schema = @Schema(implementation = LedgerAccountView.class)))
  @Operation(summary = "Opens an account, once, however often it is asked")
  public Response open(LedgerAccountRequest request) {
    var wanted = request.toNewAccount();
    boolean opened = accounts.open(wanted);
    var account = accounts.find(wanted.code()).orElseThrow();
    if (account.kind() != wanted.kind()
        || account.book() != wanted.book()
        || !Objects.equals(account.budgetYear(), wanted.budgetYear())) {
      throw new Rejected(
          Rejection.of(
              Rejection.Kind.CONFLICT,
              "account-code-in-use",
              "Deze code hoort al bij een andere rekening.",
              "This code belongs to another account already."));
    }
    return Response.status(opened ? 201 : 200).entity(LedgerAccountView.of(account)).build();
  }

  /**
   * At most {@value #PAGE_ROWS} accounts; the next page starts after the last code.
   *
   * @param prefix how their codes begin
   */
  @GET
  @RolesAllowed({Role.LEDGER_CLIENT, Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "Accounts with their balances in the order of their codes, 100 at a time")
  public List<LedgerAccountView> list(
      @QueryParam("prefix") @DefaultValue("") String prefix,
      @QueryParam("after") @DefaultValue("") String after) {
    boolean narrow = !readers.seeAll() && !prefix.startsWith(AccountCode.OF_CLIENTS);
    var within = narrow ? AccountCode.OF_CLIENTS : prefix;
    return within.startsWith(prefix)
        ? accounts.list(within, after, PAGE_ROWS).stream().map(LedgerAccountView::of).toList()
        : List.of();
  }
}
