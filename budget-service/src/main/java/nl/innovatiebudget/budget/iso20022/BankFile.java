package nl.innovatiebudget.budget.iso20022;

import nl.innovatiebudget.kit.problem.Rejected;

/** What a bank says about payments, and about money that came in. */
public sealed interface BankFile permits StatusReport, Statement {

  /** By which the bank tells this message from all others of its kind. */
  String messageId();

  /**
   * Reads a message that came from outside; refuses what is no message of the two kinds and
   * versions that are read, with all reasons.
   */
  static BankFile read(byte[] document) {
    var name = BankXml.messageName(document);
    return switch (name) {
      case StatusReportReader.MESSAGE -> StatusReportReader.read(document);
      case StatementReader.MESSAGE -> StatementReader.read(document);
      default -> throw new Rejected(BankFileRejections.otherMessage(name));
    };
  }
}
