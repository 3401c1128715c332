package nl.innovatiebudget.intake.supplement;

import java.time.LocalDate;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/** Why nothing is asked, or why an application is not refused to be treated (Awb 4:5). */
sealed interface SupplementRejection extends Rejection {

  /** A reason that is always the same. */
  enum Reason implements SupplementRejection {
    NOT_IN_TREATMENT(
        "not-in-treatment",
        Kind.CONFLICT,
        "Deze aanvraag is ingetrokken of er is over beslist.",
        "This application was withdrawn or decided on."),
    ALREADY_REFUSED_TO_TREAT(
        "already-refused-to-treat",
        Kind.CONFLICT,
        "Er is al besloten om deze aanvraag niet te behandelen. De brief volgt.",
        "It was decided already not to treat this application. The letter will follow."),
    ROUND_STILL_OPEN(
        "round-still-open",
        Kind.CONFLICT,
        "De ronde is nog open. Tot de sluiting vullen de aanvragers hun aanvraag zelf aan.",
        "The round is still open. Until it closes the applicants complete their application."),
    SUPPLEMENT_OPEN(
        "supplement-open",
        Kind.CONFLICT,
        "De aanvragers kunnen nog aanvullen wat eerder is gevraagd.",
        "The applicants can still supply what was asked before."),
    SUPPLEMENT_NOT_REQUESTED(
        "supplement-not-requested",
        Kind.CONFLICT,
        "De aanvragers hebben nog geen kans gekregen om hun aanvraag aan te vullen (Awb 4:5).",
        "The applicants have had no opportunity yet to complete their application (Awb 4:5)."),
    TEXTS_TOO_LONG(
        "texts-too-long",
        Kind.INVALID,
        "De gevraagde onderdelen zijn samen te lang (30.000 bytes).",
        "The items that are asked are too long together (30,000 bytes)."),
    NO_DECISION_TERM(
        "no-decision-term",
        Kind.CONFLICT,
        "Er loopt geen termijn, want deze aanvraag is niet ingediend of zij is ingetrokken.",
        "No term runs, as this application was not submitted or was withdrawn.");

    private final String code;
    private final Kind kind;
    private final Text detail;

    Reason(String code, Kind kind, String nl, String en) {
      this.code = code;
      this.kind = kind;
      this.detail = new Text(nl, en);
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public Kind kind() {
      return kind;
    }

    @Override
    public Text detail() {
      return detail;
    }
  }

  /** The four weeks to make it known have passed (Awb 4:5, fourth paragraph). */
  record RefusalTooLate(LocalDate lastDay) implements SupplementRejection {
    @Override
    public String code() {
      return "refusal-to-treat-too-late";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public Text detail() {
      return new Text(
          "Dit kon tot en met %s (Awb 4:5, vierde lid). Beslis nu over de aanvraag zelf."
              .formatted(LegalDay.nl(lastDay)),
          "This was possible up to and including %s (Awb 4:5, fourth paragraph). Decide on the application itself now."
              .formatted(LegalDay.en(lastDay)));
    }
  }
}
