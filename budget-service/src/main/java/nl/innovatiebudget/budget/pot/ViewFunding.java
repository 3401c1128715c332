package nl.innovatiebudget.budget.pot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.appropriation.AppropriationTable;
import nl.innovatiebudget.kit.money.Euro;

/** Puts together what is known of a round's money. */
@ApplicationScoped
class ViewFunding {

  private final RoundMoneys rounds;
  private final Fundings fundings;
  private final Accounts accounts;

  ViewFunding(RoundMoneys rounds, Fundings fundings, Accounts accounts) {
    this.rounds = rounds;
    this.fundings = fundings;
    this.accounts = accounts;
  }

  /** Empty for a round that was never heard of. */
  Optional<FundingView> of(String roundId) {
    return rounds
        .find(roundId)
        .map(
            round ->
                new FundingView(
                    AppropriationTable.CENTS,
                    roundId,
                    round.ceiling(),
                    round.budgetYear(),
                    fundings.totalOf(roundId),
                    accounts
                        .find(AccountCode.appropriation(roundId))
                        .map(Account::available)
                        .orElse(Euro.ZERO),
                    round.filledAt(),
                    fundings.linesOf(roundId)));
  }
}
