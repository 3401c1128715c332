package nl.innovatiebudget.notification.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.notification.message.Message;
import nl.innovatiebudget.notification.message.Messages;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The portal inbox: of the body that the caller acts for, whose people share it, or of a juror who
 * acts for no body.
 */
@Path("/messages")
@RolesAllowed({Role.APPLICANT, Role.JUROR})
public class InboxResource {

  private static final int MOST = 100;

  private final Messages messages;
  private final CurrentCaller caller;
  private final Clock clock;

  InboxResource(Messages messages, CurrentCaller caller, Clock clock) {
    this.messages = messages;
    this.caller = caller;
    this.clock = clock;
  }

  /** How many messages nobody has read whose inbox it is. */
  public record UnreadCount(long unread) {}

  /** When the message was read first. */
  public record Read(UUID messageId, Instant readAt) {}

  @GET
  @Transactional
  @Operation(summary = "The newest 100 messages")
  public List<MessageRow> newest() {
    return messages.of(owner(), MOST).stream().map(MessageRow::of).toList();
  }

  @GET
  @Path("/unread-count")
  @Transactional
  @Operation(summary = "How many messages are unread")
  public UnreadCount unread() {
    return new UnreadCount(messages.unreadOf(owner()));
  }

  @GET
  @Path("/{messageId}")
  @Transactional
  @Operation(summary = "A message with its text")
  public MessageView message(UUID messageId) {
    return MessageView.of(own(messageId));
  }

  @POST
  @Path("/{messageId}/reads")
  @Transactional
  @Operation(summary = "Marks a message as read; the first time counts")
  public Read read(UUID messageId) {
    return new Read(messageId, own(messageId).readAt(clock.instant()));
  }

  /** A juror with the role of applicant too reads the inbox of the body that it acts for. */
  private Messages.Owner owner() {
    var reader = caller.get();
    boolean juror =
        reader.hasRole(Role.JUROR) && (!reader.hasRole(Role.APPLICANT) || reader.body().isEmpty());
    return juror
        ? new Messages.Owner.OfJuror(reader.actingSubject())
        : new Messages.Owner.OfBody(caller.body());
  }

  private Message own(UUID messageId) {
    return messages.of(owner(), messageId).orElseThrow(() -> new Rejected(Rejection.notFound()));
  }
}
