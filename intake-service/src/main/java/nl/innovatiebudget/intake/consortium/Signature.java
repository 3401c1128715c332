package nl.innovatiebudget.intake.consortium;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.kit.identity.AssuranceLevel;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The signature of one public participant under one revision (Awb 4:2), with what the broker
 * vouched for at that moment.
 */
@Entity
public class Signature {

  @Embeddable
  record Key(UUID applicationId, int revision, int participant) {}

  @EmbeddedId private Key key;
  private String contentHash;
  private String actingSubject;

  @Enumerated(EnumType.STRING)
  private BodyId.Kind bodyKind;

  private String bodyValue;

  @Enumerated(EnumType.STRING)
  private AssuranceLevel level;

  private @Nullable String intermediary;
  private String session;
  private Instant signedAt;

  protected Signature() {}

  Signature(
      Application application, int participant, Caller caller, BodyId body, Instant signedAt) {
    this.key = new Key(application.applicationId(), application.revision(), participant);
    this.contentHash = application.contentHash();
    this.actingSubject = caller.actingSubject();
    this.bodyKind = body.kind();
    this.bodyValue = body.value();
    this.level = caller.level().orElseThrow();
    this.intermediary = caller.intermediary().map(BodyId::value).orElse(null);
    this.session = session(caller);
    this.signedAt = signedAt;
  }

  /** Whether it was placed in the caller's present login session for another body than this. */
  boolean isOfAnotherIn(Caller caller, BodyId body) {
    return session.equals(session(caller)) && !new BodyId(bodyKind, bodyValue).equals(body);
  }

  /** The login session; the person, where the broker does not name the session. */
  private static String session(Caller caller) {
    return caller.session().orElse(caller.actingSubject());
  }

  int participant() {
    return key.participant();
  }
}
