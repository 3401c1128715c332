package nl.innovatiebudget.budget.payment;

import nl.innovatiebudget.budget.iso20022.Statement;
import nl.innovatiebudget.budget.iso20022.StatusReport;

/** A line of a message of the bank that has not had its effect yet. */
sealed interface BankLine {

  String messageId();

  /** Its place in the message. */
  int ordinal();

  /** About one payment, from a status report. */
  record OfReport(String messageId, int ordinal, String originalMessageId, StatusReport.Line line)
      implements BankLine {}

  /** About a file as a whole, from a status report that names no payment. */
  record OfFile(String messageId, int ordinal, String originalMessageId, String status)
      implements BankLine {}

  /** A movement of money, from a statement. */
  record OfStatement(String messageId, int ordinal, Statement.Line line) implements BankLine {}
}
