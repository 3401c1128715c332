package nl.innovatiebudget.notification.reachability;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.innovatiebudget.kit.identity.BodyId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a body once said about how it can be reached; the newest counts, the others are history. */
@Entity
@Immutable
@Table(name = "reachability")
class ReachabilityStatement {

  /** Who made the statement. */
  enum SaidAs {
    BODY,
    /** For a body that told it in another way than by logging in. */
    OFFICER
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long statementNo;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  BodyId.Kind bodyKind;

  @Column(nullable = false)
  String bodyValue;

  boolean portal;

  @Nullable String email;

  boolean governmentMailbox;

  @Embedded @Nullable PostalAddress postalAddress;

  @Column(nullable = false)
  String saidBy;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  SaidAs saidAs;

  /** How an officer knows it. */
  @Nullable String reason;

  @Column(nullable = false)
  Instant saidAt;

  @SuppressWarnings("NullAway.Init")
  protected ReachabilityStatement() {}

  ReachabilityStatement(BodyId body, Reach reach, String saidBy, Instant saidAt) {
    this(body, reach, saidBy, SaidAs.BODY, null, saidAt);
  }

  /**
   * By an officer.
   *
   * @param reason how the officer knows it
   */
  ReachabilityStatement(BodyId body, Reach reach, String saidBy, String reason, Instant saidAt) {
    this(body, reach, saidBy, SaidAs.OFFICER, reason, saidAt);
  }

  private ReachabilityStatement(
      BodyId body,
      Reach reach,
      String saidBy,
      SaidAs saidAs,
      @Nullable String reason,
      Instant saidAt) {
    this.bodyKind = body.kind();
    this.bodyValue = body.value();
    this.portal = reach.portal();
    this.email = reach.email();
    this.governmentMailbox = reach.governmentMailbox();
    this.postalAddress = reach.postalAddress();
    this.saidBy = saidBy;
    this.saidAs = saidAs;
    this.reason = reason;
    this.saidAt = saidAt;
  }

  Reach reach() {
    return new Reach(portal, email, governmentMailbox, postalAddress);
  }
}
