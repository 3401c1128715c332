package nl.innovatiebudget.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.organisation.Organisation;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import org.hibernate.Session;

/**
 * Who changed which part of a draft, so that two people at work on it can tell what the other did.
 */
@ApplicationScoped
class Revisions {

  private static final int MOST_TOLD = 20;

  private final Session database;
  private final CurrentCaller caller;
  private final Organisations organisations;

  Revisions(Session database, CurrentCaller caller, Organisations organisations) {
    this.database = database;
    this.caller = caller;
    this.organisations = organisations;
  }

  /**
   * One change.
   *
   * @param bodyName the organisation of whoever made it
   * @param parts the parts of the content that changed, such as {@code costPlan}
   */
  record Change(int revision, Instant changedAt, String bodyName, List<String> parts) {}

  /** Notes that the caller made the application's present revision. */
  void note(Application application, List<String> parts) {
    var body = caller.body();
    database
        .createNativeQuery(
            "insert into revision"
                + " (application_id, revision, changed_at, changed_by, body_name, parts)"
                + " values (?1, ?2, ?3, ?4, ?5, string_to_array(?6, ','))")
        .setParameter(1, application.applicationId())
        .setParameter(2, application.revision())
        .setParameter(3, application.changedAt())
        .setParameter(4, caller.get().actingSubject())
        .setParameter(5, organisations.by(body).map(Organisation::name).orElse("?"))
        .setParameter(6, String.join(",", parts))
        .executeUpdate();
  }

  /** The newest changes after that revision, the newest first. */
  List<Change> since(UUID applicationId, int revision) {
    return database
        .createNativeQuery(
            "select revision, changed_at, body_name, array_to_string(parts, ',') from revision"
                + " where application_id = ?1 and revision > ?2 order by revision desc limit ?3",
            Object[].class)
        .setParameter(1, applicationId)
        .setParameter(2, revision)
        .setParameter(3, MOST_TOLD)
        .getResultList()
        .stream()
        .map(
            row ->
                new Change(
                    (Integer) row[0],
                    (Instant) row[1],
                    (String) row[2],
                    List.of(((String) row[3]).split(",", -1))))
        .toList();
  }
}
