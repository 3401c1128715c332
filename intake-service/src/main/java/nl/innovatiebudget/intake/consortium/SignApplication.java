package nl.innovatiebudget.intake.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.ApplicationRejection;
import nl.innovatiebudget.intake.application.Consortium;
import nl.innovatiebudget.intake.application.Consortium.Member;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Signs the present content of a draft on behalf of the caller's body. */
@ApplicationScoped
public class SignApplication {

  private static final Rejection ALREADY_SIGNED =
      Rejection.of(
          Rejection.Kind.CONFLICT,
          "already-signed",
          "Uw organisatie heeft deze inhoud al ondertekend.",
          "Your organisation has signed this content already.");

  private final ApplicationAccess access;
  private final Organisations organisations;
  private final Signatures signatures;
  private final CurrentCaller caller;
  private final Clock clock;

  SignApplication(
      ApplicationAccess access,
      Organisations organisations,
      Signatures signatures,
      CurrentCaller caller,
      Clock clock) {
    this.access = access;
    this.organisations = organisations;
    this.signatures = signatures;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A signature, and who else signs.
   *
   * @param contentHash what was signed, SHA-256 over the canonical content
   */
  public record Signed(
      Instant signedAt, String contentHash, List<Signatory> signed, List<Signatory> missing) {}

  /**
   * A public participant.
   *
   * @param participant its place in the list of participants, from 0
   */
  public record Signatory(int participant, String name) {}

  @Transactional
  public Signed sign(UUID applicationId) {
    var application = access.ownLocked(applicationId);
    if (!application.isDraft()) {
      throw new Rejected(ApplicationRejection.ALREADY_SUBMITTED);
    }
    var body = caller.body();
    var consortium = Consortium.of(application.content(), organisations);
    var signatory =
        consortium.publicMember(body).orElseThrow(() -> new Rejected(Rejection.notFound()));
    Set<Integer> signed = new HashSet<>(signatures.under(application));
    if (!signed.add(signatory.position())) {
      throw new Rejected(ALREADY_SIGNED);
    }
    var now = clock.instant();
    signatures.persist(new Signature(application, signatory.position(), caller.get(), body, now));
    return new Signed(
        now,
        application.contentHash(),
        signatories(consortium, signed, true),
        signatories(consortium, signed, false));
  }

  private static List<Signatory> signatories(
      Consortium consortium, Set<Integer> signed, boolean wanted) {
    return consortium.publicMembers().stream()
        .filter(member -> signed.contains(member.position()) == wanted)
        .map(SignApplication::signatory)
        .toList();
  }

  private static Signatory signatory(Member member) {
    return new Signatory(member.position(), member.name());
  }
}
