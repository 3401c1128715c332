package nl.innovatiebudget.assessment.jury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Puts a person on the jury, with the ties that person declares. */
@ApplicationScoped
class RegisterJuror {

  private final Jurors jurors;

  RegisterJuror(Jurors jurors) {
    this.jurors = jurors;
  }

  /** Refuses a person who is on the jury already. */
  @Transactional
  JurorView register(JurorRegistration registration) {
    if (jurors.bySubject(registration.subject()).isPresent()) {
      throw new Rejected(
          Rejection.of(
              Rejection.Kind.CONFLICT,
              "juror-already-registered",
              "Deze persoon zit al in de jury.",
              "This person is on the jury already."));
    }
    var juror = new Juror(UUID.randomUUID(), registration);
    jurors.persist(juror);
    return JurorView.of(juror);
  }
}
