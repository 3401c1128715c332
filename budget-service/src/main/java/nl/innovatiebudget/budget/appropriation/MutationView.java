package nl.innovatiebudget.budget.appropriation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of an appropriation, with the document that it comes from.
 *
 * @param position of the change among all; the next page starts after it
 * @param deltaCents in whole cents, below zero when it went down
 */
public record MutationView(
    long position,
    UUID documentId,
    String source,
    Phase phase,
    Measure measure,
    @Nullable String lineId,
    int budgetYear,
    long deltaCents,
    Instant recordedAt) {}
