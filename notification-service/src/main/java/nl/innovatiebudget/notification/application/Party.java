package nl.innovatiebudget.notification.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A participant of an application, and where it can be reached. */
@Entity
public class Party {

  @Id UUID partyId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "application_id")
  Application application;

  int position;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  PartyRole role;

  @Column(nullable = false)
  String name;

  @Nullable String contactEmail;

  @ElementCollection
  @CollectionTable(name = "party_body", joinColumns = @JoinColumn(name = "party_id"))
  Set<PartyBody> bodies = new HashSet<>();

  protected Party() {}

  Party(Application application, int position, ApplicationSubmitted.Participant participant) {
    this.partyId = UUID.randomUUID();
    this.application = application;
    this.position = position;
    this.role = participant.role();
    this.name = participant.name();
    this.contactEmail = participant.contactEmail();
    this.bodies.addAll(participant.bodyIds());
  }

  public UUID partyId() {
    return partyId;
  }

  public Application application() {
    return application;
  }

  public PartyRole role() {
    return role;
  }

  public String name() {
    return name;
  }

  public Optional<String> contactEmail() {
    return Optional.ofNullable(contactEmail);
  }
}
