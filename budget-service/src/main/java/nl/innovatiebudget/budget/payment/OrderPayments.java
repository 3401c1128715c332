package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.budget.approval.Proposable;
import nl.innovatiebudget.budget.award.DuePayment;
import nl.innovatiebudget.budget.award.DuePayments;
import nl.innovatiebudget.budget.iso20022.SepaText;
import nl.innovatiebudget.budget.recipient.BankAccounts;
import nl.innovatiebudget.budget.recipient.Recipient;
import nl.innovatiebudget.budget.recipient.Recipients;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.kit.identity.Role;

/**
 * Payments that are due become an order, when two people agree: each gets an id that the bank gives
 * back, the account is fixed, and the cash is set aside in the ledger.
 */
@ApplicationScoped
class OrderPayments implements Proposable<PaymentOrderBody> {

  private static final int LONGEST_REMITTANCE = 140;

  /** As {@link DuePayments#payable} gives them, which is the order to lock them in. */
  private static final Comparator<DuePayment> MOST_URGENT =
      Comparator.comparing(DuePayment::dueDay).thenComparing(DuePayment::dueId);

  private final PaymentOrderRules rules;
  private final DuePayments duePayments;
  private final Recipients recipients;
  private final BankAccounts bankAccounts;
  private final Accounts accounts;
  private final PaymentOrders orders;
  private final Payments payments;
  private final CashBook cashBook;
  private final Clock clock;

  OrderPayments(
      PaymentOrderRules rules,
      DuePayments duePayments,
      Recipients recipients,
      BankAccounts bankAccounts,
      Accounts accounts,
      PaymentOrders orders,
      Payments payments,
      CashBook cashBook,
      Clock clock) {
    this.rules = rules;
    this.duePayments = duePayments;
    this.recipients = recipients;
    this.bankAccounts = bankAccounts;
    this.accounts = accounts;
    this.orders = orders;
    this.payments = payments;
    this.cashBook = cashBook;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return PaymentOrderBody.KIND;
  }

  @Override
  public Class<PaymentOrderBody> bodyType() {
    return PaymentOrderBody.class;
  }

  @Override
  public Set<String> approvers() {
    return Set.of(Role.CONTROLLER, Role.DECISION_MAKER);
  }

  @Override
  public void judge(PaymentOrderBody body) {
    rules.judge(body);
  }

  @Override
  public void carryOut(UUID proposalId, PaymentOrderBody body) {
    var applicationIds = due(body).stream().map(DuePayment::applicationId).toList();
    var known = recipients.lock(applicationIds);
    rules.judge(body);
    due(body).forEach(payment -> duePayments.ordered(payment.dueId(), proposalId));
    // Read again under the lock of their awards: the amounts are final from here on.
    var ordered = payments(proposalId, due(body), known);
    orders.add(proposalId, body.cashAccount(), body.executionDay(), clock.instant());
    payments.add(ordered);
    int year = body.executionDay().getYear();
    ordered.forEach(payment -> accounts.open(payee(year, payment)));
    cashBook.record(
        ordered.stream().map(payment -> reservation(payment, body.cashAccount(), year)).toList());
  }

  private List<DuePayment> due(PaymentOrderBody body) {
    return body.dueIds().stream()
        .map(dueId -> duePayments.find(dueId).orElseThrow())
        .sorted(MOST_URGENT)
        .toList();
  }

  private List<Payment> payments(
      UUID orderId, List<DuePayment> dues, Map<UUID, Recipient> recipientOf) {
    var confirmed = bankAccounts.confirmed(recipientOf.keySet());
    var ordered = new ArrayList<Payment>();
    for (var due : dues) {
      var recipient = recipientOf.get(due.applicationId());
      var account = confirmed.get(due.applicationId());
      if (recipient == null || account == null) {
        throw new IllegalStateException("payment " + due.dueId() + " was judged without account");
      }
      ordered.add(
          new Payment(
              UUID.randomUUID(),
              orderId,
              ordered.size(),
              due.dueId(),
              due.applicationId(),
              account.accountId(),
              account.iban(),
              account.holderName(),
              due.amount(),
              remittance(due, recipient),
              Payment.State.ORDERED,
              null,
              null,
              null));
    }
    return ordered;
  }

  private static NewAccount payee(int year, Payment payment) {
    var code = AccountCode.payee(year, payment.applicationId());
    return new NewAccount(code, AccountKind.PAYEE, Book.CASH, year);
  }

  private static Transfer reservation(Payment payment, AccountCode cash, int year) {
    var payee = AccountCode.payee(year, payment.applicationId());
    return Transfer.pending(payment.reservation(), cash, payee, payment.amount())
        .about("payment", payment.paymentId());
  }

  /** What the body that is paid reads on its own statement, in Dutch. */
  private static String remittance(DuePayment due, Recipient recipient) {
    var what =
        switch (due.kind()) {
          case WHOLE -> "bijdrage";
          case ADVANCE -> "voorschot";
          case MILESTONE -> "mijlpaal " + due.ordinal();
          case BALANCE -> "slotbetaling";
        };
    return SepaText.of(recipient.number() + " " + what + " innovatiebudget", LONGEST_REMITTANCE);
  }
}
