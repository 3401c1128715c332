package nl.innovatiebudget.assessment.pitch.timetable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** The timetables that were made; of those announced, the last of a round is in force. */
@ApplicationScoped
class Timetables implements PanacheRepositoryBase<Timetable, UUID> {

  private static final int LONGEST_LIST = 100;

  Timetable get(UUID timetableId) {
    return findByIdOptional(timetableId).orElseThrow(Timetables::notFound);
  }

  Timetable lock(UUID timetableId) {
    return findByIdOptional(timetableId, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(Timetables::notFound);
  }

  /** Without reading the rest, so that the round can be locked before that. */
  String roundOf(UUID timetableId) {
    return getEntityManager()
        .createQuery("select roundId from Timetable where timetableId = ?1", String.class)
        .setParameter(1, timetableId)
        .getResultStream()
        .findFirst()
        .orElseThrow(Timetables::notFound);
  }

  Optional<Timetable> inForce(String roundId) {
    return find("roundId = ?1 and announcement is not null order by announcement desc", roundId)
        .firstResultOptional();
  }

  /** Of every round. */
  List<Timetable> inForce() {
    return list(
        "from Timetable x where x.announcement ="
            + " (select max(t.announcement) from Timetable t where t.roundId = x.roundId)");
  }

  /** The one that it takes the place of. */
  Optional<Timetable> before(Timetable timetable) {
    return find("roundId = ?1 and announcement = ?2", timetable.roundId(), timetable.follows())
        .firstResultOptional();
  }

  /** At most 100, the newest first. */
  List<Timetable> ofRound(String roundId) {
    return find("roundId = ?1 order by madeAt desc", roundId).page(0, LONGEST_LIST).list();
  }

  private static Rejected notFound() {
    return new Rejected(Rejection.notFound());
  }
}
