package nl.innovatiebudget.budget.flexibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.budget.appropriation.Booking;
import nl.innovatiebudget.budget.appropriation.BudgetLines;
import nl.innovatiebudget.budget.appropriation.Category;
import nl.innovatiebudget.budget.approval.Proposable;
import nl.innovatiebudget.budget.flexibility.Designation.Change;
import nl.innovatiebudget.budget.pot.LineRoom;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Sets expenditure apart in the ledger; never what a round will need. */
@ApplicationScoped
public class DesignateMoney implements Proposable<Designation> {

  static final String KIND = "designation";

  private final BudgetLines lines;
  private final LineRoom room;
  private final Accounts accounts;
  private final Booking booking;

  DesignateMoney(BudgetLines lines, LineRoom room, Accounts accounts, Booking booking) {
    this.lines = lines;
    this.room = room;
    this.accounts = accounts;
    this.booking = booking;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<Designation> bodyType() {
    return Designation.class;
  }

  @Override
  public Set<String> approvers() {
    return Set.of(Role.CONTROLLER);
  }

  @Override
  @Transactional
  public void judge(Designation designation) {
    var faults = new ArrayList<Rejection>();
    for (var change : designation.changes()) {
      if (change.from() == change.to()) {
        faults.add(FlexibilityRejections.sameCategory(change.lineId()));
      }
    }
    setApart(designation)
        .forEach((lineId, cents) -> faults.addAll(judge(designation, lineId, cents)));
    Rejected.ifAny(faults);
  }

  private List<Rejection> judge(Designation designation, String lineId, long cents) {
    var line = lines.find(lineId);
    if (line.isEmpty()) {
      return List.of(FlexibilityRejections.unknownLine(lineId));
    }
    var left = room.from(designation.budgetYear(), line.get());
    return cents > left.cents()
        ? List.of(FlexibilityRejections.lineShort(lineId, left))
        : List.of();
  }

  /** What each line has less free in the end, in cents; below zero when more is free. */
  private static Map<String, Long> setApart(Designation designation) {
    var apart = new TreeMap<String, Long>();
    for (var change : designation.changes()) {
      long sign = (change.from() == Category.FREE ? 1 : 0) - (change.to() == Category.FREE ? 1 : 0);
      apart.merge(change.lineId(), sign * change.amountCents(), Math::addExact);
    }
    return apart;
  }

  @Override
  @Transactional
  public void carryOut(UUID proposalId, Designation designation) {
    setApart(designation).keySet().forEach(lines::lock);
    judge(designation);
    var transfers = new ArrayList<Transfer>();
    for (var change : designation.changes()) {
      Stream.of(change.from(), change.to()).forEach(to -> open(designation, change, to));
      transfers.add(
          Transfer.atOnce(
                  TransferId.of("designation", proposalId + "/" + transfers.size()),
                  account(designation, change, change.from()),
                  account(designation, change, change.to()),
                  Euro.ofCents(change.amountCents()))
              .about("designation", proposalId));
    }
    booking.book(transfers);
  }

  private void open(Designation designation, Change change, Category category) {
    if (category != Category.FREE) {
      accounts.open(
          new NewAccount(
              account(designation, change, category),
              AccountKind.DESIGNATION,
              Book.CASH,
              designation.budgetYear()));
    }
  }

  /** What is free is still on the line. */
  private static AccountCode account(Designation designation, Change change, Category category) {
    int year = designation.budgetYear();
    return category == Category.FREE
        ? AccountCode.line(Book.CASH, year, change.lineId())
        : AccountCode.designation(year, change.lineId(), category.code());
  }
}
