package nl.innovatiebudget.assessment.jury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;

/** Puts a person on the jury, with the ties that person declares. */
@ApplicationScoped
class RegisterJuror {

  private final Jurors jurors;
  private final Ties ties;
  private final Acts acts;
  private final Clock clock;

  RegisterJuror(Jurors jurors, Ties ties, Acts acts, Clock clock) {
    this.jurors = jurors;
    this.ties = ties;
    this.acts = acts;
    this.clock = clock;
  }

  /** Refuses a person who is on the jury already, and faulty ties. */
  @Transactional
  JurorView register(JurorRegistration registration, Caller caller) {
    Rejected.ifAny(
        registration.ties().stream().flatMap(tie -> tie.faults().stream()).distinct().toList());
    jurors.awaitOthersWith(registration.subject());
    if (jurors.bySubject(registration.subject()).isPresent()) {
      throw new Rejected(JuryRejections.alreadyRegistered());
    }
    var juror = new Juror(UUID.randomUUID(), registration);
    jurors.persist(juror);
    var now = clock.instant();
    var declared =
        registration.ties().stream()
            .distinct()
            .map(tie -> new Tie(juror.jurorId(), tie, caller.actingSubject(), now))
            .toList();
    ties.persist(declared);
    acts.record(JuryActs.registered(juror.jurorId()));
    return JurorView.of(juror, declared);
  }
}
