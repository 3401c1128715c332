package nl.innovatiebudget.notification.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;

/** All messages, found by whose inbox they lie in. */
@ApplicationScoped
public class Messages implements PanacheRepositoryBase<Message, UUID> {

  /** Whose inbox: a body's, which its people share, or a juror's own. */
  public sealed interface Owner {
    record OfBody(BodyId body) implements Owner {}

    /**
     * @param subject by which the juror logs in
     */
    record OfJuror(String subject) implements Owner {}
  }

  /** Empty also when the message is somebody else's. */
  public Optional<Message> of(Owner owner, UUID messageId) {
    return find(
            "select m " + from(owner) + " and m.messageId = :messageId",
            parameters(owner).and("messageId", messageId))
        .firstResultOptional();
  }

  private static String from(Owner owner) {
    return switch (owner) {
      case Owner.OfBody ignored ->
          "from Message m join m.party p join p.bodies b where b.kind = :kind and b.value = :value";
      case Owner.OfJuror ignored -> "from Message m join m.juror j where j.subject = :subject";
    };
  }

  private static Parameters parameters(Owner owner) {
    return switch (owner) {
      case Owner.OfBody of ->
          Parameters.with("kind", of.body().kind()).and("value", of.body().value());
      case Owner.OfJuror of -> Parameters.with("subject", of.subject());
    };
  }
}
