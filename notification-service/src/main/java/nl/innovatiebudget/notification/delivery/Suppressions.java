package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.notification.letter.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that do not exist. To go on writing to them would only make mail systems refuse our
 * other mail. Kept as a hash, which is still personal data: who has the address can recognise it.
 */
@ApplicationScoped
public class Suppressions {

  private final EntityManager database;
  private final Clock clock;

  Suppressions(EntityManager database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * One as an officer sees it.
   *
   * @param deliveryId by which it was noticed
   * @param applicationId of which application that delivery told, if it was about one
   */
  public record Suppression(
      UUID suppressionId,
      String reason,
      @Nullable UUID deliveryId,
      @Nullable UUID applicationId,
      Instant since,
      @Nullable Instant liftedAt) {}

  /** Capitals make no difference. */
  @Transactional(TxType.MANDATORY)
  public boolean covers(String address) {
    return (Boolean)
        database
            .createNativeQuery(
                "select exists (select from suppressed_address"
                    + " where address_hash = ?1 and lifted_at is null)",
                Boolean.class)
            .setParameter(1, hash(address))
            .getSingleResult();
  }

  /** Those of the addresses that nothing may be sent to. */
  @Transactional
  @SuppressWarnings("unchecked")
  Set<String> among(Collection<String> addresses) {
    var byHash =
        addresses.stream()
            .collect(Collectors.groupingBy(Suppressions::hash, Collectors.toUnmodifiableSet()));
    if (byHash.isEmpty()) {
      return Set.of();
    }
    List<String> suppressed =
        database
            .createNativeQuery(
                "select address_hash from suppressed_address"
                    + " where address_hash in (:hashes) and lifted_at is null",
                String.class)
            .setParameter("hashes", byHash.keySet())
            .getResultList();
    return suppressed.stream()
        .flatMap(hash -> byHash.getOrDefault(hash, Set.of()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Once, while it is not lifted. */
  @Transactional(TxType.MANDATORY)
  void add(String address, String reason, UUID deliveryId) {
    database
        .createNativeQuery(
            "insert into suppressed_address (suppression_id, address_hash, reason, delivery_id, since)"
                + " values (?1, ?2, ?3, ?4, ?5)"
                + " on conflict (address_hash) where lifted_at is null do nothing")
        .setParameter(1, UUID.randomUUID())
        .setParameter(2, hash(address))
        .setParameter(3, reason)
        .setParameter(4, deliveryId)
        .setParameter(5, clock.instant())
        .executeUpdate();
  }

  /** Those that hold, newest first. */
  @Transactional
  @SuppressWarnings("unchecked")
  List<Suppression> inForce(int most) {
    return database
        .createNativeQuery(
            "select s.suppression_id, s.reason, s.delivery_id, p.application_id, s.since, s.lifted_at"
                + " from suppressed_address s left join delivery d using (delivery_id)"
                + " left join message m using (message_id) left join party p using (party_id)"
                + " where s.lifted_at is null order by s.since desc, s.suppression_id limit ?1",
            Suppression.class)
        .setParameter(1, most)
        .getResultList();
  }

  @Transactional(TxType.MANDATORY)
  boolean isKnown(UUID suppressionId) {
    return (Boolean)
        database
            .createNativeQuery(
                "select exists (select from suppressed_address where suppression_id = ?1)",
                Boolean.class)
            .setParameter(1, suppressionId)
            .getSingleResult();
  }

  /** Whether it held. */
  @Transactional(TxType.MANDATORY)
  boolean lift(UUID suppressionId, String by, String reason) {
    return database
            .createNativeQuery(
                "update suppressed_address set lifted_at = ?2, lifted_by = ?3, lift_reason = ?4"
                    + " where suppression_id = ?1 and lifted_at is null")
            .setParameter(1, suppressionId)
            .setParameter(2, clock.instant())
            .setParameter(3, by)
            .setParameter(4, reason)
            .executeUpdate()
        == 1;
  }

  static String hash(String address) {
    var bytes = address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return Sha256.of(bytes);
  }
}
