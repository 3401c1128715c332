package nl.innovatiebudget.intake.round;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** That a body said before the round that it is going to apply, and with what. */
@Entity
@Table(name = "pre_registration")
class PreRegistration {

  @Id UUID preRegistrationId;
  String roundId;
  String number;

  @Enumerated(EnumType.STRING)
  BodyId.Kind bodyKind;

  String bodyValue;
  @Nullable UUID organisationId;
  String title;
  @Nullable String contactEmail;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  List<String> partners;

  Instant registeredAt;
  String registeredBy;

  protected PreRegistration() {}

  PreRegistration(
      String roundId,
      String number,
      BodyId body,
      @Nullable UUID organisationId,
      PreRegister.Request request,
      Instant registeredAt,
      String registeredBy) {
    this.preRegistrationId = UUID.randomUUID();
    this.roundId = roundId;
    this.number = number;
    this.bodyKind = body.kind();
    this.bodyValue = body.value();
    this.organisationId = organisationId;
    this.title = request.title();
    this.contactEmail = request.contactEmail();
    this.partners = request.partnersOrNone();
    this.registeredAt = registeredAt;
    this.registeredBy = registeredBy;
  }
}
