package nl.innovatiebudget.budget.appropriation;

import java.util.Locale;

/** How far money of a line is bound, as the state budget estimates it for each article. */
public enum Category {
  /** Juridisch verplicht: somebody has a right to it. */
  LEGALLY_COMMITTED,
  /** Bestuurlijk gebonden: agreed or announced, without a right yet. */
  ADMINISTRATIVELY_BOUND,
  /** Beleidsmatig gereserveerd: meant for something by the ministry itself. */
  POLICY_RESERVED,
  /** Nog niet ingevuld, vrij te besteden. */
  FREE;

  /** As it stands in the name of an account. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
