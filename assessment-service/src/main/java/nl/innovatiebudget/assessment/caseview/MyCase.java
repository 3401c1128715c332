package nl.innovatiebudget.assessment.caseview;

import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;

/**
 * A case that waits for, or has had, this juror's judgement.
 *
 * @param scored whether this juror's scores are in
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
    boolean pitches) {}
