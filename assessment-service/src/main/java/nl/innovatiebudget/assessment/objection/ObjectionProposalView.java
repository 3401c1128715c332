package nl.innovatiebudget.assessment.objection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A proposed decision on an objection, and what became of it.
 *
 * @param version as of its ETag
 */
public record ObjectionProposalView(
    UUID proposalId,
    UUID objectionId,
    ObjectionOutcome outcome,
    Euro amountCents,
    List<Text> reasons,
    @Nullable UUID rankingId,
    String preparedBy,
    Instant preparedAt,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt,
    @Nullable String closedBy,
    @Nullable Instant closedAt,
    @Nullable String closedReason,
    @JsonIgnore int version) {}
