package nl.innovatiebudget.notification.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The letters that were issued. */
@ApplicationScoped
class Letters implements PanacheRepositoryBase<Letter, UUID> {

  Optional<Letter> ofDecision(UUID decisionId) {
    return find("decisionId = ?1 and corrects is null", decisionId).firstResultOptional();
  }

  /**
   * The letters that award or refuse: at most one of each, the award then on objection. An
   * application that is reopened may have others before.
   */
  List<LetterKind> outcomesOf(UUID applicationId) {
    return find(
            "application.applicationId = ?1 and kind in ?2 and corrects is null",
            applicationId,
            List.of(LetterKind.AWARD.name(), LetterKind.REFUSAL.name()))
        .stream()
        .map(letter -> LetterKind.valueOf(letter.kind))
        .toList();
  }

  /** The letter that took the place of this one. */
  Optional<Letter> correcting(UUID letterId) {
    return find("corrects", letterId).firstResultOptional();
  }

  /** In the order of the applications' numbers, the oldest of each first. */
  List<Letter> ofRound(String roundId, int most) {
    return find(
            "from Letter l join fetch l.application a where a.roundId = ?1 order by a.number, l.issuedAt",
            roundId)
        .page(0, most)
        .list();
  }
}
