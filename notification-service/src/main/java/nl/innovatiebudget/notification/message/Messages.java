package nl.innovatiebudget.notification.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;

/** All messages, found by the body that they are for. */
@ApplicationScoped
public class Messages implements PanacheRepositoryBase<Message, UUID> {

  private static final String OF_BODY =
      "from Message m join m.party p join p.bodies b where b.kind = ?1 and b.value = ?2";

  /** The newest first. */
  public List<Message> ofBody(BodyId body, int most) {
    return find(
            "select m " + OF_BODY + " order by m.postedAt desc, m.messageId",
            body.kind(),
            body.value())
        .page(0, most)
        .list();
  }

  /** Empty also when the message is somebody else's. */
  public Optional<Message> ofBody(BodyId body, UUID messageId) {
    return find(
            "select m " + OF_BODY + " and m.messageId = ?3", body.kind(), body.value(), messageId)
        .firstResultOptional();
  }

  public long unreadOfBody(BodyId body) {
    return count(OF_BODY + " and m.readAt is null", body.kind(), body.value());
  }
}
