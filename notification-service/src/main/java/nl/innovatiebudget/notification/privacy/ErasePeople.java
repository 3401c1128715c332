package nl.innovatiebudget.notification.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.notification.application.Parties;
import nl.innovatiebudget.notification.juror.Jurors;
import nl.innovatiebudget.notification.privacy.Erasures.Done;
import nl.innovatiebudget.notification.privacy.Erasures.Request;
import nl.innovatiebudget.notification.privacy.PersonalData.Person;

/**
 * Forgets the people of an application, or a juror: their names and addresses, also in the words of
 * messages. Letters stay as they were sent, and so does which message there was and when; those
 * follow the term of the archive.
 */
@ApplicationScoped
class ErasePeople {

  private static final String OF_PARTY = "party_id";
  private static final String OF_JUROR = "juror_id";

  private final PersonalData data;
  private final Whereabouts whereabouts;
  private final Courses courses;
  private final Erasures erasures;
  private final Parties parties;
  private final Jurors jurors;
  private final RetentionConfig retention;
  private final Clock clock;

  ErasePeople(
      PersonalData data,
      Whereabouts whereabouts,
      Courses courses,
      Erasures erasures,
      Parties parties,
      Jurors jurors,
      RetentionConfig retention,
      Clock clock) {
    this.data = data;
    this.whereabouts = whereabouts;
    this.courses = courses;
    this.erasures = erasures;
    this.parties = parties;
    this.jurors = jurors;
    this.retention = retention;
    this.clock = clock;
  }

  /** Refuses, with all reasons, while they are needed. */
  @Transactional
  UUID ofApplication(UUID applicationId, Request request) {
    var people = data.lockParties(applicationId, false);
    if (people.isEmpty()) {
      throw new Rejected(
          parties.count("applicationId", applicationId) == 0
              ? Rejection.notFound()
              : ErasureRejections.nothingLeft());
    }
    var course = courses.of(applicationId);
    Rejected.ifAny(course.reasonsToKeep(clock.instant()));
    return erase(applicationId, people, course, request);
  }

  @Transactional
  UUID ofJuror(UUID jurorId, Request request) {
    var people = data.lockJuror(jurorId, false);
    if (people.isEmpty()) {
      throw new Rejected(
          jurors.findByIdOptional(jurorId).isEmpty()
              ? Rejection.notFound()
              : ErasureRejections.nothingLeft());
    }
    Rejected.ifAny(whereabouts.openFor(jurorId).reasons());
    return erase(people.getFirst(), request);
  }

  /** Nothing happens before its day, while something needs them, or while another does it. */
  @Transactional
  Optional<UUID> applicationIfExpired(UUID applicationId) {
    var people = data.lockParties(applicationId, true);
    var course = courses.of(applicationId);
    var now = clock.instant();
    boolean expired =
        course
            .retentionDay(retention)
            .filter(day -> !Days.of(now).isBefore(day))
            .filter(day -> course.reasonsToKeep(now).isEmpty())
            .isPresent();
    return people.isEmpty() || !expired
        ? Optional.empty()
        : Optional.of(erase(applicationId, people, course, Request.byRetention()));
  }

  /** As for an application; who the juror is was settled by who asks. */
  @Transactional
  Optional<UUID> jurorIfFree(UUID jurorId) {
    var people = data.lockJuror(jurorId, true);
    return people.isEmpty() || !whereabouts.openFor(jurorId).reasons().isEmpty()
        ? Optional.empty()
        : Optional.of(erase(people.getFirst(), Request.byRetention()));
  }

  private UUID erase(UUID applicationId, List<Person> people, Course course, Request request) {
    var now = clock.instant();
    var ids = people.stream().map(Person::id).toList();
    int messages = data.redactMessages(people, OF_PARTY);
    int deliveries = whereabouts.forgetAddresses(ids, OF_PARTY);
    whereabouts.forgetOutcomes(ids, OF_PARTY);
    data.forgetParties(people, now);
    var lastTold = Objects.requireNonNullElse(course.lastToldAt(), now);
    int statements = whereabouts.forgetReachability(ids, lastTold, now);
    int batches = whereabouts.emptyBatches(ids, now);
    data.forgetNumbers(ids);
    whereabouts.forgetSuppressions(
        people.stream().flatMap(p -> Optional.ofNullable(p.address()).stream()).toList());
    var done = new Done(people.size(), messages, deliveries, statements, batches, 0);
    return erasures.add(applicationId, null, request, done, now);
  }

  private UUID erase(Person juror, Request request) {
    var now = clock.instant();
    var addresses = new ArrayList<>(whereabouts.preferredAddress(juror.login()));
    Optional.ofNullable(juror.address()).ifPresent(addresses::add);
    int messages = data.redactMessages(List.of(juror), OF_JUROR);
    whereabouts.letGoOfHeld(juror.id());
    int deliveries =
        whereabouts.forgetAddresses(List.of(juror.id()), OF_JUROR)
            + whereabouts.forgetDigests(juror.id(), addresses);
    whereabouts.forgetOutcomes(List.of(juror.id()), OF_JUROR);
    int preferences = data.forgetJuror(juror, now);
    whereabouts.forgetSuppressions(addresses);
    var done = new Done(1, messages, deliveries, 0, 0, preferences);
    return erasures.add(null, juror.id(), request, done, now);
  }
}
