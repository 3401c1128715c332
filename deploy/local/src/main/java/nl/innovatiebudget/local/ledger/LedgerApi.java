package nl.innovatiebudget.local.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.local.http.Answer;
import nl.innovatiebudget.local.http.Api;
import nl.innovatiebudget.local.http.Login;
import nl.innovatiebudget.local.http.Route;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;

/** The ledger as the ministry's finance system books in it, and as a controller looks at it. */
public final class LedgerApi {

  /** How the codes begin of accounts on which a machine may book. */
  public static final String OWN = "client/";

  private static final String CLIENT = "finance-system";
  private static final String CONTROLLER = "controller";

  private final Login login;
  private final Api budget;

  public LedgerApi(Stack stack) {
    this(stack, new Login(stack.broker()));
  }

  public LedgerApi(Stack stack, Login login) {
    this(Route.to(stack.service(Service.BUDGET).api()), login);
  }

  public LedgerApi(Route route, Login login) {
    this.login = login;
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    budget = new Api(client, route, login);
  }

  /** Logs in again at the next request. */
  public void forgetLogin() {
    login.forget();
  }

  /** Opens an account of the commitments book that is of no year; again changes nothing. */
  public void open(String code, String kind) {
    var answer =
        budget.post(
            CLIENT,
            "/ledger-accounts",
            Map.of("accountCode", code, "kind", kind, "book", "COMMITMENTS"));
    if (answer.status() != 200) {
      answer.expect(201);
    }
  }

  /** 201 recorded, 200 existed, 409 refused. */
  public Answer put(Booking booking) {
    return budget.put(CLIENT, "/transfers/" + booking.transferId(), booking.withoutId());
  }

  /** Each on its own. */
  public Answer batch(List<Booking> bookings) {
    return budget.post(CLIENT, "/transfer-batches", Map.of("mode", "EACH", "transfers", bookings));
  }

  /** The account as it stands. */
  public JsonNode account(String code) {
    var accounts = budget.get(CONTROLLER, "/ledger-accounts?prefix=" + code).expect(200).body();
    return accounts.required(0);
  }

  /** At most a hundred transfers of an account, after a position. */
  public Answer transfers(String code, long after) {
    return budget.get(CONTROLLER, "/transfers?accountCode=" + code + "&after=" + after).expect(200);
  }

  /** Asks for a proof; gives its id. */
  public String prove() {
    return budget.post(CONTROLLER, "/ledger-proofs").expect(202).text("proofId");
  }

  public Answer proof(String proofId) {
    return budget.get(CONTROLLER, "/ledger-proofs/" + proofId).expect(200);
  }
}
