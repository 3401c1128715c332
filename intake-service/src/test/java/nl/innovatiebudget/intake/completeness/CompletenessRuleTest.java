package nl.innovatiebudget.intake.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.innovatiebudget.intake.application.ApplicationContent;
import nl.innovatiebudget.intake.application.ApplicationContent.CostCategory;
import nl.innovatiebudget.intake.application.ApplicationContent.CostLine;
import nl.innovatiebudget.intake.application.ApplicationContent.Participant;
import nl.innovatiebudget.intake.application.ApplicationContent.ParticipantRole;
import nl.innovatiebudget.intake.application.Attachment;
import nl.innovatiebudget.intake.application.Consortium;
import nl.innovatiebudget.intake.application.Consortium.Member;
import nl.innovatiebudget.intake.document.Document;
import nl.innovatiebudget.intake.document.DocumentStatus;
import nl.innovatiebudget.intake.round.RoundDefinition;
import nl.innovatiebudget.kit.money.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessRuleTest {

  private static final Document PLAN =
      new Document(
          UUID.randomUUID(),
          UUID.randomUUID(),
          "project-plan",
          "plan.pdf",
          "application/pdf",
          1,
          "a".repeat(64),
          DocumentStatus.AWAITING_SCAN,
          Instant.EPOCH);

  private static final List<ParticipantRole> LEAD_AND_PARTNER =
      List.of(ParticipantRole.LEAD, ParticipantRole.PUBLIC_PARTNER);

  @ParameterizedTest
  @CsvSource({
    // cost, own, requested, rules that are not met
    "200000.00,  50000.00,  150000.00, ",
    "200000.00,  49999.99,  150000.01, own-contribution-short grant-above-maximum",
    "200000.00,  49999.99,  150000.00, own-contribution-short financing-not-closed",
    "200000.00,  60000.00,  140000.00, ",
    "200000.00,  50000.00,  140000.00, financing-not-closed",
    "200000.01,  80000.01,  120000.00, ",
    "200000.01,  80000.00,  120000.01, own-contribution-short grant-above-maximum",
    "200000.01,  50000.01,  150000.00, own-contribution-short grant-above-maximum",
    "1333333.33, 533333.34, 799999.99, ",
    "1333333.33, 533333.33, 800000.00, own-contribution-short grant-above-maximum",
    "1333333.34, 533333.34, 800000.00, ",
    "1333333.36, 533333.35, 800000.01, grant-above-maximum",
    "2000000.00, 1200000.00, 800000.00, ",
    "0.00,       0.00,      0.00,      financing-not-closed",
  })
  void money_is_judged_to_the_cent(String cost, String own, String requested, String unmet)
      throws IOException {
    // Given
    var dossier = aDossier(cost, own, requested, 12, LEAD_AND_PARTNER, Set.of(0, 1));

    // When / Then
    assertThat(unmet(dossier))
        .filteredOn(code -> !code.equals("body-not-in-register"))
        .containsExactly(unmet == null ? new String[0] : unmet.split(" "));
  }

  @Test
  void a_thirteenth_month_is_too_long() throws IOException {
    var dossier =
        aDossier("200000.00", "50000.00", "150000.00", 13, LEAD_AND_PARTNER, Set.of(0, 1));

    assertThat(unmet(dossier)).contains("duration-too-long");
  }

  @Test
  void one_public_body_is_too_few_even_with_private_partners() throws IOException {
    var roles = List.of(ParticipantRole.LEAD, ParticipantRole.PRIVATE_PARTNER);
    var dossier = aDossier("200000.00", "50000.00", "150000.00", 12, roles, Set.of(0));

    assertThat(unmet(dossier)).contains("too-few-public-bodies").doesNotContain("lead-missing");
  }

  @Test
  void there_is_exactly_one_lead() throws IOException {
    var none = List.of(ParticipantRole.PUBLIC_PARTNER, ParticipantRole.PUBLIC_PARTNER);
    var two = List.of(ParticipantRole.LEAD, ParticipantRole.LEAD);

    assertThat(unmet(aDossier("1.00", "1.00", "0.00", 1, none, Set.of(0, 1))))
        .contains("lead-missing");
    assertThat(unmet(aDossier("1.00", "1.00", "0.00", 1, two, Set.of(0, 1))))
        .contains("lead-missing");
  }

  @Test
  void every_public_participant_signs_and_a_contractor_does_not() throws IOException {
    var roles = new ArrayList<>(LEAD_AND_PARTNER);
    roles.add(ParticipantRole.CONTRACTOR);

    assertThat(unmet(aDossier("200000.00", "50000.00", "150000.00", 12, roles, Set.of(0))))
        .contains("signature-missing");
    assertThat(unmet(aDossier("200000.00", "50000.00", "150000.00", 12, roles, Set.of(0, 1))))
        .doesNotContain("signature-missing");
  }

  private static List<String> unmet(Dossier dossier) {
    return CompletenessRule.judgeAll(dossier).stream()
        .filter(finding -> !finding.met())
        .map(Finding::code)
        .toList();
  }

  /** Its bodies are known by name only, so none of them is in the register. */
  private static Dossier aDossier(
      String cost,
      String own,
      String requested,
      int months,
      List<ParticipantRole> roles,
      Set<Integer> signed)
      throws IOException {
    var participants =
        IntStream.range(0, roles.size())
            .mapToObj(
                i ->
                    new Participant(
                        roles.get(i),
                        null,
                        "Body " + i,
                        null,
                        null,
                        i == 0 ? Euro.of(own) : Euro.ZERO))
            .toList();
    var content =
        new ApplicationContent(
            "ibdo-2024",
            "Title",
            "Summary",
            months,
            "nl",
            Euro.of(requested),
            participants,
            List.of(new CostLine(0, CostCategory.PERSONNEL, "Work", Euro.of(cost))),
            JsonNodeFactory.instance.objectNode(),
            List.of(new Attachment("project-plan", PLAN.sha256())));
    var consortium =
        new Consortium(
            IntStream.range(0, participants.size())
                .mapToObj(i -> new Member(i, participants.get(i), null))
                .toList());
    return new Dossier(
        theRoundOf2024(),
        content,
        consortium,
        signed,
        Set.of(),
        List.of(PLAN),
        List.of(),
        false,
        LocalDate.parse("2024-03-20"));
  }

  private static RoundDefinition theRoundOf2024() throws IOException {
    return new ObjectMapper()
        .findAndRegisterModules()
        .readValue(
            Files.readString(Path.of("src/main/resources/rounds/ibdo-2024.json")),
            RoundDefinition.class);
  }
}
