package nl.innovatiebudget.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.intake.receipt.AnswerSheet.Answer;
import nl.innovatiebudget.intake.receipt.AnswerSheet.Section;
import nl.innovatiebudget.intake.round.FormDefinition;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {

  private static final FormDefinition FORM =
      new ObjectMapper().convertValue(Intake.theRoundOf2024().get("form"), FormDefinition.class);

  @Test
  void answers_have_the_order_and_the_words_of_the_form() {
    var answers =
        Intake.json(
            "{\"openSource\":false,\"audience\":[\"BUSINESSES\",\"CITIZENS\"],\"problem\":\"Te traag\"}");

    assertThat(AnswerSheet.of(FORM, answers, Language.DUTCH))
        .extracting(Section::title)
        .containsExactly("Probleem", "Oplossing", "Resultaten delen");
    assertThat(all(answers, Language.DUTCH))
        .extracting(Answer::question, Answer::value)
        .startsWith(tuple("Het probleem", "Te traag"), tuple("Voor wie", "Ondernemers; Inwoners"))
        .contains(tuple("Open source", "Nee"), tuple("Vernieuwing", "niet ingevuld"));
    assertThat(all(answers, Language.ENGLISH))
        .extracting(Answer::question, Answer::value)
        .startsWith(tuple("The problem", "Te traag"), tuple("For whom", "Businesses; Citizens"))
        .contains(tuple("Open source", "No"), tuple("Novelty", "not filled in"));
  }

  @Test
  void what_the_form_does_not_ask_is_not_left_out() {
    var answers =
        Intake.json(
            "{\"extra\":{\"a\":[1,null]},\"share\":0.25,\"large\":1e2,\"none\":[],\"audience\":[\"OTHER\"]}");

    assertThat(AnswerSheet.of(FORM, answers, Language.DUTCH).getLast())
        .isEqualTo(
            new Section(
                "Overige antwoorden",
                List.of(
                    new Answer("extra", "{\"a\":[1,null]}"),
                    new Answer("share", "0,25"),
                    new Answer("large", "100"),
                    new Answer("none", "niet ingevuld"))));
    assertThat(all(answers, Language.DUTCH)).contains(new Answer("Voor wie", "OTHER"));
  }

  private static List<Answer> all(ObjectNode answers, Language language) {
    return AnswerSheet.of(FORM, answers, language).stream()
        .flatMap(section -> section.answers().stream())
        .toList();
  }
}
