package nl.innovatiebudget.assessment.assignment;

/**
 * How the cases of a round are divided.
 *
 * @param cases cases that now wait for scores
 * @param smallestLoad cases of the juror who has fewest
 * @param largestLoad cases of the juror who has most
 * @param conflicts pairs of a juror and a case that had to be avoided
 */
public record AssignmentSummary(
    int cases, int jurorsPerCase, long smallestLoad, long largestLoad, int conflicts) {}
