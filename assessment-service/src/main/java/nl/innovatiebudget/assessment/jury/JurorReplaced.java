package nl.innovatiebudget.assessment.jury;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A juror left the jury of a round: fired within the transaction in which it happened, so that the
 * seats are vacated with it.
 *
 * @param byJurorId who was asked instead, if somebody was; has a place only after accepting
 */
public record JurorReplaced(String roundId, UUID formerJurorId, @Nullable UUID byJurorId) {}
