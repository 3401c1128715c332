package nl.innovatiebudget.assessment.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import nl.innovatiebudget.assessment.round.RoundDefinition.Assessment;
import nl.innovatiebudget.assessment.round.RoundDefinition.JurorKind;
import nl.innovatiebudget.assessment.round.RoundDefinition.OthersScores;
import nl.innovatiebudget.assessment.round.RoundDefinition.RankingMethod;
import nl.innovatiebudget.assessment.round.RoundDefinition.SelectionMethod;
import org.junit.jupiter.api.Test;

class RoundDefinitionTest {

  private static final String BASIC =
      """
      "jurorsPerCase":3,"scaleMinimum":1,"scaleMaximum":10,"clearYesFrom":"7.5",
      "clearNoBelow":"5.5","criteria":[]""";

  private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

  @Test
  void a_definition_that_names_no_choice_has_the_usual_ones() throws Exception {
    var assessment = json.readValue("{" + BASIC + "}", Assessment.class);

    assertThat(assessment)
        .isEqualTo(
            new Assessment(
                3,
                1,
                10,
                new BigDecimal("7.5"),
                new BigDecimal("5.5"),
                List.of(),
                List.of(),
                null,
                RankingMethod.WEIGHTED_MEAN,
                SelectionMethod.SKIP_AND_CONTINUE,
                OthersScores.AFTER_OWN,
                24));
  }

  @Test
  void a_definition_keeps_the_choices_that_it_names() throws Exception {
    var assessment =
        json.readValue(
            "{"
                + BASIC
                + """
                ,"requiredJurorKinds":["CITIZEN"],"disagreementFrom":"3.5","rankingRule":"BORDA",
                "selectionRule":"OFFER_PARTIAL","othersScores":"NEVER","lookBackMonths":36}""",
            Assessment.class);

    assertThat(assessment.requiredJurorKinds()).containsExactly(JurorKind.CITIZEN);
    assertThat(assessment.disagreementFrom()).isEqualTo("3.5");
    assertThat(assessment.rankingRule()).isEqualTo(RankingMethod.BORDA);
    assertThat(assessment.selectionRule()).isEqualTo(SelectionMethod.OFFER_PARTIAL);
    assertThat(assessment.othersScores()).isEqualTo(OthersScores.NEVER);
    assertThat(assessment.lookBackMonths()).isEqualTo(36);
  }
}
