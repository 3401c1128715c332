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
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The acts on every application, append-only: its audit trail and the source of its timeline. */
@ApplicationScoped
public class Acts {

  private static final String SYSTEM = "system";

  private static final String SELECT =
      "select position, act, acted_at, actor, actor_kind, body_name, reason from application_act"
          + " where application_id = ?1";

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
   * @param position goes up with every act
   * @param actor pseudonym of the person
   * @param bodyName the organisation of an applicant
   */
  public record Recorded(
      long position,
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
        act,
        at,
        actor.actingSubject(),
        actor.body().isPresent() ? ActorKind.APPLICANT : ActorKind.OFFICER,
        bodyName(actor).orElse(null),
        reason);
  }

  /** Records what follows from an event or from time passing. */
  @Transactional(TxType.MANDATORY)
  public void recordOfSystem(Application application, Act act, Instant at) {
    insert(application.applicationId(), act, at, SYSTEM, ActorKind.SYSTEM, null, null);
  }

  /** The last ones, at most so many, the oldest first. */
  public List<Recorded> newest(UUID applicationId, int most) {
    return recorded(
            database
                .createNativeQuery(SELECT + " order by position desc limit ?2", Object[].class)
                .setParameter(1, applicationId)
                .setParameter(2, most))
        .reversed();
  }

  /** Those after a position, at most so many, the oldest first. */
  public List<Recorded> after(UUID applicationId, long position, int most) {
    return recorded(
        database
            .createNativeQuery(
                SELECT + " and position > ?2 order by position limit ?3", Object[].class)
            .setParameter(1, applicationId)
            .setParameter(2, position)
            .setParameter(3, most));
  }

  private void insert(
      UUID applicationId,
      Act act,
      Instant at,
      String actor,
      ActorKind kind,
      @Nullable String bodyName,
      @Nullable String reason) {
    database
        .createNativeQuery(
            "insert into application_act"
                + " (application_id, act, acted_at, actor, actor_kind, body_name, reason)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, applicationId)
        .setParameter(2, act.name())
        .setParameter(3, at)
        .setParameter(4, actor)
        .setParameter(5, kind.name())
        .setParameter(6, bodyName)
        .setParameter(7, reason)
        .executeUpdate();
  }

  private Optional<String> bodyName(Caller actor) {
    return actor.body().map(body -> nameOf(body));
  }

  private String nameOf(BodyId body) {
    return organisations.by(body).map(Organisation::name).orElse(body.kind() + " ?");
  }

  private static List<Recorded> recorded(NativeQuery<Object[]> query) {
    return query.getResultStream().map(Acts::recorded).toList();
  }

  private static Recorded recorded(Object[] row) {
    return new Recorded(
        (Long) row[0],
        Act.valueOf((String) row[1]),
        (Instant) row[2],
        (String) row[3],
        ActorKind.valueOf((String) row[4]),
        (String) row[5],
        (String) row[6]);
  }
}
