package nl.innovatiebudget.intake.receipt;

import static nl.innovatiebudget.intake.Intake.anEligibleSmallProject;
import static nl.innovatiebudget.intake.Intake.draft;
import static nl.innovatiebudget.intake.Intake.sign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.innovatiebudget.intake.Intake.Body;

/** An application in which everything that a receipt can show is filled in. */
final class Telling {

  private Telling() {}

  /** All answers given, and with characters that do not stand on every keyboard. */
  static ObjectNode aTellingProject(String round, Body lead, Body partner) {
    var content =
        anEligibleSmallProject(round, lead, partner)
            .put("title", "Melden in één stap & <b>sneller</b> op de 🚲, שלום");
    var answers = content.putObject("answers");
    for (var question :
        List.of(
            "solution",
            "novelty",
            "feasibility",
            "scalability",
            "reusability",
            "userInvolvement")) {
      answers.put(question, "Antwoord op " + question + ".");
    }
    answers
        .put("problem", "Te traag, voor € 5\nen te duur")
        .put("futurePlan", "Geld van ons allen");
    answers.putArray("audience").add("CITIZENS").add("BUSINESSES");
    answers.put("openSource", true);
    return content;
  }

  static String signed(ObjectNode content, Body lead, Body partner) {
    var id = draft(content, lead);
    sign(id, lead).then().statusCode(201);
    sign(id, partner).then().statusCode(201);
    return id;
  }
}
