package nl.innovatiebudget.local.outage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.innovatiebudget.local.demo.ApplicationForm;
import nl.innovatiebudget.local.demo.DemoData;
import nl.innovatiebudget.local.demo.Project;
import nl.innovatiebudget.local.demo.ProjectPlan;
import nl.innovatiebudget.local.http.Answer;

/** Public bodies that apply from draft to receipt, with a key for whatever must happen once. */
final class Applicants {

  private static final int STALE = 412;

  private final Scene scene;
  private final Asker asker;
  private final Journal journal;
  private final List<Project> projects = DemoData.projects();
  private final AtomicInteger next = new AtomicInteger();

  Applicants(Scene scene, Asker asker, Journal journal) {
    this.scene = scene;
    this.asker = asker;
    this.journal = journal;
  }

  /** In the round of the load. */
  void applyOnce() {
    applyTo(Scene.ROUND);
  }

  Journal.Receipt applyTo(String roundId) {
    var project = project(next.getAndIncrement());
    var lead = project.lead().identity();
    var form = ApplicationForm.of(project, roundId, scene.organisationIds);
    var key = UUID.randomUUID().toString();
    var drafted =
        asker.ask("draft", () -> scene.intake.postOnce(lead, "/applications", key, form), 201);
    var id = drafted.text("applicationId");
    var draft = new Journal.Draft(roundId, id, project, "Samenvatting van " + key);
    journal.drafted(draft);
    save(draft, drafted.tag());
    var path = "/applications/" + id;
    asker.ask(
        "document",
        () ->
            scene.intake.upload(
                lead,
                path + "/documents?kind=project-plan",
                "plan-van-aanpak.pdf",
                ProjectPlan.of(project)),
        201,
        200);
    sign(lead, path, key + "/lead");
    sign(project.partner().identity(), path, key + "/partner");
    var receipt =
        asker.ask(
            "submit",
            () -> scene.intake.postOnce(lead, path + "/submissions", key + "/submit"),
            201);
    var given =
        new Journal.Receipt(
            draft, receipt.text("number"), receipt.text("receivedAt"), receipt.text("contentHash"));
    journal.submitted(given);
    return given;
  }

  /** Who was not answered and asks again on the version seen before finds its own change there. */
  private void save(Journal.Draft draft, String seen) {
    var lead = draft.project().lead().identity();
    var path = "/applications/" + draft.applicationId();
    var patch = Map.of("publicSummary", draft.summary());
    var saved = asker.ask("save", () -> scene.intake.patch(lead, path, seen, patch), 200, STALE);
    if (saved.status() == STALE) {
      var there = asker.ask("read", () -> scene.intake.get(lead, path), 200);
      if (!there.body().toString().contains(draft.summary())) {
        throw new Asker.Misunderstanding("stale, but not by the own change: " + saved);
      }
    }
  }

  private Answer sign(String body, String path, String key) {
    return asker.ask("sign", () -> scene.intake.postOnce(body, path + "/signatures", key), 201);
  }

  private Project project(int number) {
    var like = projects.get(number % projects.size());
    return new Project(
        like.index(),
        "Oefening " + (number + 1) + ": " + like.title(),
        like.lead(),
        like.partner(),
        like.costCents(),
        like.grantCents(),
        like.jury());
  }
}
