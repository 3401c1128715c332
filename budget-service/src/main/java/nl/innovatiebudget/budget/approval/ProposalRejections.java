package nl.innovatiebudget.budget.approval;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** What is refused about any act that takes two people. */
final class ProposalRejections {

  private ProposalRejections() {}

  static Rejection ownProposal() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "own-proposal",
        "Dit is uw eigen voorstel. Laat een collega beslissen, of trek het voorstel in.",
        "This is your own proposal. Let a colleague decide, or withdraw it.");
  }

  static Rejection notYourProposal() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "not-your-proposal",
        "Alleen wie het voorstel deed, kan het intrekken.",
        "Only who made the proposal can withdraw it.");
  }

  static Rejection notAnApprover() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "not-an-approver",
        "U mag over dit soort voorstel niet beslissen.",
        "You may not decide on this kind of proposal.");
  }

  static Rejection decided(Proposal.State state) {
    return Rejection.of(
        Kind.CONFLICT,
        "proposal-decided",
        "Over dit voorstel is al beslist: " + state + ".",
        "This proposal was decided already: " + state + ".");
  }

  static Rejection open() {
    return Rejection.of(
        Kind.CONFLICT,
        "proposal-open",
        "Er ligt al zo'n voorstel. Beslis daar eerst over, of trek het in.",
        "There is such a proposal already. Decide on it first, or withdraw it.");
  }
}
