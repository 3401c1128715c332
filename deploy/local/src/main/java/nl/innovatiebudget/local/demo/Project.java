package nl.innovatiebudget.local.demo;

/**
 * One application of the demo. Title and lead are real; the rest is invented from the seed.
 *
 * @param costCents total cost, whole cents
 * @param grantCents what is asked: the most that the round allows for this cost
 */
public record Project(
    int index, String title, Body lead, Body partner, long costCents, long grantCents, Jury jury) {

  long ownContributionCents() {
    return costCents - grantCents;
  }

  /** What the jury will think of it. */
  public enum Jury {
    CLEAR_YES,
    WINS_ITS_PITCH,
    LOSES_ITS_PITCH,
    CLEAR_NO,
    /** Good, but the pot has no room left. */
    GOOD_BUT_TOO_LARGE;

    boolean pitches() {
      return this == WINS_ITS_PITCH || this == LOSES_ITS_PITCH;
    }
  }
}
