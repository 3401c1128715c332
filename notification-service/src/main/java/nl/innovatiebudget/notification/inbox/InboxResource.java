package nl.innovatiebudget.notification.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Problems;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.problem.Violation;
import nl.innovatiebudget.kit.web.RequestLanguage;
import nl.innovatiebudget.notification.message.Message;
import nl.innovatiebudget.notification.message.Messages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The portal inbox: of the body that the caller acts for, whose people share it, or of a juror who
 * acts for no body.
 */
@Path("/messages")
@RolesAllowed({Role.APPLICANT, Role.JUROR})
public class InboxResource {

  private static final int USUAL_LIMIT = 50;
  private static final int HIGHEST_LIMIT = 100;
  private static final Text WRONG = new Text("Deze waarde klopt niet.", "This value is not valid.");

  private final Messages messages;
  private final InboxRows rows;
  private final CurrentCaller caller;
  private final RequestLanguage language;
  private final Clock clock;

  InboxResource(
      Messages messages,
      InboxRows rows,
      CurrentCaller caller,
      RequestLanguage language,
      Clock clock) {
    this.messages = messages;
    this.rows = rows;
    this.caller = caller;
    this.language = language;
    this.clock = clock;
  }

  /** How many messages nobody has read whose inbox it is. */
  public record UnreadCount(long unread) {}

  /** When the message was read first. */
  public record Read(UUID messageId, Instant readAt) {}

  @GET
  @Transactional
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The messages, the newest first",
      description =
          "When there are more, the Link header has the address of the next page (rel=\"next\").")
  public RestResponse<List<MessageRow>> page(
      @Parameter(description = "Opaque: from the Link header of the page before")
          @QueryParam("before")
          @Nullable String before,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "" + HIGHEST_LIMIT,
                      defaultValue = "" + USUAL_LIMIT))
          @QueryParam("limit")
          @Nullable String limit,
      @Context UriInfo address) {
    var faults = new ArrayList<Violation>();
    var position = read("before", before, PagePosition.START, PagePosition::of, faults);
    int most = read("limit", limit, USUAL_LIMIT, InboxResource::limitOf, faults);
    if (!faults.isEmpty()) {
      throw Problems.invalidInput(faults, language.locale());
    }
    var found = rows.page(owner(), position, most + 1);
    if (found.size() <= most) {
      return RestResponse.ok(found);
    }
    var page = found.subList(0, most);
    var last = new PagePosition(page.getLast().postedAt(), page.getLast().messageId());
    return RestResponse.ResponseBuilder.ok(page)
        .header(HttpHeaders.LINK, nextLink(address, last))
        .build();
  }

  private static String nextLink(UriInfo address, PagePosition last) {
    var next = address.getRequestUriBuilder().replaceQueryParam("before", last.token()).build();
    return "<" + next + ">; rel=\"next\"";
  }

  private <T> T read(
      String key,
      @Nullable String value,
      T unlessAsked,
      Function<String, T> reading,
      List<Violation> faults) {
    try {
      return value == null || value.isEmpty() ? unlessAsked : reading.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      faults.add(new Violation("query", key, "format", WRONG.in(language.locale())));
      return unlessAsked;
    }
  }

  private static Integer limitOf(String text) {
    int limit = Integer.parseInt(text);
    if (limit < 1 || limit > HIGHEST_LIMIT) {
      throw new IllegalArgumentException("no size of a page");
    }
    return limit;
  }

  @GET
  @Path("/unread-count")
  @Transactional
  @Operation(summary = "How many messages are unread")
  public UnreadCount unread() {
    return new UnreadCount(rows.unread(owner()));
  }

  @GET
  @Path("/{messageId}")
  @Transactional
  @Operation(summary = "A message with its text")
  public MessageView message(UUID messageId) {
    var message = own(messageId);
    return MessageView.of(message, message.letterId().map(rows::attachments).orElse(List.of()));
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
