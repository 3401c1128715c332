package nl.innovatiebudget.budget.pot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.appropriation.Booking;
import nl.innovatiebudget.budget.appropriation.BudgetLines;
import nl.innovatiebudget.budget.approval.Proposable;
import nl.innovatiebudget.budget.pot.Fundings.LineShare;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Gives money that a round has in no pot back to its line and article. */
@ApplicationScoped
public class ReturnFunding implements Proposable<FundingReturn> {

  static final String KIND = "round-funding-return";

  private final RoundMoneys rounds;
  private final Fundings fundings;
  private final BudgetLines lines;
  private final Accounts accounts;
  private final Booking booking;
  private final Clock clock;

  ReturnFunding(
      RoundMoneys rounds,
      Fundings fundings,
      BudgetLines lines,
      Accounts accounts,
      Booking booking,
      Clock clock) {
    this.rounds = rounds;
    this.fundings = fundings;
    this.lines = lines;
    this.accounts = accounts;
    this.booking = booking;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<FundingReturn> bodyType() {
    return FundingReturn.class;
  }

  @Override
  public Set<String> approvers() {
    return Set.of(Role.CONTROLLER);
  }

  @Override
  @Transactional
  public void judge(FundingReturn funding) {
    var faults = new ArrayList<Rejection>();
    var funded = share(funding).map(LineShare::amountCents).orElse(Euro.ZERO);
    if (funding.amountCents().isMoreThan(funded)) {
      faults.add(PotRejections.notFundedByLine(funding.lineId(), funded));
    }
    var left =
        accounts
            .find(AccountCode.appropriation(funding.roundId()))
            .map(Account::available)
            .orElse(Euro.ZERO);
    if (funding.amountCents().isMoreThan(left)) {
      faults.add(PotRejections.roundShort(left));
    }
    Rejected.ifAny(faults);
  }

  private Optional<LineShare> share(FundingReturn funding) {
    return fundings.linesOf(funding.roundId()).stream()
        .filter(share -> share.lineId().equals(funding.lineId()))
        .findFirst();
  }

  @Override
  @Transactional
  public void carryOut(UUID proposalId, FundingReturn funding) {
    rounds.lock(funding.roundId());
    lines.lock(funding.lineId());
    judge(funding);
    int year = share(funding).orElseThrow().budgetYear();
    var line = lines.find(funding.lineId()).orElseThrow();
    fundings.add(
        proposalId,
        funding.roundId(),
        new LineShare(line.lineId(), year, funding.amountCents()),
        true,
        funding.reason(),
        clock.instant());
    var article = AccountCode.article(Book.COMMITMENTS, year, line.chapter(), line.article());
    var ofLine = AccountCode.line(Book.COMMITMENTS, year, line.lineId());
    var ofRound = AccountCode.appropriation(funding.roundId());
    var toLine = TransferId.of("funding-return", proposalId);
    var toArticle = TransferId.of("distribution-return", proposalId);
    booking.book(
        List.of(
            Transfer.atOnce(toLine, ofRound, ofLine, funding.amountCents())
                .about("round-funding-return", proposalId)
                .linked(),
            Transfer.atOnce(toArticle, ofLine, article, funding.amountCents())
                .about("distribution-return", proposalId)));
  }
}
