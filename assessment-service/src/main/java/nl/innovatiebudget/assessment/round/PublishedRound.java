package nl.innovatiebudget.assessment.round;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** This service's copy of a round version, kept for as long as its cases are. */
@Entity
@Immutable
@Table(name = "round")
class PublishedRound {

  @EmbeddedId
  @SuppressWarnings("UnusedVariable") // read in queries only
  private RoundKey key;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private RoundDefinition definition;

  protected PublishedRound() {}

  PublishedRound(RoundDefinition definition) {
    this.key = new RoundKey(definition.roundId(), definition.version());
    this.definition = definition;
  }

  RoundDefinition definition() {
    return definition;
  }
}
