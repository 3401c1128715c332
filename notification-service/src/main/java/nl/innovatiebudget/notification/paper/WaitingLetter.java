package nl.innovatiebudget.notification.paper;

import java.util.UUID;
import nl.innovatiebudget.notification.reachability.PostalAddress;

/** A message that must go on paper, to an address that is known. */
record WaitingLetter(UUID deliveryId, UUID messageId, String name, PostalAddress address) {}
