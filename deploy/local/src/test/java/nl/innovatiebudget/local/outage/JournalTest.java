package nl.innovatiebudget.local.outage;

import static org.assertj.core.api.Assertions.assertThat;

import nl.innovatiebudget.local.demo.DemoData;
import nl.innovatiebudget.local.demo.Project;
import nl.innovatiebudget.local.outage.Journal.Notice;
import org.junit.jupiter.api.Test;

class JournalTest {

  @Test
  void an_application_of_the_drill_is_known_by_its_title() {
    assertThat(Journal.exercise("Wij hebben uw aanvraag X ontvangen: Oefening 12: Iets"))
        .isEqualTo("Oefening 12:");
    assertThat(Journal.exercise("Oefenen in de praktijk")).isEmpty();
  }

  @Test
  void a_submission_and_a_decision_say_what_each_party_must_be_told() {
    var project = anExercise();
    var receipt = new Journal.Receipt(new Journal.Draft("r", "a", project, "s"), "R-0001", "", "");
    var journal = new Journal();

    journal.submitted(receipt);
    journal.notTreated(receipt);

    var lead = project.lead().identity();
    var partner = project.partner().identity();
    assertThat(journal.notTreated()).containsExactly("a");
    assertThat(journal.notices())
        .containsExactlyInAnyOrder(
            new Notice(lead, "RECEIPT", "Oefening 1:"),
            new Notice(partner, "RECEIPT", "Oefening 1:"),
            new Notice(lead, "PARTNER_SIGNED", "Oefening 1:"),
            new Notice(lead, "DECISION_AVAILABLE", "Oefening 1:"),
            new Notice(partner, "DECISION_AVAILABLE", "Oefening 1:"));
  }

  private static Project anExercise() {
    var like = DemoData.projects().getFirst();
    return new Project(
        like.index(),
        "Oefening 1: " + like.title(),
        like.lead(),
        like.partner(),
        like.costCents(),
        like.grantCents(),
        like.jury());
  }
}
