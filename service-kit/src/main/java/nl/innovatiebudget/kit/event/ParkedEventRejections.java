package nl.innovatiebudget.kit.event;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** What is refused about parked events. */
final class ParkedEventRejections {

  private ParkedEventRejections() {}

  static Rejection closed(ParkedEvent.State state) {
    return Rejection.of(
        Kind.CONFLICT,
        "parked-event-closed",
        "Deze gebeurtenis is al afgehandeld: " + state + ".",
        "This event was dealt with already: " + state + ".");
  }

  static Rejection olderFirst() {
    return Rejection.of(
        Kind.CONFLICT,
        "older-event-parked",
        "Er wacht nog een oudere gebeurtenis met dezelfde sleutel. Behandel die eerst.",
        "An older event of the same key still waits. Deal with that one first.");
  }

  static Rejection discardAsked() {
    return Rejection.of(
        Kind.CONFLICT,
        "discard-asked-already",
        "Iemand heeft al gevraagd om deze gebeurtenis te laten vervallen.",
        "Somebody asked to discard this event already.");
  }

  static Rejection discardNotAsked() {
    return Rejection.of(
        Kind.CONFLICT,
        "discard-not-asked",
        "Niemand heeft gevraagd om deze gebeurtenis te laten vervallen.",
        "Nobody asked to discard this event.");
  }

  static Rejection ownDiscard() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "own-discard",
        "U hebt dit zelf gevraagd. Laat een collega het goedkeuren.",
        "You asked for this yourself. Let a colleague approve it.");
  }
}
