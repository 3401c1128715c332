package nl.innovatiebudget.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A filled-in form for a project, as the portal would send it. */
public final class ApplicationForm {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHARE_OF_THE_LEAD_PERCENT = 60;

  private ApplicationForm() {}

  public static ObjectNode of(
      Project project, String roundId, Map<String, String> organisationIds) {
    var form = JSON.createObjectNode();
    form.put("roundId", roundId);
    form.put("title", project.title());
    form.put(
        "publicSummary",
        "Voorbeeldtekst voor de demo: met dit project verbeteren "
            + project.lead().name()
            + " en "
            + project.partner().name()
            + " samen hun digitale dienstverlening.");
    form.put("durationMonths", 12);
    form.put("language", project.index() % 10 == 9 ? "en" : "nl");
    form.put("requestedCents", project.grantCents());
    long ofLead = project.ownContributionCents() * SHARE_OF_THE_LEAD_PERCENT / 100;
    var participants = form.putArray("participants");
    participant(participants, "LEAD", project.lead(), ofLead, organisationIds);
    participant(
        participants,
        "PUBLIC_PARTNER",
        project.partner(),
        project.ownContributionCents() - ofLead,
        organisationIds);
    answers(form.putObject("answers"), project);
    long personnel = project.costCents() * 2 / 3;
    var plan = form.putArray("costPlan");
    line(plan, 0, "PERSONNEL", "Inzet van eigen medewerkers", personnel);
    line(plan, 1, "EXTERNAL", "Ontwikkeling en onderzoek", project.costCents() - personnel);
    return form;
  }

  /** What the form of 2024 asks. */
  private static void answers(ObjectNode answers, Project project) {
    answers.put("problem", "Inwoners van " + project.lead().name() + " wachten nu te lang.");
    answers.putArray("audience").add("CITIZENS");
    answers.put("solution", "Voorbeeldtekst voor de demo: " + project.title() + ".");
    answers.put("novelty", "Dit bestaat nog niet bij andere overheden.");
    answers.put("feasibility", "De deelnemers hebben mensen en planning gereed.");
    answers.put("scalability", "Elke overheid kan aansluiten.");
    answers.put("reusability", "Alles wat wij maken is open en gedocumenteerd.");
    answers.put("userInvolvement", "Inwoners testen elke maand mee.");
    answers.put("openSource", true);
    answers.put("futurePlan", "Na het project beheren de deelnemers het samen.");
  }

  private static void participant(
      ArrayNode participants,
      String role,
      Body body,
      long ownContributionCents,
      Map<String, String> organisationIds) {
    participants
        .addObject()
        .put("role", role)
        .put("organisationId", organisationIds.get(body.name()))
        .put("contactEmail", "innovatie@" + body.identity() + ".example.nl")
        .put("ownContributionCents", ownContributionCents);
  }

  private static void line(
      ArrayNode plan, int participant, String category, String description, long cents) {
    plan.addObject()
        .put("participant", participant)
        .put("category", category)
        .put("description", description)
        .put("costCents", cents);
  }
}
