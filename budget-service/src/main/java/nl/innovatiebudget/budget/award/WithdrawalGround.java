package nl.innovatiebudget.budget.award;

/** Why an award is withdrawn or changed to the recipient's disadvantage. */
public enum WithdrawalGround {
  /** The recipient asked for it. */
  ON_REQUEST("-", Moment.BEFORE),
  ACTIVITIES_NOT_DONE("Awb 4:48(1)(a)", Moment.BEFORE),
  OBLIGATIONS_NOT_MET("Awb 4:48(1)(b)", Moment.BEFORE),
  INCORRECT_INFORMATION("Awb 4:48(1)(c)", Moment.BEFORE),
  /** The award was wrong and the recipient knew or ought to have known. */
  INCORRECT_AWARD_KNOWN("Awb 4:48(1)(d)", Moment.BEFORE),
  /** The budget that was adopted has no money for it. */
  BUDGET_PROVISO("Awb 4:48(1)(e)", Moment.BEFORE),
  /** The award was wrong; with a reasonable term. */
  INCORRECT_AWARD("Awb 4:50(1)(a)", Moment.BEFORE),
  /** Circumstances or insights changed so much that going on is not justified; likewise. */
  CHANGED_CIRCUMSTANCES("Awb 4:50(1)(b)", Moment.BEFORE),
  /** Facts that could not be known at the determination and would have made it lower. */
  NEW_FACTS("Awb 4:49(1)(a)", Moment.AFTER),
  /** The determination was wrong and the recipient knew or ought to have known. */
  INCORRECT_DETERMINATION_KNOWN("Awb 4:49(1)(b)", Moment.AFTER),
  /** An obligation that goes on after the determination was broken. */
  OBLIGATIONS_BROKEN_AFTERWARDS("Awb 4:49(1)(c)", Moment.AFTER);

  /** Before or after the determination. */
  enum Moment {
    BEFORE,
    AFTER
  }

  private final String article;
  private final Moment moment;

  WithdrawalGround(String article, Moment moment) {
    this.article = article;
    this.moment = moment;
  }

  public String article() {
    return article;
  }

  boolean holdsBeforeDetermination() {
    return moment == Moment.BEFORE;
  }

  /** Only a suspicion of one of these suspends payments (Awb 4:56). */
  boolean suspends() {
    return article.startsWith("Awb 4:48") || article.startsWith("Awb 4:49");
  }
}
