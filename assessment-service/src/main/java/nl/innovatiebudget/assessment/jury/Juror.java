package nl.innovatiebudget.assessment.jury;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.innovatiebudget.assessment.round.RoundDefinition.JurorKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A person who may judge cases, in whatever round. */
@Entity
public class Juror {

  @Id private UUID jurorId;
  private String subject;
  private String name;
  private @Nullable String email;
  private @Nullable String language;

  @Enumerated(EnumType.STRING)
  private JurorKind kind;

  private boolean chair;
  private @Nullable String employerName;
  private @Nullable String employerKvk;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<String> expertise = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<Absence> absences = List.of();

  protected Juror() {}

  Juror(UUID jurorId, JurorRegistration registration) {
    this.jurorId = jurorId;
    this.subject = registration.subject();
    this.name = registration.name();
    this.email = registration.email();
    this.language = registration.language();
    this.kind = registration.kind();
    this.chair = registration.chair();
  }

  /** Takes a profile as it is now; gives the employer that it no longer names, if there is one. */
  Optional<Employer> describe(JurorProfile profile) {
    var former = employer();
    expertise = List.copyOf(new TreeSet<>(profile.expertise()));
    absences = List.copyOf(profile.absences());
    language = profile.language();
    employerName = profile.employer() == null ? null : profile.employer().name();
    employerKvk = profile.employer() == null ? null : profile.employer().kvk();
    return former.filter(employer -> !employer.equals(profile.employer()));
  }

  public UUID jurorId() {
    return jurorId;
  }

  public String subject() {
    return subject;
  }

  public String name() {
    return name;
  }

  public @Nullable String email() {
    return email;
  }

  /** In which the juror is written to; Dutch when not said. */
  public String language() {
    return Objects.requireNonNullElse(language, "nl");
  }

  public JurorKind kind() {
    return kind;
  }

  /** Whether this person leads the jury, unless an invitation for a round says otherwise. */
  public boolean chair() {
    return chair;
  }

  /** For whom the juror works, by the profile. */
  public Optional<Employer> employer() {
    return employerName == null
        ? Optional.empty()
        : Optional.of(new Employer(employerName, employerKvk));
  }

  public Set<String> expertise() {
    return Set.copyOf(expertise);
  }

  public List<Absence> absences() {
    return absences;
  }
}
