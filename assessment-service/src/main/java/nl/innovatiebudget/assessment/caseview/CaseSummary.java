package nl.innovatiebudget.assessment.caseview;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.CaseNote;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param lastNote the last that intake said about it
 */
public record CaseSummary(
    UUID applicationId,
    String number,
    String roundId,
    String title,
    String lead,
    String potId,
    Euro costCents,
    Euro requestedCents,
    Instant receivedAt,
    CaseState state,
    @Nullable CaseNote lastNote) {}
