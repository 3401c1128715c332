package nl.innovatiebudget.intake.round;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/** Why a round is not published. */
public sealed interface RoundRejection extends Rejection {

  record Broken(PublicationRule rule) implements RoundRejection {
    @Override
    public String code() {
      return rule.code();
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public Text detail() {
      return rule.detail();
    }
  }

  /** Applicants rely on what was published: a version is never replaced. */
  record VersionExists(int latest) implements RoundRejection {
    @Override
    public String code() {
      return "round-version-exists";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public Text detail() {
      return new Text(
          "Versie %d van deze ronde bestaat al. Kies een hoger nummer.".formatted(latest),
          "Version %d of this round exists already. Choose a higher number.".formatted(latest));
    }
  }

  /** The whole definition goes to the other services in one event. */
  record TooLarge(int longestBytes) implements RoundRejection {
    @Override
    public String code() {
      return "round-too-large";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public Text detail() {
      return new Text(
          "De ronde is te groot. Maak de teksten korter: samen hoogstens %d bytes."
              .formatted(longestBytes),
          "The round is too large. Shorten its texts: together at most %d bytes."
              .formatted(longestBytes));
    }
  }

  /** The pots stand in the ledger from the first version on; later ones change other things. */
  record MoneyChanged() implements RoundRejection {
    @Override
    public String code() {
      return "round-money-changed";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public Text detail() {
      return new Text(
          "Het plafond en de potten van deze ronde staan al in het grootboek. Een nieuwe versie"
              + " kan ze niet veranderen.",
          "The ceiling and the pots of this round are in the ledger already. A new version cannot"
              + " change them.");
    }
  }

  /** Whoever applies may rely on the rules that held when the round opened (Awb 4:27). */
  record EarlierVersionOpen() implements RoundRejection {
    @Override
    public String code() {
      return "round-already-open";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public Text detail() {
      return new Text(
          "Deze ronde is al open. De regels kunnen niet meer veranderen.",
          "This round is open already. Its rules can no longer change.");
    }
  }
}
