package nl.innovatiebudget.assessment.decision;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/** Why a decision is not proposed or approved. */
sealed interface DecisionRejection extends Rejection {

  record OwnProposal() implements DecisionRejection {
    @Override
    public String code() {
      return "own-proposal";
    }

    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }

    @Override
    public Text detail() {
      return new Text(
          "U heeft dit voorstel zelf gemaakt. Iemand anders moet het goedkeuren.",
          "You prepared this proposal yourself. Somebody else has to approve it.");
    }
  }

  record AlreadyApproved() implements DecisionRejection {
    @Override
    public String code() {
      return "already-approved";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public Text detail() {
      return new Text(
          "Dit voorstel is al goedgekeurd.", "This proposal has been approved already.");
    }
  }

  record FundsNotRefused() implements DecisionRejection {
    @Override
    public String code() {
      return "funds-not-refused";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public Text detail() {
      return new Text(
          "Voor deze aanvraag is geen geld geweigerd. Opnieuw vragen hoeft niet.",
          "No money was refused for this application. There is nothing to ask again.");
    }
  }

  record RankingOfOtherRound() implements DecisionRejection {
    @Override
    public String code() {
      return "ranking-of-other-round";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public Text detail() {
      return new Text(
          "Deze rangschikking hoort bij een andere ronde.",
          "This ranking belongs to another round.");
    }
  }
}
