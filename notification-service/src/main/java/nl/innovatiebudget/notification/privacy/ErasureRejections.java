package nl.innovatiebudget.notification.privacy;

import java.time.LocalDate;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;
import nl.innovatiebudget.notification.application.Language;

/** Why somebody is not forgotten yet. */
final class ErasureRejections {

  private ErasureRejections() {}

  static Rejection notFinished() {
    return Rejection.of(
        Kind.CONFLICT,
        "still-needed",
        "De aanvraag is nog niet afgerond. De gegevens zijn nodig om de aanvrager te bereiken.",
        "The application is not finished. The data are needed to reach the applicant.");
  }

  static Rejection deliveryOpen() {
    return Rejection.of(
        Kind.CONFLICT,
        "delivery-open",
        "Er is nog een bericht onderweg. Wacht tot het is aangekomen of opgegeven.",
        "A message is still on its way. Wait until it has arrived or was given up.");
  }

  static Rejection taskOpen() {
    return Rejection.of(
        Kind.CONFLICT,
        "task-open",
        "Een medewerker moet nog iets doen om deze mensen te bereiken. Rond die taak eerst af.",
        "An officer still has to do something to reach these people. Complete that task first.");
  }

  static Rejection eventParked() {
    return Rejection.of(
        Kind.CONFLICT,
        "event-parked",
        "Er wacht nog een gebeurtenis op een beheerder. Daarna is er misschien iets te melden.",
        "An event still waits for an operator. After that there may be something to tell.");
  }

  static Rejection objectionPossible(LocalDate lastDay) {
    return Rejection.of(
        Kind.CONFLICT,
        "objection-term-runs",
        "Bezwaar of beroep is nog mogelijk tot en met " + Language.NL.write(lastDay) + ".",
        "Objection or appeal is possible up to and including " + Language.EN.write(lastDay) + ".");
  }

  static Rejection nothingLeft() {
    return Rejection.of(
        Kind.CONFLICT,
        "erased-already",
        "Deze gegevens zijn al gewist.",
        "These data were erased already.");
  }

  static Rejection oneSubject() {
    return Rejection.of(
        Kind.INVALID,
        "one-subject",
        "Noem een aanvraag of een jurylid, niet allebei.",
        "Name an application or a juror, not both.");
  }
}
