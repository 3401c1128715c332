package nl.innovatiebudget.intake.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Lets one organisation act for another that ended, from a day on. The register must already say
 * that it ended before that day, so that no living organisation is ever acted for by another.
 */
@ApplicationScoped
class RecordSuccession {

  private final Organisations organisations;
  private final Successions successions;
  private final CurrentCaller caller;
  private final Clock clock;

  RecordSuccession(
      Organisations organisations, Successions successions, CurrentCaller caller, Clock clock) {
    this.organisations = organisations;
    this.successions = successions;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  Succession record(UUID predecessorId, UUID successorId, LocalDate onDay) {
    organisations.lock();
    var predecessor =
        organisations
            .findByIdOptional(predecessorId)
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    var successorOf =
        successions.byPredecessor().values().stream()
            .collect(Collectors.toMap(Succession::predecessorId, Succession::successorId));
    Rejected.ifAny(
        SuccessionRejection.of(
            predecessor, organisations.findById(successorId), onDay, successorOf));
    var succession =
        new Succession(
            predecessorId, successorId, onDay, clock.instant(), caller.get().actingSubject());
    successions.persist(succession);
    return succession;
  }
}
