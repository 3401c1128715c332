package nl.innovatiebudget.notification.application;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.innovatiebudget.kit.identity.BodyId;

/** A number by which a party may log in; see {@link BodyId}. */
@Embeddable
public record PartyBody(@Enumerated(EnumType.STRING) BodyId.Kind kind, String value) {}
