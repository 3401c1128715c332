package nl.innovatiebudget.notification.delivery;

import java.time.Instant;

/** What came of a parcel that a sender had. */
sealed interface Attempt {

  Parcel parcel();

  record Sent(Parcel parcel, Instant at) implements Attempt {}

  record Failed(Parcel parcel, SendFault fault) implements Attempt {}

  /** The sender did not come to it. */
  record Untried(Parcel parcel) implements Attempt {}
}
