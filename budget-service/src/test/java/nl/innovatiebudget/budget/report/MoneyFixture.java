package nl.innovatiebudget.budget.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.Outcome;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.money.Euro;

/**
 * Money in every place where a report looks: its transfers are real, the rows beside them are
 * written as the other packages write them.
 */
@ApplicationScoped
class MoneyFixture {

  private static final AtomicInteger ARTICLES = new AtomicInteger(100);

  private final DataSource database;
  private final Accounts accounts;
  private final Ledger ledger;

  MoneyFixture(DataSource database, Accounts accounts, Ledger ledger) {
    this.database = database;
    this.accounts = accounts;
    this.ledger = ledger;
  }

  /** An article of its own, with one line that funds a round with one pot. */
  record Round(String roundId, String article, String lineId) {}

  /**
   * The article has 5 million to promise in 2024 (4 million in the draft) and 7,722,000 to pay from
   * its line; the line gave the round 1 million, all of it in its pot.
   */
  @Transactional
  Round aFundedRound() {
    var article = Integer.toString(ARTICLES.incrementAndGet());
    var line = "line-of-" + UUID.randomUUID();
    var round = "round-" + UUID.randomUUID();
    run("insert into budget_article values ('VII', ?, 'Overheid; \"digitaal\"')", article);
    run("insert into budget_sub_article values ('VII', ?, ?, 'Deel')", article, article + ".8");
    run(
        "insert into budget_line (line_id, chapter, article, sub_article, instrument, detail)"
            + " values (?, 'VII', ?, ?, 'Subsidies (regelingen)', 'Doorontwikkeling')",
        line,
        article,
        article + ".8");
    var draft = document(2024, "OWB", article);
    var closing = document(2024, "JV", article);
    mutation(draft, article, null, "COMMITMENTS", "OWB", 400_000_000);
    mutation(closing, article, null, "COMMITMENTS", "JV", 100_000_000);
    mutation(draft, article, line, "EXPENDITURE", "OWB", 772_200_000);
    mutation(closing, article, line, "EXPENDITURE", "JV", -50_000);
    run(
        "insert into round_money (round_id, version, ceiling_cents, budget_year, filled_at)"
            + " values (?, 1, 100000000, 2024, now())",
        round);
    run(
        "insert into round_funding (funding_id, round_id, line_id, budget_year, amount_cents, reason,"
            + " recorded_at) values (?, ?, ?, 2024, 100000000, 'The round opens.', now())",
        UUID.randomUUID(),
        round,
        line);
    open(AccountCode.outside(Book.COMMITMENTS, 2024), AccountKind.OUTSIDE, 2024);
    open(AccountCode.appropriation(round), AccountKind.APPROPRIATION, null);
    open(AccountCode.pot(round, "small"), AccountKind.POT, null);
    run(
        "insert into pot (round_id, pot_id, ordinal, account_code, opening_cents)"
            + " values (?, 'small', 0, ?, 90000000)",
        round,
        AccountCode.pot(round, "small").value());
    move(
        AccountCode.outside(Book.COMMITMENTS, 2024), AccountCode.appropriation(round), 100_000_000);
    move(AccountCode.appropriation(round), AccountCode.pot(round, "small"), 90_000_000);
    return new Round(round, article, line);
  }

  /** Reserved, and no letter yet. */
  @Transactional
  void aReservation(String roundId, long cents) {
    var application = UUID.randomUUID();
    open(AccountCode.award(application), AccountKind.AWARD, null);
    var id = new TransferId(UUID.randomUUID());
    ledger
        .record(
            Transfer.pending(
                id,
                AccountCode.pot(roundId, "small"),
                AccountCode.award(application),
                Euro.ofCents(cents)))
        .require();
    award(UUID.randomUUID(), application, roundId, cents, "RESERVED", id);
  }

  /** An award with its letter, that of a recipient with this name. */
  record Award(UUID decisionId, UUID applicationId, String roundId, String number) {}

  @Transactional
  Award anAward(String roundId, long cents, String recipient) {
    var application = UUID.randomUUID();
    var decision = UUID.randomUUID();
    var number = "IBDO-" + application;
    open(AccountCode.award(application), AccountKind.AWARD, null);
    var id = move(AccountCode.pot(roundId, "small"), AccountCode.award(application), cents);
    award(decision, application, roundId, cents, "COMMITTED", id);
    run(
        "insert into recipient (application_id, submission, number, round_id, title, public_summary,"
            + " name, organisation_kind, body_ids, received_at) values (?, 1, ?, ?, 'Melden in één stap',"
            + " 'Inwoners melden één keer.', ?, 'MUNICIPALITY',"
            + " '[{\"kind\":\"OIN\",\"value\":\"00000001003214345000\"},"
            + "{\"kind\":\"KVK\",\"value\":\"12345678\"}]', now())",
        application,
        number,
        roundId,
        recipient);
    return new Award(decision, application, roundId, number);
  }

  /** What was too much goes back to the pot. */
  @Transactional
  void release(Award award, long cents, long entitledCents, LocalDate determinedOn) {
    move(
        AccountCode.award(award.applicationId()), AccountCode.pot(award.roundId(), "small"), cents);
    run(
        "update award set committed_cents = committed_cents - ?, released_cents = ?, entitled_cents = ?,"
            + " state = 'DETERMINED', determined_on = ? where decision_id = ?",
        cents,
        cents,
        entitledCents,
        determinedOn,
        award.decisionId());
  }

