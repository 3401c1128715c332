package nl.innovatiebudget.budget.transfer;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.parts.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The machine of the finance department, over HTTP. */
@Singleton
class LedgerClient {

  private final String token;

  LedgerClient(@ConfigProperty(name = "mp.jwt.verify.issuer") String issuer) {
    this.token =
        new Tokens(issuer)
            .with(
                Map.of(
                    "sub",
                    "finance-system",
                    "acr",
                    "http://eidas.europa.eu/LoA/substantial",
                    "groups",
                    List.of(Role.LEDGER_CLIENT)));
  }

  Response put(Transfer transfer) {
    return put(transfer.id(), body(transfer));
  }

  Response put(TransferId id, Object body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .header("Accept-Language", "en")
        .body(body)
        .put("/v1/transfers/{id}", id.toString());
  }

  Response batch(String mode, List<Transfer> transfers) {
    var items =
        transfers.stream()
            .map(
                transfer -> {
                  var item = new HashMap<>(body(transfer));
                  item.put("transferId", transfer.id().value());
                  if (transfer.tiedToNext()) {
                    item.put("linked", true);
                  }
                  return item;
                })
            .toList();
    return post("/transfer-batches", Map.of("mode", mode, "transfers", items));
  }

  Response post(String path, Object body) {
    return post(path, body, "*/*");
  }

  /**
   * @param accepted media type of the answer
   */
  Response post(String path, Object body, String accepted) {
    return given()
        .auth()
        .oauth2(token)
        .accept(accepted)
        .contentType(ContentType.JSON)
        .header("Accept-Language", "en")
        .body(body)
        .post("/v1" + path);
  }

  Response get(String path, Object... parameters) {
    return given().auth().oauth2(token).get("/v1" + path, parameters);
  }

  static Map<String, Object> body(Transfer transfer) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("phase", transfer.phase().name());
    body.put("debitAccountCode", transfer.debit().value());
    body.put("creditAccountCode", transfer.credit().value());
    body.put("amountCents", transfer.amount().cents());
    putIfThere(body, "pendingTransferId", transfer.pendingId());
    putIfThere(body, "reversesTransferId", transfer.reversesId());
    putIfThere(body, "expiresAt", transfer.expiresAt());
    putIfThere(body, "purpose", transfer.purpose());
    putIfThere(body, "reference", transfer.reference());
    return body;
  }

  private static void putIfThere(Map<String, Object> body, String name, Object value) {
    if (value != null) {
      body.put(name, value.toString());
    }
  }
}
