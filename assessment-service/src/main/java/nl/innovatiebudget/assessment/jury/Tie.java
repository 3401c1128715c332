package nl.innovatiebudget.assessment.jury;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What binds a juror to an organisation of the register, as the juror declares it. */
@Embeddable
public record Tie(@NotNull UUID organisationId, @NotNull @Enumerated(EnumType.STRING) Kind tie) {

  /** Of what nature it is; any of them keeps the juror from the case. */
  public enum Kind {
    EMPLOYER,
    FORMER_EMPLOYER,
    FAMILY,
    OTHER
  }
}
