package nl.innovatiebudget.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import nl.innovatiebudget.intake.application.ApplicationContent.CostCategory;
import nl.innovatiebudget.intake.application.ApplicationContent.CostLine;
import nl.innovatiebudget.intake.application.ApplicationContent.Participant;
import nl.innovatiebudget.intake.application.ApplicationContent.ParticipantRole;
import nl.innovatiebudget.kit.money.Euro;
import org.junit.jupiter.api.Test;

class SignedFormTest {

  @Test
  void content_has_one_canonical_form_and_comes_back_unchanged() {
    // Given
    var lead =
        new Participant(ParticipantRole.LEAD, null, "É \u007f€", null, null, Euro.ofCents(5));
    var cost = new CostLine(0, CostCategory.OTHER, "a \"b\" \\", Euro.ofCents(9_007_199_254L));
    var answers = JsonNodeFactory.instance.objectNode().put("why", "ß").put("share", 1e21);
    var content =
        new ApplicationContent(
            "r",
            "T",
            "one\ntwo",
            1,
            "nl",
            Euro.ofCents(7),
            List.of(lead),
            List.of(cost),
            answers,
            List.of());

    // When
    var form = SignedForm.of(content);

    // Then
    assertThat(form.json())
        .isEqualTo(
            """
            {"answers":{"share":1e+21,"why":"ß"},"attachments":[],"costPlan":[{"category":"OTHER","costCents":9007199254,"description":"a \\"b\\" \\\\",\
            "participant":0}],"durationMonths":1,"language":"nl","participants":[{"name":"É \u007f€",\
            "ownContributionCents":5,"role":"LEAD"}],"publicSummary":"one\\ntwo","requestedCents":7,\
            "roundId":"r","title":"T"}""");
    assertThat(form.sha256()).hasSize(64);
    assertThat(SignedForm.read(form.json())).isEqualTo(content);
  }

  @Test
  void other_content_has_another_fingerprint() {
    var one = content(1);
    var other = content(2);

    assertThat(SignedForm.of(one).sha256())
        .isEqualTo(SignedForm.of(content(1)).sha256())
        .isNotEqualTo(SignedForm.of(other).sha256());
  }

  private static ApplicationContent content(int months) {
    return new ApplicationContent(
        "r",
        "T",
        "S",
        months,
        "nl",
        Euro.ZERO,
        List.of(),
        List.of(),
        JsonNodeFactory.instance.objectNode(),
        List.of());
  }
}
