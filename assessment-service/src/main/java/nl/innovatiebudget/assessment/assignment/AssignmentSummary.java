package nl.innovatiebudget.assessment.assignment;

import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.solver.ScoreLine;
import org.jspecify.annotations.Nullable;

/**
 * How the cases of a round are divided.
 *
 * @param cases cases that now wait for scores
 * @param smallestLoad cases of the juror who has fewest
 * @param largestLoad cases of the juror who has most
 * @param conflicts pairs of a juror and a case that had to be avoided
 * @param given seats that were given now
 * @param vacated seats that were taken away now
 * @param runId under which this division is kept; absent when it changed nothing
 * @param score as the solver writes it, level by level
 */
public record AssignmentSummary(
    int cases,
    int jurorsPerCase,
    long smallestLoad,
    long largestLoad,
    int conflicts,
    int given,
    int vacated,
    @Nullable UUID runId,
    String score,
    List<ScoreLine> explanation) {}
