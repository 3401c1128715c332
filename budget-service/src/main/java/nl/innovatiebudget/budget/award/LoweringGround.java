package nl.innovatiebudget.budget.award;

/** Why an award is determined lower than it was made. */
public enum LoweringGround {
  ACTIVITIES_NOT_DONE("Awb 4:46(2)(a)"),
  OBLIGATIONS_NOT_MET("Awb 4:46(2)(b)"),
  INCORRECT_INFORMATION("Awb 4:46(2)(c)"),
  /** The award was wrong and the recipient knew or ought to have known. */
  INCORRECT_AWARD_KNOWN("Awb 4:46(2)(d)"),
  /** Costs that were not made, or not reasonably needed. */
  COSTS_NOT_NEEDED("Awb 4:46(3)");

  private final String article;

  LoweringGround(String article) {
    this.article = article;
  }

  public String article() {
    return article;
  }
}
