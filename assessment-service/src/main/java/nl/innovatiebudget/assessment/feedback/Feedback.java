package nl.innovatiebudget.assessment.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** What an officer found fit to be read by an applicant, and whether it may be read. */
@Entity
class Feedback {

  @Id private UUID applicationId;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<CriterionFeedback> criteria;

  private String checkedBy;
  private Instant checkedAt;
  private @Nullable String releasedBy;
  private @Nullable Instant releasedAt;
  @Version private int version;

  protected Feedback() {}

  Feedback(UUID applicationId, List<CriterionFeedback> criteria, String by, Instant at) {
    this.applicationId = applicationId;
    check(criteria, by, at);
  }

  final void check(List<CriterionFeedback> found, String by, Instant at) {
    criteria = List.copyOf(found);
    checkedBy = by;
    checkedAt = at;
  }

  void release(String by, Instant at) {
    releasedBy = by;
    releasedAt = at;
  }

  List<CriterionFeedback> criteria() {
    return criteria;
  }

  Instant checkedAt() {
    return checkedAt;
  }

  Optional<Instant> releasedAt() {
    return Optional.ofNullable(releasedAt);
  }
}
