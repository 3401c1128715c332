package nl.innovatiebudget.assessment.eligibility;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.CaseNote;
import nl.innovatiebudget.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/** What intake says about an application that was submitted before. */
sealed interface IntakeNews {

  UUID applicationId();

  CaseNote note();

  record Withdrawn(UUID applicationId, @Nullable String reason, Instant withdrawnAt)
      implements IntakeNews {
    @Override
    public CaseNote note() {
      return new CaseNote(CaseNote.Kind.WITHDRAWN, withdrawnAt, reason);
    }
  }

  record NotTreated(UUID applicationId, Text reason, Instant decidedAt) implements IntakeNews {
    @Override
    public CaseNote note() {
      return new CaseNote(CaseNote.Kind.NOT_TREATED, decidedAt, reason.nl());
    }
  }

  record Reopened(UUID applicationId, String reason, Instant reopenedAt) implements IntakeNews {
    @Override
    public CaseNote note() {
      return new CaseNote(CaseNote.Kind.REOPENED, reopenedAt, reason);
    }
  }
}
