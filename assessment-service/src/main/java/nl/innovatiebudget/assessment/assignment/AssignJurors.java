package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.assignment.solver.AssignmentSolver;
import nl.innovatiebudget.assessment.assignment.solver.Division;
import nl.innovatiebudget.assessment.assignment.solver.Outcome.Impossible;
import nl.innovatiebudget.assessment.assignment.solver.Outcome.Solved;
import nl.innovatiebudget.kit.problem.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Gives every eligible case its jurors. Cases are read, divided and then, in one short transaction,
 * seated if nothing has changed meanwhile: dividing takes seconds and holds neither a transaction
 * nor a lock.
 */
@ApplicationScoped
public class AssignJurors {

  private static final int ATTEMPTS = 2;

  /** Dividing takes all of a processor and much memory: here it is done for one round at a time. */
  private final Semaphore solving = new Semaphore(1);

  private final GatherProblem gather;
  private final SeatDivision seatDivision;

  AssignJurors(GatherProblem gather, SeatDivision seatDivision) {
    this.gather = gather;
    this.seatDivision = seatDivision;
  }

  /**
   * Refuses a round whose cases cannot all be divided, with every reason; then nobody is assigned.
   * Refuses while another division is being worked out.
   */
  AssignmentSummary assign(String roundId, Keep keep) {
    return divide(new Order(roundId, keep, null, null));
  }

  /**
   * A juror falls out: the cases that this juror has not scored get another, and all else stays.
   * Refuses when there is nobody for one of them.
   */
  public AssignmentSummary replace(String roundId, UUID jurorId, String reason) {
    return divide(new Order(roundId, Keep.ALL, jurorId, reason));
  }

  private AssignmentSummary divide(Order order) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var snapshot = gather.gather(order.roundId(), order.keep(), order.leaving());
      Optional<AssignmentSummary> seated = seatDivision.seat(order, snapshot, divided(snapshot));
      if (seated.isPresent()) {
        return seated.get();
      }
    }
    throw new Rejected(AssignmentRejections.overtaken());
  }

  private Division divided(Snapshot snapshot) {
    if (!solving.tryAcquire()) {
      throw new Rejected(AssignmentRejections.divisionUnderWay());
    }
    try {
      return solved(snapshot);
    } finally {
      solving.release();
    }
  }

  private static Division solved(Snapshot snapshot) {
    return switch (AssignmentSolver.solve(snapshot.problem())) {
      case Solved(var division) -> division;
      case Impossible(var shortages) ->
          throw new Rejected(
              AssignmentRejections.of(
                  shortages,
                  snapshot.jury().values().stream()
                      .collect(Collectors.toMap(Jury.Available::jurorId, Jury.Available::name))));
    };
  }

  /**
   * What is asked.
   *
   * @param leaving who falls out, if somebody does, and why
   */
  record Order(String roundId, Keep keep, @Nullable UUID leaving, @Nullable String reason) {}
}
