package nl.innovatiebudget.assessment.jury;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of the jury. */
@Entity
public class Juror {

  /** From which side of society a juror comes. */
  public enum Kind {
    GOVERNMENT,
    SCIENCE,
    CITIZEN,
    BUSINESS
  }

  @Id private UUID jurorId;
  private String subject;
  private String name;
  private @Nullable String email;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private boolean chair;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "juror_tie", joinColumns = @JoinColumn(name = "juror_id"))
  private Set<Tie> ties = new HashSet<>();

  protected Juror() {}

  Juror(UUID jurorId, JurorRegistration registration) {
    this.jurorId = jurorId;
    this.subject = registration.subject();
    this.name = registration.name();
    this.email = registration.email();
    this.kind = registration.kind();
    this.chair = registration.chair();
    this.ties = new HashSet<>(registration.ties());
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

  public Kind kind() {
    return kind;
  }

  public boolean chair() {
    return chair;
  }

  public Set<Tie> ties() {
    return Set.copyOf(ties);
  }
}
