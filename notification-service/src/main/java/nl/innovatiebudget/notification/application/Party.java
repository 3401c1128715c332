package nl.innovatiebudget.notification.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant of one submission of an application, or an organisation that was invited to become
 * one, and where it can be reached.
 */
@Entity
public class Party implements Recipient {

  @Id UUID partyId;

  @Column(name = "application_id", nullable = false)
  UUID applicationId;

  int submission;

  int position;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  PartyRole role;

  @Column(nullable = false)
  String name;

  @Nullable String contactEmail;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  Language language;

  @ElementCollection
  @CollectionTable(name = "party_body", joinColumns = @JoinColumn(name = "party_id"))
  Set<PartyBody> bodies = new HashSet<>();

  /** Since when nothing is known of who it is. */
  @Nullable Instant erasedAt;

  protected Party() {}

  Party(Application application, int position, ApplicationSubmitted.Participant participant) {
    this.partyId = UUID.randomUUID();
    this.applicationId = application.applicationId();
    this.submission = application.submission();
    this.language = application.language();
    this.position = position;
    this.role = participant.role();
    this.name = participant.name();
    this.contactEmail = participant.contactEmail();
    this.bodies.addAll(participant.bodyIds());
  }

  /** Before the application is known, so it belongs to no submission. */
  public Party(PartnerInvited invited) {
    this.partyId = invited.invitationId();
    this.applicationId = invited.applicationId();
    this.submission = 0;
    this.language = invited.language();
    this.role = PartyRole.PUBLIC_PARTNER;
    this.name = invited.organisationName();
    this.contactEmail = invited.contactEmail();
    this.bodies.addAll(invited.bodyIds());
  }

  /** Of a draft: who leads it may still change, so everybody in it is a partner here. */
  Party(Drafter drafter) {
    this.partyId = drafter.partyId();
    this.applicationId = drafter.applicationId();
    this.submission = 0;
    this.role = PartyRole.PUBLIC_PARTNER;
    this.bodies.addAll(drafter.bodyIds());
    this.name = drafter.name();
    this.contactEmail = drafter.contactEmail();
    this.language = drafter.language();
  }

  /** As it is described now. */
  void describe(Drafter drafter) {
    this.erasedAt = null;
    this.name = drafter.name();
    this.contactEmail = drafter.contactEmail();
    this.language = drafter.language();
  }

  public UUID partyId() {
    return partyId;
  }

  public UUID applicationId() {
    return applicationId;
  }

  @Override
  public Language language() {
    return language;
  }

  /** The numbers by which it may log in. */
  public Set<PartyBody> bodies() {
    return Set.copyOf(bodies);
  }

  public PartyRole role() {
    return role;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> contactEmail() {
    return Optional.ofNullable(contactEmail);
  }
}
