package nl.innovatiebudget.notification.privacy;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The record of what was erased, which is also the account of that processing (AVG 5(2)). */
@ApplicationScoped
class Erasures {

  private static final String SELECT =
      "select position, erasure_id, application_id, juror_id, ground, reason, asked_by, people,"
          + " messages, deliveries, statements, batches, preferences, erased_at from erasure ";

  private final EntityManager database;

  Erasures(EntityManager database) {
    this.database = database;
  }

  /** Who asked for it, and why; nobody did when its time was over. */
  record Request(Ground ground, @Nullable String reason, @Nullable String askedBy) {
    static Request byRetention() {
      return new Request(Ground.RETENTION, null, null);
    }
  }

  /** How much of each kind went. */
  record Done(
      int people, int messages, int deliveries, int statements, int batches, int preferences) {
    int all() {
      return people + messages + deliveries + statements + batches + preferences;
    }
  }

  /**
   * One erasure; of nobody in particular when it is what was left.
   *
   * @param position where the next page starts after
   * @param people whose name and address went
   * @param messages whose words were changed
   * @param deliveries whose address went
   * @param statements of bodies about how they can be reached, that were emptied
   * @param batches for the printer that were emptied
   * @param preferences of people that were removed
   */
  @Schema(name = "Erasure")
  public record Erasure(
      long position,
      UUID erasureId,
      @Nullable UUID applicationId,
      @Nullable UUID jurorId,
      String ground,
      @Nullable String reason,
      @Nullable String askedBy,
      int people,
      int messages,
      int deliveries,
      int statements,
      int batches,
      int preferences,
      Instant erasedAt) {}

  @Transactional(TxType.MANDATORY)
  UUID add(
      @Nullable UUID applicationId,
      @Nullable UUID jurorId,
      Request request,
      Done done,
      Instant now) {
    var id = UUID.randomUUID();
    var span = Span.current().getSpanContext();
    database
        .unwrap(Session.class)
        .createNativeMutationQuery(
            "insert into erasure (erasure_id, application_id, juror_id, ground, reason, asked_by,"
                + " people, messages, deliveries, statements, batches, preferences, trace_id,"
                + " erased_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)")
        .setParameter(1, id)
        .setParameter(2, applicationId, UUID.class)
        .setParameter(3, jurorId, UUID.class)
        .setParameter(4, request.ground().name())
        .setParameter(5, request.reason(), String.class)
        .setParameter(6, request.askedBy(), String.class)
        .setParameter(7, done.people())
        .setParameter(8, done.messages())
        .setParameter(9, done.deliveries())
        .setParameter(10, done.statements())
        .setParameter(11, done.batches())
        .setParameter(12, done.preferences())
        .setParameter(13, span.isValid() ? span.getTraceId() : null, String.class)
        .setParameter(14, now)
        .executeUpdate();
    return id;
  }

  /** Oldest first. */
  @Transactional
  @SuppressWarnings("unchecked")
  List<Erasure> after(long position, int most) {
    return database
        .createNativeQuery(SELECT + "where position > ?1 order by position limit ?2", Erasure.class)
        .setParameter(1, position)
        .setParameter(2, most)
        .getResultList();
  }

  @Transactional
  Erasure get(UUID erasureId) {
    return (Erasure)
        database
            .createNativeQuery(SELECT + "where erasure_id = ?1", Erasure.class)
            .setParameter(1, erasureId)
            .getSingleResult();
  }
}
