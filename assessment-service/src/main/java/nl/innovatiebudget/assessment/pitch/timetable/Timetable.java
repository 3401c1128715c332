package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/** When and where the doubtful cases of a round pitch; a draft until it is announced. */
@Entity
@Table(name = "pitch_timetable")
class Timetable {

  private static final Comparator<Pitch> IN_ORDER =
      Comparator.comparing(Pitch::startsAt).thenComparing(Pitch::room);

  @Id private UUID timetableId;
  private String roundId;
  private int follows;
  private @Nullable Integer announcement;
  private String rule;
  private String score;
  private @Nullable String reason;
  private String madeBy;
  private Instant madeAt;
  private @Nullable String announcedBy;
  private @Nullable Instant announcedAt;
  @Version private int version;

  @ElementCollection
  @CollectionTable(name = "pitch", joinColumns = @JoinColumn(name = "timetable_id"))
  private Set<Pitch> pitches = new HashSet<>();

  protected Timetable() {}

  /**
   * @param former the timetable that is in force, if one is
   * @param score how good the solver found it
   */
  Timetable(
      String roundId,
      Optional<Timetable> former,
      Collection<Pitch> pitches,
      String score,
      @Nullable String reason,
      String madeBy,
      Instant madeAt) {
    this.timetableId = UUID.randomUUID();
    this.roundId = roundId;
    this.follows = former.map(Timetable::number).orElse(0);
    this.pitches = new HashSet<>(pitches);
    this.rule = Timetabling.RULE;
    this.score = score;
    this.reason = reason;
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }

  /** Refuses a second time, and a draft that does not follow the timetable in force. */
  Optional<Rejection> announce(Optional<Timetable> inForce, String by, Instant at) {
    if (announcement != null) {
      return Optional.of(TimetableRejections.announcedAlready());
    }
    if (follows != inForce.map(Timetable::number).orElse(0)) {
      return Optional.of(TimetableRejections.otherAnnounced());
    }
    announcement = follows + 1;
    announcedBy = by;
    announcedAt = at;
    return Optional.empty();
  }

  private int number() {
    return announcement == null ? 0 : announcement;
  }

  UUID timetableId() {
    return timetableId;
  }

  String roundId() {
    return roundId;
  }

  /** The number of the announcement that this one comes after; 0 if it is the first. */
  int follows() {
    return follows;
  }

  /** By start, then by room. */
  List<Pitch> pitches() {
    return pitches.stream().sorted(IN_ORDER).toList();
  }

  Optional<Pitch> pitchOf(UUID applicationId) {
    return pitches.stream().filter(p -> p.applicationId().equals(applicationId)).findFirst();
  }

  String rule() {
    return rule;
  }

  String score() {
    return score;
  }

  @Nullable String reason() {
    return reason;
  }

  String madeBy() {
    return madeBy;
  }

  Instant madeAt() {
    return madeAt;
  }

  @Nullable String announcedBy() {
    return announcedBy;
  }

  @Nullable Instant announcedAt() {
    return announcedAt;
  }
}
