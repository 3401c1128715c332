package nl.innovatiebudget.notification.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The corrections that were proposed. */
@ApplicationScoped
class LetterCorrections implements PanacheRepositoryBase<LetterCorrection, UUID> {

  Optional<LetterCorrection> lock(UUID correctionId) {
    return findByIdOptional(correctionId, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean isOpen(UUID letterId) {
    return count("letterId = ?1 and state = ?2", letterId, LetterCorrection.State.PROPOSED) > 0;
  }

  /** Newest first. */
  List<LetterCorrection> newest(LetterCorrection.@Nullable State state, int most) {
    var newestFirst = Sort.descending("proposedAt", "correctionId");
    var found = state == null ? findAll(newestFirst) : find("state = ?1", newestFirst, state);
    return found.page(0, most).list();
  }
}
