package nl.innovatiebudget.notification.delivery;

import java.util.UUID;
import nl.innovatiebudget.notification.application.Language;

/** Parcels as the queue gives them. */
final class SomeParcel {

  private SomeParcel() {}

  static Parcel to(String address) {
    return of(address, "Uw aanvraag is ontvangen");
  }

  static Parcel of(String address, String subject) {
    return new Parcel(
        UUID.randomUUID(),
        UUID.randomUUID(),
        Purpose.CONTENT,
        true,
        address,
        Language.NL,
        subject,
        "Geachte heer of mevrouw, één regel.",
        "<p>Geachte heer of mevrouw, één regel.</p>",
        1,
        0);
  }
}
