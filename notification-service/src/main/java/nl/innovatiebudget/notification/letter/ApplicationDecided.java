package nl.innovatiebudget.notification.letter;

import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;

/**
 * What this service needs of assessment's {@code application-decided}; intake's refusal to treat is
 * told in the same way.
 */
public record ApplicationDecided(
    UUID decisionId,
    UUID applicationId,
    Outcome outcome,
    Euro amountCents,
    String legalBasis,
    List<Text> reasons) {}
