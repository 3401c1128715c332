package nl.innovatiebudget.kit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.event.EventHandlers;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Inbox;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.event.TopicEvents;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.AssuranceLevel;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.MinimumLevel;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * The smallest service there is, to try the kit on: it writes notes down and reads its own events.
 */
@Path("/notes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class Notes {

  static final EventType WRITTEN = EventType.of("note-written");

  record WriteNote(
      @NotBlank @Size(max = 20) String text,
      @NotNull Euro costCents,
      @Max(9) int stars,
      @NotNull @Size(max = 2) List<Line> lines) {}

  record Line(@NotBlank @Size(max = 5) String name) {}

  record Note(UUID noteId, String text) {}

  record NoteWritten(UUID noteId, String text) {}

  @Inject Writing writing;
  @Inject CurrentCaller caller;

  @POST
  @Idempotent
  @RolesAllowed(Role.APPLICANT)
  @APIResponseSchema(value = Note.class, responseCode = "201")
  public Response write(WriteNote note) {
    var id = writing.write(note.text());
    return Response.created(URI.create("/notes/" + id)).entity(new Note(id, note.text())).build();
  }

  /** How a note may sound. */
  enum Mood {
    GLAD,
    SAD
  }

  @GET
  @Path("/moods")
  @RolesAllowed(Role.APPLICANT)
  public List<Mood> moods(
      @QueryParam("mood") @Nullable Mood mood,
      @QueryParam("also") @DefaultValue("SAD") Mood also,
      @QueryParam("all") List<Mood> all) {
    return Stream.concat(Stream.concat(Stream.ofNullable(mood), Stream.of(also)), all.stream())
        .toList();
  }

  @GET
  @Path("/moods/{mood}")
  @RolesAllowed(Role.APPLICANT)
  public Mood mood(@PathParam("mood") Mood mood) {
    return mood;
  }

  @GET
  @Path("/me")
  @RolesAllowed(Role.APPLICANT)
  public Caller me() {
    return caller.get();
  }

  @GET
  @Path("/secret")
  @MinimumLevel(AssuranceLevel.LOA4)
  @RolesAllowed(Role.APPLICANT)
  public Caller secret() {
    return caller.get();
  }

  @GET
  @Path("/forgotten")
  public String forgotten() {
    return "nobody said who may read this";
  }

  /** Its document knows nothing of this status. */
  @GET
  @Path("/undeclared")
  @PermitAll
  public Response undeclared() {
    return Response.accepted().build();
  }

  @GET
  @Path("/broken")
  @PermitAll
  public String broken() {
    throw new IllegalStateException("an inside detail");
  }

  /** Writes a note and its event in one transaction; refuses the text {@code refuse me}. */
  @ApplicationScoped
  public static class Writing {

    @Inject DataSource database;
    @Inject Outbox outbox;

    @Transactional
    public UUID write(String text) {
      var id = UUID.randomUUID();
      Sql.run(database, "insert into note (id, text) values (?, ?)", id, text);
      outbox.add(Topic.ROUNDS, id.toString(), WRITTEN, new NoteWritten(id, text));
      if (text.equals("refuse me")) {
        throw new Rejected(
            Rejection.of(Rejection.Kind.CONFLICT, "refused", "Geweigerd.", "Refused."));
      }
      return id;
    }

    /** Another note on the same subject, whose events keep their order. */
    @Transactional
    public UUID writeOn(UUID subject, String text) {
      var id = UUID.randomUUID();
      outbox.add(Topic.ROUNDS, subject.toString(), WRITTEN, new NoteWritten(id, text));
      return id;
    }
  }

  /** Reads the notes' events; what begins with poison cannot be handled until there is a cure. */
  @ApplicationScoped
  public static class Reading implements TopicEvents {

    /** The texts that can be handled by now. */
    public static final Set<String> CURED = ConcurrentHashMap.newKeySet();

    /** How often each was tried that no attempt can help. */
    public static final Map<UUID, Integer> TRIES = new ConcurrentHashMap<>();

    @Inject Inbox inbox;
    @Inject DataSource database;

    private final EventHandlers handlers =
        new EventHandlers(new ObjectMapper()).on(WRITTEN, NoteWritten.class, this::read);

    @Override
    public Topic topic() {
      return Topic.ROUNDS;
    }

    @Override
    public EventHandlers handlers() {
      return handlers;
    }

    @Incoming("rounds")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
      inbox.receive(record, handlers);
    }

    private void read(UUID event, NoteWritten note) {
      Sql.run(
          database, "insert into read_note (id, text) values (?, ?)", note.noteId(), note.text());
      if (note.text().startsWith("poison") && !CURED.contains(note.text())) {
        throw new IllegalArgumentException(note.text() + " cannot be handled, id " + note.noteId());
      }
      if (note.text().startsWith("hopeless")) {
        TRIES.merge(note.noteId(), 1, Integer::sum);
        throw new IllegalStateException(new Hopeless());
      }
    }
  }

  /** No other attempt is made after it. */
  static final class Hopeless extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Plain statements on the service's database. */
  static final class Sql {
    private Sql() {}

    static void run(DataSource database, String sql, Object... parameters) {
      try (var connection = database.getConnection();
          var statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < parameters.length; i++) {
          statement.setObject(i + 1, parameters[i]);
        }
        statement.executeUpdate();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    static long count(DataSource database, String from, Object... parameters) {
      try (var connection = database.getConnection();
          var statement = connection.prepareStatement("select count(*) from " + from)) {
        for (int i = 0; i < parameters.length; i++) {
          statement.setObject(i + 1, parameters[i]);
        }
        try (var row = statement.executeQuery()) {
          row.next();
          return row.getLong(1);
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
