package nl.innovatiebudget.notification.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.notification.reachability.PostalAddress;
import org.jspecify.annotations.Nullable;

/** The deliveries that go on paper and are in no batch yet. */
@ApplicationScoped
class PaperQueue {

  /** With the address that its party gave last, under any of its numbers. */
  private static final String WAITING =
      " from delivery d join message m using (message_id) join party p using (party_id)"
          + " left join lateral (select r.* from reachability r"
          + " join party_body b on b.kind = r.body_kind and b.value = r.body_value"
          + " where b.party_id = p.party_id order by r.statement_no desc limit 1) r on true"
          + " where d.channel = 'PAPER' and d.state = 'PENDING'"
          + " and not exists (select from paper_letter l where l.delivery_id = d.delivery_id)";

  private final EntityManager database;

  PaperQueue(EntityManager database) {
    this.database = database;
  }

  /**
   * How much waits.
   *
   * @param ready for the next batch
   * @param withoutAddress each of them is an officer's task
   * @param atPrinter in a batch that was not posted yet
   */
  public record Counts(long ready, long withoutAddress, long atPrinter) {}

  private record Row(
      UUID deliveryId,
      UUID messageId,
      String name,
      @Nullable String attention,
      String addressLine,
      @Nullable String postalCode,
      String city,
      @Nullable String country) {

    WaitingLetter letter() {
      var address = new PostalAddress(attention, addressLine, postalCode, city, country);
      return new WaitingLetter(deliveryId, messageId, name, address);
    }
  }

  /**
   * The oldest first, each locked until the transaction ends; those of another batch are passed.
   */
  @Transactional(TxType.MANDATORY)
  @SuppressWarnings("unchecked")
  List<WaitingLetter> lock(int most) {
    return database
        .createNativeQuery(
            "select d.delivery_id, d.message_id, p.name, r.attention, r.address_line, r.postal_code,"
                + " r.city, r.country"
                + WAITING
                + " and r.address_line is not null order by d.created_at, d.delivery_id limit ?1"
                + " for update of d skip locked",
            Row.class)
        .setParameter(1, most)
        .getResultStream()
        .map(row -> ((Row) row).letter())
        .toList();
  }

  /** A message that cannot go on paper. */
  record Stuck(UUID messageId, String kind) {}

  /**
   * Those without address of which no officer knows, or knows since its reader said where it is.
   */
  @Transactional(TxType.MANDATORY)
  @SuppressWarnings("unchecked")
  List<Stuck> withoutAddress(int most) {
    return database
        .createNativeQuery(
            "select d.message_id, m.kind"
                + WAITING
                + " and r.address_line is null and not exists (select from officer_task t"
                + " where t.about = d.message_id and t.kind = 'NO_POSTAL_ADDRESS'"
                + " and (t.completed_at is null or r.said_at is null or t.completed_at > r.said_at))"
                + " order by d.created_at, d.delivery_id limit ?1",
            Stuck.class)
        .setParameter(1, most)
        .getResultList();
  }

  @Transactional
  Counts counts() {
    return (Counts)
        database
            .createNativeQuery(
                "select count(*) filter (where r.address_line is not null),"
                    + " count(*) filter (where r.address_line is null),"
                    + " (select count(*) from paper_letter l join delivery d using (delivery_id)"
                    + " where d.state = 'PENDING')"
                    + WAITING,
                Counts.class)
            .getSingleResult();
  }
}
