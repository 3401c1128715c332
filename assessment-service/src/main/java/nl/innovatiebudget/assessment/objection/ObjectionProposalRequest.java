package nl.innovatiebudget.assessment.objection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.innovatiebudget.assessment.decision.Words;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * What to decide on an objection, and why.
 *
 * @param amountCents of a grant; absent means what the new ranking gives
 */
public record ObjectionProposalRequest(
    @NotNull ObjectionOutcome outcome,
    @Nullable Euro amountCents,
    @NotNull @Size(min = 1, max = 20) List<Words> reasons) {}
