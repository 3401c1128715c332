package nl.innovatiebudget.assessment.caseview;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * A case that waits for, or has had, this juror's judgement.
 *
 * @param scored whether this juror's scores are in
 * @param contentChangedAt when the content changed that a juror had scored
 * @param pitches whether it is in doubt, so that its pitch is to be scored
 */
public record MyCase(
    UUID applicationId,
    String number,
    String roundId,
    String title,
    String potId,
    Euro requestedCents,
    boolean scored,
    @Nullable Instant contentChangedAt,
    boolean pitches) {}
