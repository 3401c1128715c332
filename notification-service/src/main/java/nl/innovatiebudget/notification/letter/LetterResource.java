package nl.innovatiebudget.notification.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.notification.application.Applications;
import nl.innovatiebudget.notification.application.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The letters: decisions on applications, what is decided after them, and formal notices. */
@Path("/letters")
public class LetterResource {

  private static final int MOST = 1000;

  private final Letters letters;
  private final Applications applications;
  private final CurrentCaller caller;

  LetterResource(Letters letters, Applications applications, CurrentCaller caller) {
    this.letters = letters;
    this.applications = applications;
    this.caller = caller;
  }

  /**
   * A letter as it was sent.
   *
   * @param html a whole page
   * @param sha256 of the HTML in UTF-8, in hexadecimal
   * @param kind AWARD, REFUSAL or NOT_TREATED, or the kind of the message that it is of
   * @param pdfSha256 of the PDF; absent from letters that have none
   * @param templateVersion of the words; 1 is built in
   * @param corrects the letter that it takes the place of
   * @param correctedBy the letter that took its place
   */
  public record LetterView(
      UUID letterId,
      UUID applicationId,
      String kind,
      Language language,
      String html,
      String sha256,
      @Nullable String pdfSha256,
      int templateVersion,
      @Nullable UUID corrects,
      @Nullable UUID correctedBy,
      Instant issuedAt) {}

  /**
   * A line in the list of a round's letters.
   *
   * @param amountCents of a decision on an application
   */
  public record LetterRow(
      UUID letterId,
      UUID applicationId,
      String number,
      String kind,
      @Nullable Euro amountCents,
      Language language,
      String sha256,
      @Nullable String pdfSha256,
      int templateVersion,
      @Nullable UUID corrects,
      Instant issuedAt) {}

  @GET
  @Path("/{letterId}")
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Transactional
  @Operation(summary = "The letter as it was sent")
  public LetterView letter(UUID letterId) {
    return letters
        .findByIdOptional(letterId)
        .filter(this::mayRead)
        .map(this::view)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  private LetterView view(Letter letter) {
    return new LetterView(
        letter.letterId,
        letter.application.applicationId(),
        letter.kind,
        letter.language,
        letter.html,
        letter.sha256,
        letter.pdfSha256,
        letter.templateVersion,
        letter.corrects,
        letters.correcting(letter.letterId).map(later -> later.letterId).orElse(null),
        letter.issuedAt);
  }

  @GET
  @Path("/{letterId}/pdf")
  @Produces("application/pdf")
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Transactional
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "304", description = "The file that the caller has is still the same")
  @Operation(
      summary = "The letter as PDF/A-2a and PDF/UA-1; its ETag is its SHA-256",
      description = "Letters that were issued before PDFs were made have none.")
  public Response pdf(UUID letterId, @Context Request request) {
    var letter =
        letters
            .findByIdOptional(letterId)
            .filter(this::mayRead)
            .filter(found -> found.pdfSha256 != null)
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    var tag = new EntityTag(letter.pdfSha256);
    var unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.build();
    }
    return Response.ok(letter.pdf().orElseThrow())
        .tag(tag)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"%s.pdf\"".formatted(fileName(letter)))
        .build();
  }

  /** Names the application and no person; of its number only what is harmless in a header. */
  private static String fileName(Letter letter) {
    var number = letter.application.number().replaceAll("[^A-Za-z0-9-]", "-");
    return switch (letter.language) {
      case NL -> (letter.isOnApplication() ? "besluit-" : "brief-") + number;
      case EN -> (letter.isOnApplication() ? "decision-" : "letter-") + number;
    };
  }

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Transactional
  @Operation(summary = "The letters of a round, at most 1000, by application number")
  public List<LetterRow> letters(@QueryParam("roundId") @Nullable String roundId) {
    if (roundId == null || roundId.isBlank()) {
      throw new Rejected(
          Rejection.of(
              Rejection.Kind.INVALID,
              "round-id-missing",
              "Noem de ronde: ?roundId=…",
              "Name the round: ?roundId=…"));
    }
    return letters.ofRound(roundId, MOST).stream()
        .map(
            letter ->
                new LetterRow(
                    letter.letterId,
                    letter.application.applicationId(),
                    letter.application.number(),
                    letter.kind,
                    letter.amountCents == null ? null : Euro.ofCents(letter.amountCents),
                    letter.language,
                    letter.sha256,
                    letter.pdfSha256,
                    letter.templateVersion,
                    letter.corrects,
                    letter.issuedAt))
        .toList();
  }

  private boolean mayRead(Letter letter) {
    var reader = caller.get();
    return reader.hasRole(Role.PROGRAMME_OFFICER)
        || reader.hasRole(Role.AUDITOR)
        || isTo(letter, caller.body());
  }

  private boolean isTo(Letter letter, BodyId body) {
    var applicationId = letter.application.applicationId();
    return letter.leadOnly
        ? applications.hasLead(applicationId, body)
        : applications.hasApplicant(applicationId, body);
  }
}
