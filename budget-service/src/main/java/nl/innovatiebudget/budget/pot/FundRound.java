package nl.innovatiebudget.budget.pot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.budget.appropriation.Booking;
import nl.innovatiebudget.budget.appropriation.BudgetLine;
import nl.innovatiebudget.budget.appropriation.BudgetLines;
import nl.innovatiebudget.budget.approval.Proposable;
import nl.innovatiebudget.budget.pot.Fundings.LineShare;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Gives a round its money: commitments go from the article to a line, which is named now, and from
 * the line to the round, together or not at all. When the round is published, its pots are filled.
 */
@ApplicationScoped
public class FundRound implements Proposable<RoundFunding> {

  static final String KIND = "round-funding";

  private final RoundMoneys rounds;
  private final Fundings fundings;
  private final BudgetLines lines;
  private final LineRoom room;
  private final Accounts accounts;
  private final Booking booking;
  private final FillPots fillPots;
  private final Clock clock;

  FundRound(
      RoundMoneys rounds,
      Fundings fundings,
      BudgetLines lines,
      LineRoom room,
      Accounts accounts,
      Booking booking,
      FillPots fillPots,
      Clock clock) {
    this.rounds = rounds;
    this.fundings = fundings;
    this.lines = lines;
    this.room = room;
    this.accounts = accounts;
    this.booking = booking;
    this.fillPots = fillPots;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<RoundFunding> bodyType() {
    return RoundFunding.class;
  }

  @Override
  public Set<String> approvers() {
    return Set.of(Role.CONTROLLER);
  }

  @Override
  @Transactional
  public void judge(RoundFunding funding) {
    var line =
        lines
            .find(funding.lineId())
            .orElseThrow(() -> new Rejected(PotRejections.unknownLine(funding.lineId())));
    var faults = new ArrayList<Rejection>();
    rounds.find(funding.roundId()).ifPresent(round -> faults.addAll(judge(funding, round)));
    var ofArticle = accounts.find(article(funding, line)).map(Account::available).orElse(Euro.ZERO);
    if (funding.amountCents().isMoreThan(ofArticle)) {
      faults.add(PotRejections.articleShort(line, funding.budgetYear(), ofArticle));
    }
    var ofLine = room.from(funding.budgetYear(), line);
    if (funding.amountCents().isMoreThan(ofLine)) {
      faults.add(PotRejections.lineShort(line.lineId(), funding.budgetYear(), ofLine));
    }
    Rejected.ifAny(faults);
  }

  private List<Rejection> judge(RoundFunding funding, RoundMoney round) {
    var faults = new ArrayList<Rejection>();
    var year = round.budgetYear();
    if (year != null && year != funding.budgetYear()) {
      faults.add(PotRejections.otherYear(year));
    }
    var total = fundings.totalOf(round.roundId()).plus(funding.amountCents());
    var ceiling = round.ceiling();
    if (ceiling != null && total.isMoreThan(ceiling) && funding.publication() == null) {
      faults.add(PotRejections.abovePublishedCeiling(ceiling, total));
    }
    return faults;
  }

  @Override
  @Transactional
  public void carryOut(UUID proposalId, RoundFunding funding) {
    var roundId = funding.roundId();
    rounds.lock(roundId);
    lines.lock(funding.lineId());
    judge(funding);
    var line = lines.find(funding.lineId()).orElseThrow();
    rounds.fundFrom(roundId, funding.budgetYear());
    fundings.add(
        proposalId,
        roundId,
        new LineShare(line.lineId(), funding.budgetYear(), funding.amountCents()),
        false,
        funding.reason(),
        clock.instant());
    if (funding.publication() != null) {
      rounds.raiseCeiling(roundId, fundings.totalOf(roundId));
    }
    book(proposalId, funding, line);
    fillPots.fillWhenReady(roundId);
  }

  private void book(UUID proposalId, RoundFunding funding, BudgetLine line) {
    var article = article(funding, line);
    var ofLine = AccountCode.line(Book.COMMITMENTS, funding.budgetYear(), line.lineId());
    var ofRound = AccountCode.appropriation(funding.roundId());
    open(ofLine, AccountKind.LINE, funding.budgetYear());
    open(ofRound, AccountKind.APPROPRIATION, funding.budgetYear());
    var toLine = TransferId.of("distribution", proposalId);
    var toRound = TransferId.of("funding", proposalId);
    booking.book(
        List.of(
            Transfer.atOnce(toLine, article, ofLine, funding.amountCents())
                .about("distribution", proposalId)
                .linked(),
            Transfer.atOnce(toRound, ofLine, ofRound, funding.amountCents())
                .about("round-funding", proposalId)));
  }

  private void open(AccountCode code, AccountKind kind, int year) {
    accounts.open(new NewAccount(code, kind, Book.COMMITMENTS, year));
  }

  private static AccountCode article(RoundFunding funding, BudgetLine line) {
    return AccountCode.article(
        Book.COMMITMENTS, funding.budgetYear(), line.chapter(), line.article());
  }
}
