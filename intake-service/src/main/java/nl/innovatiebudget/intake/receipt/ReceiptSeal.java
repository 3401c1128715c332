package nl.innovatiebudget.intake.receipt;

import static nl.innovatiebudget.intake.receipt.VerificationFault.KEY_UNKNOWN;
import static nl.innovatiebudget.intake.receipt.VerificationFault.NOT_A_RECEIPT;
import static nl.innovatiebudget.intake.receipt.VerificationFault.SIGNATURE_WRONG;
import static nl.innovatiebudget.intake.receipt.VerificationFault.UNREADABLE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.Submission;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.lang.JoseException;

/** Signs receipts as compact JWS (RFC 7515), and opens them again. */
@ApplicationScoped
public class ReceiptSeal {

  /** Tells a receipt from every other thing that the same organisation signs (RFC 8725, 3.11). */
  static final String TYPE = "innovatiebudget-receipt+jwt";

  private final ReceiptKeys keys;
  private final ReceiptConfig config;
  private final ObjectMapper json;

  ReceiptSeal(ReceiptKeys keys, ReceiptConfig config, ObjectMapper json) {
    this.keys = keys;
    this.config = config;
    this.json = json;
  }

  /**
   * A receipt that was opened.
   *
   * @param faults why it proves nothing; none if it holds
   * @param claims what it says; empty unless the signature holds
   */
  record Opened(List<VerificationFault> faults, Optional<JsonNode> claims) {}

  /**
   * The signed receipt of an application as it has just been submitted.
   *
   * @param submittedBy name of the organisation
   */
  String seal(Application application, Submission.Kind kind, String submittedBy) {
    var claims = ReceiptClaims.of(application, kind, config.issuer(), submittedBy);
    var jws = new JsonWebSignature();
    jws.setAlgorithmHeaderValue(ReceiptKeys.ALGORITHM);
    jws.setKeyIdHeaderValue(keys.signing().getKeyId());
    jws.setHeader(HeaderParameterNames.TYPE, TYPE);
    jws.setKey(keys.signing().getPrivateKey());
    try {
      jws.setPayload(json.writeValueAsString(claims));
      return jws.getCompactSerialization();
    } catch (JsonProcessingException | JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Looks at nothing but the receipt and the keys. */
  Opened open(String receipt) {
    if (!isOneEncoding(receipt)) {
      return new Opened(List.of(UNREADABLE), Optional.empty());
    }
    var jws = new JsonWebSignature();
    jws.setAlgorithmConstraints(
        new AlgorithmConstraints(ConstraintType.PERMIT, ReceiptKeys.ALGORITHM));
    try {
      jws.setCompactSerialization(receipt);
    } catch (JoseException e) {
      return new Opened(List.of(UNREADABLE), Optional.empty());
    }
    var faults = new ArrayList<VerificationFault>();
    if (!TYPE.equals(jws.getHeader(HeaderParameterNames.TYPE))) {
      faults.add(NOT_A_RECEIPT);
    }
    var key = Optional.ofNullable(jws.getKeyIdHeaderValue()).flatMap(keys::published);
    if (key.isEmpty()) {
      faults.add(KEY_UNKNOWN);
    } else if (!isSignedWith(key.get(), jws)) {
      faults.add(SIGNATURE_WRONG);
    }
    return new Opened(faults, faults.isEmpty() ? claims(jws) : Optional.empty());
  }

  /** Whether it is written in the only way that Base64url has for these bytes. */
  private static boolean isOneEncoding(String receipt) {
    try {
      for (var part : receipt.split("\\.", -1)) {
        var bytes = Base64.getUrlDecoder().decode(part);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
          return false;
        }
      }
      return true;
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
  }

  /**
   * The organisation that a receipt of our own names, whether its key is still published or not.
   */
  String submittedBy(String receipt) {
    var jws = new JsonWebSignature();
    try {
      jws.setCompactSerialization(receipt);
      return json.readTree(jws.getUnverifiedPayload()).path("submittedBy").asText();
    } catch (JsonProcessingException | JoseException e) {
      throw new IllegalStateException("kept here, but not readable", e);
    }
  }

  private static boolean isSignedWith(PublicKey key, JsonWebSignature jws) {
    jws.setKey(key);
    try {
      return jws.verifySignature();
    } catch (JoseException e) {
      return false;
    }
  }

  private Optional<JsonNode> claims(JsonWebSignature jws) {
    try {
      return Optional.of(json.readTree(jws.getPayload()));
    } catch (JsonProcessingException | JoseException e) {
      throw new IllegalStateException("signed here, but not readable", e);
    }
  }
}
