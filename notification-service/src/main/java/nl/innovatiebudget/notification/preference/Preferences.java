package nl.innovatiebudget.notification.preference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import nl.innovatiebudget.notification.application.Recipient;
import nl.innovatiebudget.notification.juror.Juror;

/** What people asked for; who asked nothing is told everything at once. */
@ApplicationScoped
public class Preferences implements PanacheRepositoryBase<Preference, String> {

  private final Clock clock;

  Preferences(Clock clock) {
    this.clock = clock;
  }

  /**
   * When a recipient is told a message. What the law asks to tell is told at once, and so is what a
   * body is told: its mailbox is nobody's evening.
   */
  public Timing timing(Recipient recipient, boolean statutory) {
    if (statutory || !(recipient instanceof Juror juror)) {
      return new Timing.Now();
    }
    return juror
        .login()
        .flatMap(this::findByIdOptional)
        .map(preference -> preference.timing(clock.instant()))
        .orElseGet(Timing.Now::new);
  }

  /** Everything at once, if the person asked nothing yet; two who do this at once find one row. */
  @Transactional(TxType.MANDATORY)
  void begin(String subject) {
    getEntityManager()
        .createNativeQuery(
            "insert into preference (subject, language, officer, digest, updated_at)"
                + " values (?1, 'NL', false, 'NONE', ?2) on conflict do nothing")
        .setParameter(1, subject)
        .setParameter(2, clock.instant())
        .executeUpdate();
  }

  public Optional<Preference> lock(String subject) {
    return findByIdOptional(subject, LockModeType.PESSIMISTIC_WRITE);
  }
}
