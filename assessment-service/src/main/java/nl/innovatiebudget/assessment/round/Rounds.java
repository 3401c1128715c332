package nl.innovatiebudget.assessment.round;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** The rounds that this service has heard of. */
@ApplicationScoped
public class Rounds implements PanacheRepositoryBase<PublishedRound, RoundKey> {

  /** Keeps a version once; the same version again changes nothing. */
  void keep(RoundDefinition definition) {
    if (version(definition.roundId(), definition.version()).isEmpty()) {
      persist(new PublishedRound(definition));
    }
  }

  /** The version that an application was made under. */
  public Optional<RoundDefinition> version(String roundId, int version) {
    return findByIdOptional(new RoundKey(roundId, version)).map(PublishedRound::definition);
  }

  /** The version in force; refuses an unknown round. */
  public RoundDefinition current(String roundId) {
    return definition(latest(roundId));
  }

  /**
   * The version in force, with everybody else who acts on the whole round waiting. Refuses an
   * unknown round.
   */
  public RoundDefinition lock(String roundId) {
    return definition(latest(roundId).withLock(LockModeType.PESSIMISTIC_WRITE));
  }

  private PanacheQuery<PublishedRound> latest(String roundId) {
    return find("key.roundId = ?1 order by key.version desc", roundId);
  }

  private static RoundDefinition definition(PanacheQuery<PublishedRound> round) {
    return round
        .firstResultOptional()
        .map(PublishedRound::definition)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }
}
