package nl.innovatiebudget.notification.delivery;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** What is refused about deliveries that wait for a person. */
final class DeliveryRejections {

  private DeliveryRejections() {}

  static Rejection notForOperator(DeliveryState state) {
    return Rejection.of(
        Kind.CONFLICT,
        "delivery-not-open",
        "Dit kan niet met een verzending die " + state + " is.",
        "This is not possible with a delivery that is " + state + ".");
  }

  static Rejection replaced() {
    return Rejection.of(
        Kind.CONFLICT,
        "delivery-replaced",
        "Dit bericht gaat al langs een andere weg. Bekijk de verzending die hierna kwam.",
        "This message goes by another way already. See the delivery that came after it.");
  }

  static Rejection addressSuppressed() {
    return Rejection.of(
        Kind.CONFLICT,
        "address-suppressed",
        "Dit adres bestaat niet meer. Laat een medewerker het eerst vrijgeven.",
        "This address does not exist any more. Let an officer release it first.");
  }

  static Rejection discardProposed() {
    return Rejection.of(
        Kind.CONFLICT,
        "discard-proposed",
        "Er ligt al een voorstel om deze verzending te laten vervallen.",
        "It was proposed already to discard this delivery.");
  }

  static Rejection discardNotProposed() {
    return Rejection.of(
        Kind.CONFLICT,
        "discard-not-proposed",
        "Niemand heeft voorgesteld om deze verzending te laten vervallen.",
        "Nobody proposed to discard this delivery.");
  }

  static Rejection ownProposal() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "own-proposal",
        "Dit is uw eigen voorstel. Laat een collega het goedkeuren.",
        "This is your own proposal. Let a colleague approve it.");
  }

  static Rejection suppressionLifted() {
    return Rejection.of(
        Kind.CONFLICT,
        "suppression-lifted",
        "Dit adres is al vrijgegeven.",
        "This address was released already.");
  }
}