  @Transactional
  void planned(Award award, int ordinal, long cents, LocalDate day) {
    run(
        "insert into due_payment (due_id, decision_id, application_id, kind, ordinal, amount_cents,"
            + " state, due_day, budget_year) values (?, ?, ?, 'BALANCE', ?, ?, 'PLANNED', ?, ?)",
        UUID.randomUUID(),
        award.decisionId(),
        award.applicationId(),
        ordinal,
        cents,
        day,
        day.getYear());
  }

  /** Paid from the line of the round, in the year of the day. */
  @Transactional
  void paid(Award award, Round round, long cents, LocalDate day) {
    var due = UUID.randomUUID();
    var order = UUID.randomUUID();
    var bank = UUID.randomUUID();
    run(
        "insert into due_payment (due_id, decision_id, application_id, kind, ordinal, amount_cents,"
            + " state, due_day, payable_from, budget_year, order_id, paid_on)"
            + " values (?, ?, ?, 'ADVANCE', 1, ?, 'PAID', ?, ?, ?, ?, ?)",
        due,
        award.decisionId(),
        award.applicationId(),
        cents,
        day,
        day,
        day.getYear(),
        order,
        day);
    run(
        "insert into bank_account values (?, ?, 'NL02ABNA0123456789', 'Gemeente', 'brief',"
            + " 'CONFIRMED', 'one', now(), 'other', now(), null)",
        bank,
        award.applicationId());
    run(
        "insert into payment_order (order_id, cash_account, execution_day, ordered_at)"
            + " values (?, ?, ?, now())",
        order,
        AccountCode.line(Book.CASH, day.getYear(), round.lineId()).value(),
        day);
    run(
        "insert into payment (payment_id, order_id, ordinal, due_id, application_id, account_id,"
            + " amount_cents, remittance, state, value_day) values (?, ?, 0, ?, ?, ?, ?, 'x', 'PAID', ?)",
        UUID.randomUUID(),
        order,
        due,
        award.applicationId(),
        bank,
        cents,
        day);
  }

  /** Claimed back, of which a part came. */
  @Transactional
  void reclaimed(Award award, long cents, LocalDate raisedOn, long received, LocalDate receivedOn) {
    var id = UUID.randomUUID();
    run(
        "insert into reclaim (reclaim_id, reference, decision_id, application_id, round_id,"
            + " amount_cents, reason, raised_on, pay_by_day, limitation_from, state)"
            + " values (?, 'TV-2025-' || lpad(nextval('reclaim_number')::text, 6, '0'), ?, ?, ?, ?,"
            + " 'Less was spent.', ?, ?, ?, 'OPEN')",
        id,
        award.decisionId(),
        award.applicationId(),
        award.roundId(),
        cents,
        raisedOn,
        raisedOn.plusWeeks(6),
        raisedOn.plusWeeks(6));
    run(
        "insert into reclaim_receipt values (?, ?, 1, ?, ?, 0, ?, 0, now())",
        "entry-" + id,
        id,
        received,
        receivedOn,
        received);
  }

  private UUID document(int year, String phase, String article) {
    var id = UUID.randomUUID();
    run("insert into budget_document values (?, 'TABLE', 'table', ?, ?, now())", id, year, phase);
    run("insert into budget_document_year values (?, 'VII', ?, ?, ?)", id, article, year, phase);
    return id;
  }

  private void mutation(
      UUID document, String article, String line, String measure, String phase, long cents) {
    run(
        "insert into appropriation_mutation (document_id, chapter, article, line_id, measure,"
            + " budget_year, phase, delta_cents) values (?, 'VII', ?, ?, ?, 2024, ?, ?)",
        document,
        article,
        line,
        measure,
        phase,
        cents);
  }

  private void award(
      UUID decision, UUID application, String roundId, long cents, String state, TransferId id) {
    boolean isCommitted = state.equals("COMMITTED");
    run(
        "insert into award (decision_id, application_id, round_id, pot_id, amount_cents, legal_basis,"
            + " decided_at, state, transfer_id, letter_id, committed_at, committed_cents,"
            + " entitled_cents, arrangement) values (?, ?, ?, 'small', ?, 'Regeling, artikel 2',"
            + " '2024-06-20T10:00:00Z', ?, ?, ?, ?::timestamptz, ?, ?, ?::jsonb)",
        decision,
        application,
        roundId,
        cents,
        state,
        id.value(),
        isCommitted ? UUID.randomUUID() : null,
        isCommitted ? "2024-07-02T08:00:00Z" : null,
        isCommitted ? cents : 0,
        isCommitted ? cents : 0,
        isCommitted ? "{\"kind\":\"ADVANCE\",\"advancePercent\":80,\"milestones\":[]}" : null);
  }

  private void open(AccountCode code, AccountKind kind, Integer year) {
    accounts.open(new NewAccount(code, kind, Book.COMMITMENTS, year));
  }

  private TransferId move(AccountCode from, AccountCode to, long cents) {
    var id = new TransferId(UUID.randomUUID());
    ledger
        .recordAll(List.of(Transfer.atOnce(id, from, to, Euro.ofCents(cents))))
        .forEach(Outcome::require);
    return id;
  }

  private void run(String sql, Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
