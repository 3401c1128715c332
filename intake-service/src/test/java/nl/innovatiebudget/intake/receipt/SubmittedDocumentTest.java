package nl.innovatiebudget.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationContent.ParticipantRole;
import nl.innovatiebudget.intake.organisation.OrganisationKind;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.money.Euro;
import org.junit.jupiter.api.Test;

class SubmittedDocumentTest {

  private static final int ROOM_IN_THE_OUTBOX = 64 * 1024;
  private static final Euro MUCH = Euro.ofCents(100_000_000_000L);

  @Test
  void a_long_name_is_cut_between_characters_and_keeps_its_extension() {
    assertThat(SubmittedDocument.shortened("plan.pdf")).isEqualTo("plan.pdf");
    assertThat(SubmittedDocument.shortened("p".repeat(146) + ".pdf"))
        .isEqualTo("p".repeat(96) + ".pdf");
    assertThat(SubmittedDocument.shortened("😀".repeat(146) + ".pdf"))
        .isEqualTo("😀".repeat(24) + ".pdf");
    assertThat(SubmittedDocument.shortened("p".repeat(150))).hasSize(100);
  }

  @Test
  void the_largest_application_fits_in_an_event() throws JsonProcessingException {
    var body = new BodyId(BodyId.Kind.OIN, "0".repeat(20));
    var participant =
        new ApplicationSubmitted.Participant(
            UUID.randomUUID(),
            "n".repeat(150),
            OrganisationKind.CARIBBEAN_PUBLIC_BODY,
            "r".repeat(100),
            ParticipantRole.PRIVATE_PARTNER,
            List.of(body, body, body),
            "e".repeat(120),
            MUCH);
    var document =
        new SubmittedDocument(
            UUID.randomUUID(),
            "k".repeat(40),
            "f".repeat(100),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            26_214_400,
            "a".repeat(64));
    var event =
        new ApplicationSubmitted(
            UUID.randomUUID(),
            1,
            "n".repeat(60),
            "r".repeat(100),
            1,
            "t".repeat(200),
            "s".repeat(4000),
            "p".repeat(40),
            MUCH,
            MUCH,
            MUCH,
            MUCH,
            12,
            "nl",
            Instant.parse("2024-03-20T10:15:30.123456Z"),
            "a".repeat(64),
            Collections.nCopies(60, participant),
            Collections.nCopies(40, document));
    var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    assertThat(json.writeValueAsString(event).getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(ROOM_IN_THE_OUTBOX);
  }
}
