package nl.innovatiebudget.intake.round;

import java.util.Locale;
import nl.innovatiebudget.kit.problem.Text;

/** Refusals of changes to a round whose words hold no figures. */
enum RoundRefusal implements RoundRejection {
  /** The pots stand in the ledger from the first version on; money can only go down. */
  ROUND_MONEY_CHANGED(
      Kind.CONFLICT,
      "Het plafond en de potten staan al in het grootboek en kunnen niet omhoog. Verlagen kan, met"
          + " een reden, via /lowerings.",
      "The ceiling and the pots are in the ledger already and cannot rise. They can be lowered,"
          + " with a reason, by /lowerings."),
  /** Whoever applies may rely on the rules that held when the round opened (Awb 4:27). */
  ROUND_ALREADY_OPEN(
      Kind.CONFLICT,
      "Deze ronde is al open. De regels kunnen niet meer veranderen.",
      "This round is open already. Its rules can no longer change."),
  ASSESSMENT_STARTED(
      Kind.CONFLICT,
      "De beoordeling van deze ronde is begonnen. Dit kan niet meer.",
      "The assessment of this round has started. This is no longer possible."),
  STEP_ALREADY_TAKEN(
      Kind.CONFLICT, "Deze stap is al vastgelegd.", "This step was recorded already."),
  POT_UNKNOWN(
      Kind.INVALID,
      "Noem alleen potten van deze ronde, elke pot hoogstens één keer.",
      "Name only pots of this round, each at most once."),
  NOTHING_LOWERED(
      Kind.INVALID,
      "Er wordt niets verlaagd. Noem een lager plafond of een lager bedrag voor een pot.",
      "Nothing is lowered. Name a lower ceiling or a lower amount for a pot."),
  EXTENSION_TOO_LONG(
      Kind.INVALID,
      "Een ronde kan hoogstens een jaar langer open blijven. Kijk het jaartal na.",
      "A round can stay open for a year longer at most. Check the year."),
  OUTAGE_UNKNOWN(
      Kind.INVALID,
      "Deze storing is bij deze ronde niet vastgelegd.",
      "This outage was not recorded for this round."),
  /** Awb 2:21: terms may be extended when the electronic way did not work. */
  OUTAGE_NEEDED(
      Kind.CONFLICT,
      "De ronde is gesloten. Verlengen kan alleen nog om een vastgelegde storing in de laatste 24"
          + " uur voor de sluiting. Noem die met outageId.",
      "The round is closed. It can be extended only because of a recorded outage in the last 24"
          + " hours before the closing. Name it with outageId."),
  OUTAGE_NOT_A_PERIOD(
      Kind.INVALID,
      "Een storing begint voor zij eindigt, en is voorbij als u haar vastlegt.",
      "An outage begins before it ends, and is over when you record it."),
  NO_PRE_REGISTRATION(
      Kind.CONFLICT,
      "Deze ronde kent geen vooraanmelding. U kunt zonder vooraanmelding aanvragen.",
      "This round has no pre-registration. You can apply without it."),
  TOO_MANY_PRE_REGISTRATIONS(
      Kind.CONFLICT,
      "Uw organisatie heeft al 50 vooraanmeldingen in deze ronde.",
      "Your organisation has 50 pre-registrations in this round already.");

  private final Kind kind;
  private final Text detail;

  RoundRefusal(Kind kind, String nl, String en) {
    this.kind = kind;
    this.detail = new Text(nl, en);
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
