package nl.innovatiebudget.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.intake.organisation.Organisation;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The acts on every application, append-only: its audit trail and the source of its timeline. */
@ApplicationScoped
public class Acts {

  private static final String SYSTEM = "system";

  private final Session database;
  private final CurrentCaller caller;
  private final Organisations organisations;

  Acts(Session database, CurrentCaller caller, Organisations organisations) {
    this.database = database;
    this.caller = caller;
    this.organisations = organisations;
  }

  /** Whose act it is, as far as others need to know. */
  public enum ActorKind {
    APPLICANT,
    OFFICER,
    SYSTEM
  }

  /**
   * One act as it is kept.
   *
   * @param actor pseudonym of the person
   * @param bodyName the organisation of an applicant
   */
  public record Recorded(
      Act act,
      Instant actedAt,
      String actor,
      ActorKind actorKind,
      @Nullable String bodyName,
      @Nullable String reason) {}

  /** Records what the present caller does, in the transaction in which it is done. */
  @Transactional(TxType.MANDATORY)
  public void record(Application application, Act act, Instant at) {
    record(application, act, at, null);
  }

  /** See {@link #record(Application, Act, Instant)}; with the reason that was given. */
  @Transactional(TxType.MANDATORY)
  public void record(Application application, Act act, Instant at, @Nullable String reason) {
    var actor = caller.get();
    insert(
        application.applicationId(),
        new Recorded(
            act,
            at,
            actor.actingSubject(),
            actor.body().isPresent() ? ActorKind.APPLICANT : ActorKind.OFFICER,
            bodyName(actor).orElse(null),
            reason));
  }

  /** Records what follows from an event or from time passing. */
  @Transactional(TxType.MANDATORY)
  public void recordOfSystem(Application application, Act act, Instant at) {
    insert(
        application.applicationId(), new Recorded(act, at, SYSTEM, ActorKind.SYSTEM, null, null));
  }

  /** The oldest first. */
  public List<Recorded> of(UUID applicationId) {
    return database
        .createNativeQuery(
            "select act, acted_at, actor, actor_kind, body_name, reason from application_act"
                + " where application_id = ?1 order by position",
            Object[].class)
        .setParameter(1, applicationId)
        .getResultList()
        .stream()
        .map(Acts::recorded)
        .toList();
  }

  private void insert(UUID applicationId, Recorded act) {
    database
        .createNativeQuery(
            "insert into application_act"
                + " (application_id, act, acted_at, actor, actor_kind, body_name, reason)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, applicationId)
        .setParameter(2, act.act().name())
        .setParameter(3, act.actedAt())
        .setParameter(4, act.actor())
        .setParameter(5, act.actorKind().name())
        .setParameter(6, act.bodyName())
        .setParameter(7, act.reason())
        .executeUpdate();
  }

  private Optional<String> bodyName(Caller actor) {
    return actor.body().map(body -> nameOf(body));
  }

  private String nameOf(BodyId body) {
    return organisations.by(body).map(Organisation::name).orElse(body.kind() + " ?");
  }

  private static Recorded recorded(Object[] row) {
    return new Recorded(
        Act.valueOf((String) row[0]),
        (Instant) row[1],
        (String) row[2],
        ActorKind.valueOf((String) row[3]),
        (String) row[4],
        (String) row[5]);
  }
}
