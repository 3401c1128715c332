package nl.innovatiebudget.intake.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.intake.application.SignedForm;
import nl.innovatiebudget.kit.problem.Problems.Reason;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Checks a receipt for whoever holds one. It looks at the receipt and the published keys only, so
 * it tells nothing about applications that the receipt does not tell.
 */
@Path("/receipt-verifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReceiptVerificationResource {

  private static final int LONGEST_RECEIPT = 8192;

  private final ReceiptSeal seal;
  private final RequestLanguage language;

  ReceiptVerificationResource(ReceiptSeal seal, RequestLanguage language) {
    this.seal = seal;
    this.language = language;
  }

  /**
   * What is to be checked.
   *
   * @param jws the signed receipt
   * @param content the content that it is said to belong to; absent: only the receipt is checked
   */
  public record VerificationRequest(
      @NotNull @Size(min = 1, max = LONGEST_RECEIPT) String jws, @Nullable ObjectNode content) {}

  /**
   * The outcome.
   *
   * @param reasons why it is not valid, all of them
   * @param claims what the receipt says, if its signature holds
   */
  public record Verification(
      boolean valid,
      List<Reason> reasons,
      @Nullable @Schema(implementation = ReceiptClaims.class) JsonNode claims) {}

  @POST
  @PermitAll
  @Operation(
      summary = "Check a receipt, and whether it belongs to some content",
      description = "Needs no login and looks up no application.")
  public Verification verify(VerificationRequest request) {
    var opened = seal.open(request.jws());
    var faults = new ArrayList<>(opened.faults());
    var content = request.content();
    if (content != null && opened.claims().filter(c -> !isOf(content, c)).isPresent()) {
      faults.add(VerificationFault.CONTENT_DIFFERS);
    }
    var reasons =
        faults.stream()
            .map(fault -> new Reason(fault.code(), fault.detail().in(language.locale())))
            .toList();
    return new Verification(reasons.isEmpty(), reasons, opened.claims().orElse(null));
  }

  private static boolean isOf(ObjectNode content, JsonNode claims) {
    try {
      var form = SignedForm.ofJson(content.toString());
      return form.sha256().equals(claims.path("contentHash").asText());
    } catch (IllegalArgumentException withoutCanonicalForm) {
      return false;
    }
  }
}
