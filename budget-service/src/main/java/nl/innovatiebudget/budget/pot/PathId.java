package nl.innovatiebudget.budget.pot;

import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Ids of rounds and pots as they stand in an address. */
final class PathId {

  private static final String FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

  private PathId() {}

  /** Not found, when nothing could ever have that id. */
  static String checked(String id) {
    if (!id.matches(FORM)) {
      throw new Rejected(Rejection.notFound());
    }
    return id;
  }
}
