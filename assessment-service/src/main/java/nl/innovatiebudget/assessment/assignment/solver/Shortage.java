package nl.innovatiebudget.assessment.assignment.solver;

import java.util.List;
import java.util.UUID;

/** Why there is no division. */
public sealed interface Shortage {

  /** A case for which there are fewer jurors without a conflict than needed. */
  record TooFewJurors(String number, int free, int needed) implements Shortage {}

  /** A case at which no juror of a required kind can sit. */
  record KindMissing(String number, String kind) implements Shortage {}

  /**
   * The jurors together cannot take what is asked.
   *
   * @param numbers the cases for which nobody is left
   * @param needed seats to fill
   * @param room how many more cases the jurors take together
   */
  record CapacityTooSmall(List<String> numbers, int needed, int room) implements Shortage {}

  /** A juror holds more fixed seats than the maximum. */
  record AboveMaximum(UUID jurorId, int fixed, int maximum) implements Shortage {}
}
