package nl.innovatiebudget.assessment.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on a case.
 *
 * @param amountCents the award; nothing when refused
 * @param availableCents what the pot still had, when it could not carry the award
 * @param decidedAt when the decision was signed
 */
public record CaseDecision(
    UUID decisionId,
    Euro amountCents,
    @Nullable Euro availableCents,
    List<Text> reasons,
    Instant decidedAt) {}
