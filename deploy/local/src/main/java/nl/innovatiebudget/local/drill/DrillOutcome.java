package nl.innovatiebudget.local.drill;

/**
 * What was seen in one round.
 *
 * @param asked transfers that clients got an answer about
 * @param taken of those, how many the ledger said it has
 * @param askedAgain requests that had to be repeated because the service was gone or not ready
 * @param lost taken, as was answered, and not there
 * @param doubled there twice, or there though nobody was told that it was taken
 * @param notAllowed rows that could not be taken at their place in the order, and balances that are
 *     not the sum of the rows
 * @param otherAnswers answers that were another one when asked for again
 * @param proved whether the service's own proof held
 */
public record DrillOutcome(
    long seed,
    int kills,
    long asked,
    long taken,
    long askedAgain,
    long lost,
    long doubled,
    long notAllowed,
    long otherAnswers,
    boolean proved) {

  public boolean sound() {
    return lost == 0 && doubled == 0 && notAllowed == 0 && otherAnswers == 0 && proved;
  }
}
