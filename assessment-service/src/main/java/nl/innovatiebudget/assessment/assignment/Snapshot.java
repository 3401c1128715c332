package nl.innovatiebudget.assessment.assignment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.SeatRows.SeatRow;
import nl.innovatiebudget.assessment.assignment.solver.AssignmentProblem;
import nl.innovatiebudget.assessment.casefile.Seat;

/**
 * All that a division of a round goes by, read at one moment. Two of them are equal when nothing
 * that matters has changed.
 *
 * @param seats of all cases that take part in the round
 * @param givenUp seats whose juror has a conflict, left the jury or falls out, and has not scored
 * @param conflicts pairs that are kept apart, at the cases to be divided
 */
record Snapshot(
    AssignmentProblem problem,
    List<SeatRow> seats,
    Set<Seat> givenUp,
    int conflicts,
    Map<UUID, Jury.Available> jury) {}
