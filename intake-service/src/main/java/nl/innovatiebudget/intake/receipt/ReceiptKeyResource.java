package nl.innovatiebudget.intake.receipt;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The keys by which anyone can check a receipt, now and later. */
@Path("/receipt-keys")
public class ReceiptKeyResource {

  private final ReceiptKeys keys;

  ReceiptKeyResource(ReceiptKeys keys) {
    this.keys = keys;
  }

  @GET
  @PermitAll
  @Produces("application/jwk-set+json")
  @Operation(summary = "The public keys that receipts are signed with (JSON Web Key Set)")
  public String keys() {
    return keys.jwks();
  }
}
