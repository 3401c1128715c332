package nl.innovatiebudget.notification.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where people can be reached and were, and how that leaves this database. */
@ApplicationScoped
class Whereabouts {

  /** What stays of a statement: that it was made, when, and by which ways. */
  static final String EMPTIED =
      "set email = null, attention = null, address_line = null, postal_code = null, city = null,"
          + " country = null, said_by = '[gewist]',"
          + " reason = case when reason is null then null else '[gewist]' end, erased_at = ?1";

  /** Whether anybody is known of the body that made statement r. */
  static final String HAS_PEOPLE =
      "exists (select from party_body b join party p using (party_id)"
          + " where b.kind = r.body_kind and b.value = r.body_value and p.erased_at is null)";

  /** The same as the suppression of addresses makes. */
  private static final String HASH = "encode(sha256(convert_to(lower(btrim(%s)), 'UTF8')), 'hex')";

  private final EntityManager database;

  Whereabouts(EntityManager database) {
    this.database = database;
  }

  /** Where it went is forgotten, that it went and when is not. */
  @Transactional(TxType.MANDATORY)
  int forgetAddresses(Collection<UUID> people, String column) {
    return database
        .createNativeQuery(
            "update delivery d set address = null, last_detail = null from message m"
                + " where m.message_id = d.message_id and num_nonnulls(d.address, d.last_detail) > 0"
                + " and m."
                + column
                + " in (:people)")
        .setParameter("people", people)
        .executeUpdate();
  }

  /** What an officer wrote about how somebody was reached after all. */
  @Transactional(TxType.MANDATORY)
  void forgetOutcomes(Collection<UUID> people, String column) {
    database
        .createNativeQuery(
            "with told as (select message_id from message where "
                + column
                + " in (:people))"
                + " update officer_task set outcome = '[gewist]' where completed_at is not null"
                + " and (about in (select message_id from told)"
                + " or about in (select application_id from party where party_id in (:people))"
                + " or about in (select d.delivery_id from delivery d join told using (message_id)))")
        .setParameter("people", people)
        .executeUpdate();
  }

  /** What was held for a juror is not told any more. */
  @Transactional(TxType.MANDATORY)
  void letGoOfHeld(UUID jurorId) {
    database
        .createNativeQuery(
            "update delivery d set state = 'DISCARDED' from message m"
                + " where m.message_id = d.message_id and m.juror_id = ?1"
                + " and d.state = 'IN_DIGEST' and d.digest_id is null")
        .setParameter(1, jurorId)
        .executeUpdate();
  }

  /** Digests are no message's: they are found by what is in them, and by where they went. */
  @Transactional(TxType.MANDATORY)
  int forgetDigests(UUID jurorId, Collection<String> addresses) {
    return database
        .createNativeQuery(
            "update delivery set address = null, last_detail = null"
                + " where purpose = 'DIGEST' and address is not null and (address in (:addresses)"
                + " or delivery_id in (select h.digest_id from delivery h"
                + " join message m using (message_id) where m.juror_id = :juror))")
        .setParameter("addresses", addresses.isEmpty() ? List.of("") : addresses)
        .setParameter("juror", jurorId)
        .executeUpdate();
  }

  /** What went to the printer for these people, if it was posted. */
  @Transactional(TxType.MANDATORY)
  int emptyBatches(Collection<UUID> parties, Instant now) {
    return database
        .createNativeQuery(
            "update paper_batch set csv = null, pdf = null, erased_at = :now"
                + " where erased_at is null and batch_id in (select l.batch_id from paper_letter l"
                + " join paper_dispatch using (batch_id) join delivery d using (delivery_id)"
                + " join message m using (message_id) where m.party_id in (:parties))")
        .setParameter("now", now)
        .setParameter("parties", parties)
        .executeUpdate();
  }

  /**
   * What the bodies of these parties said before some moment about how they can be reached, if
   * nobody of them is known any more. What they said later is for what comes.
   */
  @Transactional(TxType.MANDATORY)
  int forgetReachability(Collection<UUID> parties, Instant saidBefore, Instant now) {
    return database
        .createNativeQuery(
            "update reachability r "
                + EMPTIED
                + " where r.erased_at is null and r.said_at <= ?2"
                + " and exists (select from party_body b where b.party_id in (?3)"
                + " and b.kind = r.body_kind and b.value = r.body_value) and not "
                + HAS_PEOPLE)
        .setParameter(1, now)
        .setParameter(2, saidBefore)
        .setParameter(3, parties)
        .executeUpdate();
  }

  /** Also a hash tells who knows the address; it stays while somebody else has that address. */
  @Transactional(TxType.MANDATORY)
  void forgetSuppressions(Collection<String> addresses) {
    for (var address : addresses) {
      database
          .createNativeQuery(
              "delete from suppressed_address where address_hash = "
                  + HASH.formatted("?1")
                  + " and not exists (select from party where lower(contact_email) = lower(?1))"
                  + " and not exists (select from juror where lower(email) = lower(?1))"
                  + " and not exists (select from preference where lower(email) = lower(?1))"
                  + " and not exists (select from reachability where lower(email) = lower(?1))")
          .setParameter(1, address)
          .executeUpdate();
    }
  }

  /** The address that a juror prefers, if it named one. */
  @Transactional(TxType.MANDATORY)
  @SuppressWarnings("unchecked")
  List<String> preferredAddress(@Nullable String login) {
    return database
        .createNativeQuery(
            "select email from preference where subject = cast(?1 as text) and email is not null",
            String.class)
        .setParameter(1, login)
        .getResultList();
  }

  /** What is on its way to a juror, or waits for an operator. */
  @Transactional(TxType.MANDATORY)
  Course.Open openFor(UUID jurorId) {
    var row =
        (Object[])
            database
                .createNativeQuery(
                    "select (select count(*) from delivery d join message m using (message_id)"
                        + " where m.juror_id = ?1 and "
                        + Courses.OPEN
                        + "), (select count(*) from parked_event"
                        + " where key = cast(?1 as text) and state = 'PARKED')")
                .setParameter(1, jurorId)
                .getSingleResult();
    return new Course.Open((Long) row[0], 0, (Long) row[1], 0, 0);
  }
}
