package nl.innovatiebudget.assessment.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.cache.BoundedCache;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * The rounds that this service has heard of.
 *
 * <p>A version never changes, so it is read once and then kept in memory; only which one is the
 * highest is asked of the database every time.
 */
@ApplicationScoped
public class Rounds implements PanacheRepositoryBase<PublishedRound, RoundKey> {

  /** How many versions stay in memory, at most 60 KB of JSON each. */
  private static final int MOST_KEPT = 200;

  private final DataSource database;
  private final BoundedCache<RoundKey, RoundDefinition> kept = new BoundedCache<>(MOST_KEPT);

  Rounds(DataSource database) {
    this.database = database;
  }

  /** Keeps a version once; the same version again changes nothing. */
  void keep(RoundDefinition definition) {
    if (version(definition.roundId(), definition.version()).isEmpty()) {
      persist(new PublishedRound(definition));
    }
  }

  /** The version that an application was made under. */
  public Optional<RoundDefinition> version(String roundId, int version) {
    var key = new RoundKey(roundId, version);
    return kept.get(key)
        .or(() -> findByIdOptional(key).map(found -> kept.keep(key, found.definition())));
  }

  /** The version in force; refuses an unknown round. */
  public RoundDefinition current(String roundId) {
    return version(roundId, newest(roundId)).orElseThrow(Rounds::notFound);
  }

  /**
   * The version in force, with everybody else who acts on the whole round waiting. Refuses an
   * unknown round.
   */
  public RoundDefinition lock(String roundId) {
    return find("key.roundId = ?1 order by key.version desc", roundId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .map(PublishedRound::definition)
        .orElseThrow(Rounds::notFound);
  }

  /** The highest version; 0 for an unknown round. */
  private int newest(String roundId) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement("select max(version) from round where round_id = ?")) {
      select.setString(1, roundId);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Rejected notFound() {
    return new Rejected(Rejection.notFound());
  }
}
