package nl.innovatiebudget.intake.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.ApplicationRejection;
import nl.innovatiebudget.intake.application.Consortium;
import nl.innovatiebudget.intake.application.Consortium.Member;
import nl.innovatiebudget.intake.application.EntityTag;
import nl.innovatiebudget.intake.organisation.CurrentRepresentation;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.intake.round.Rounds;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
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

  private static final Rejection SESSION_SIGNED_FOR_ANOTHER =
      Rejection.of(
          Rejection.Kind.FORBIDDEN,
          "session-signed-for-another",
          "In deze sessie is al voor een andere organisatie ondertekend. Log opnieuw in.",
          "Another organisation was signed for in this session. Log in again.");

  private final ApplicationAccess access;
  private final Organisations organisations;
  private final Signatures signatures;
  private final Rounds rounds;
  private final Acts acts;
  private final Outbox outbox;
  private final CurrentCaller caller;
  private final CurrentRepresentation representation;
  private final Clock clock;

  SignApplication(
      ApplicationAccess access,
      Organisations organisations,
      Signatures signatures,
      Rounds rounds,
      Acts acts,
      Outbox outbox,
      CurrentCaller caller,
      CurrentRepresentation representation,
      Clock clock) {
    this.access = access;
    this.organisations = organisations;
    this.signatures = signatures;
    this.rounds = rounds;
    this.acts = acts;
    this.outbox = outbox;
    this.caller = caller;
    this.representation = representation;
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

  /**
   * Refuses a second signature of the same body, and one for a second body in the same login
   * session: every body signs with its own login. Somebody who acts for two of the participants, as
   * one succeeded the other, signs for each in turn.
   *
   * @param seen the content that was read, so that nobody signs what somebody else just changed
   */
  @Transactional
  public Signed sign(UUID applicationId, Optional<EntityTag> seen) {
    var application = access.ownLocked(applicationId);
    var now = clock.instant();
    if (seen.filter(tag -> !tag.isOf(application)).isPresent()) {
      throw new Rejected(ApplicationRejection.CHANGED_MEANWHILE);
    }
    if (!application.isEditable(rounds.latest(application.roundId()).orElseThrow(), now)) {
      throw new Rejected(ApplicationRejection.NOT_EDITABLE);
    }
    var body = caller.body();
    var consortium = Consortium.of(application.content(), organisations);
    var present = signatures.of(applicationId, application.revision());
    Set<Integer> signed = new HashSet<>();
    present.forEach(signature -> signed.add(signature.participant()));
    var places = consortium.publicMembersOf(representation.get()).toList();
    if (places.isEmpty()) {
      throw new Rejected(Rejection.notFound());
    }
    var signatory =
        places.stream()
            .filter(member -> signed.add(member.position()))
            .findFirst()
            .orElseThrow(() -> new Rejected(ALREADY_SIGNED));
    if (present.stream().anyMatch(signature -> signature.isOfAnotherIn(caller.get(), body))) {
      throw new Rejected(SESSION_SIGNED_FOR_ANOTHER);
    }
    signatures.persist(new Signature(application, signatory.position(), caller.get(), body, now));
    acts.record(application, Act.SIGNED, now);
    var missing = signatories(consortium, signed, false);
    consortium
        .lead()
        .filter(lead -> lead.position() != signatory.position() && !lead.bodyIds().isEmpty())
        .ifPresent(lead -> tell(application, lead, signatory, signed.size(), missing.size(), now));
    return new Signed(
        now, application.contentHash(), signatories(consortium, signed, true), missing);
  }

  private void tell(
      Application application, Member lead, Member partner, int signed, int missing, Instant now) {
    outbox.add(
        Topic.APPLICATIONS,
        application.applicationId().toString(),
        PartnerSigned.TYPE,
        PartnerSigned.of(application, lead, partner, signed, missing, now));
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
