package nl.innovatiebudget.intake.receipt;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The keys by which anyone can check a receipt, now and later. */
@Path("/receipt-keys")
public class ReceiptKeyResource {

  private final ReceiptKeys keys;

  ReceiptKeyResource(ReceiptKeys keys) {
    this.keys = keys;
  }

  /** What the set looks like (RFC 7517); it is written by the library that holds the keys. */
  record JsonWebKeySet(List<JsonWebKey> keys) {}

  /** A public key on the curve P-256 (RFC 7518, 6.2.1). */
  record JsonWebKey(
      String kty, String kid, String use, String alg, String x, String y, String crv) {}

  @GET
  @PermitAll
  @Produces("application/jwk-set+json")
  @APIResponseSchema(value = JsonWebKeySet.class, responseCode = "200")
  @Operation(summary = "The public keys that receipts are signed with (JSON Web Key Set)")
  public String keys() {
    return keys.jwks();
  }
}
