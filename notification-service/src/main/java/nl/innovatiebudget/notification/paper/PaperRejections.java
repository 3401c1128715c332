package nl.innovatiebudget.notification.paper;

import nl.innovatiebudget.kit.problem.Rejection;

/** Why something cannot be done with letters on paper. */
final class PaperRejections {

  private PaperRejections() {}

  static Rejection nothingWaits() {
    return Rejection.of(
        Rejection.Kind.CONFLICT,
        "no-letters-waiting",
        "Er wachten geen brieven met een postadres.",
        "No letters with a postal address wait.");
  }

  static Rejection alreadyDispatched() {
    return Rejection.of(
        Rejection.Kind.CONFLICT,
        "batch-already-dispatched",
        "Van deze brieven staat al vast op welke dag zij zijn verstuurd.",
        "The day on which these letters were posted was recorded already.");
  }

  static Rejection notDispatched() {
    return Rejection.of(
        Rejection.Kind.CONFLICT,
        "batch-not-dispatched",
        "Van deze brieven staat nog niet vast op welke dag zij zijn verstuurd.",
        "The day on which these letters were posted was not recorded yet.");
  }

  static Rejection earlier() {
    return Rejection.of(
        Rejection.Kind.CONFLICT,
        "dispatch-earlier",
        "Deze dag is eerder dan de dag die vaststaat. Daardoor zou de termijn van de ontvangers"
            + " korter worden.",
        "This day is earlier than the one that was recorded, which would shorten the term of those"
            + " who got the letters.");
  }

  static Rejection inTheFuture() {
    return Rejection.of(
        Rejection.Kind.INVALID,
        "dispatch-in-future",
        "Deze dag moet nog komen. Geef de dag op waarop de brieven zijn verstuurd.",
        "This day is still to come. Give the day on which the letters were posted.");
  }

  static Rejection beforeItWasMade() {
    return Rejection.of(
        Rejection.Kind.INVALID,
        "dispatch-before-batch",
        "Op deze dag waren de brieven nog niet gemaakt.",
        "On this day the letters had not been made yet.");
  }
}
