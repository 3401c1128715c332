package nl.innovatiebudget.assessment.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.innovatiebudget.kit.problem.Text;

/** What an officer writes for an applicant, who reads either language. */
public record Words(@NotBlank @Size(max = 1000) String nl, @NotBlank @Size(max = 1000) String en) {

  public Text text() {
    return new Text(nl, en);
  }
}
