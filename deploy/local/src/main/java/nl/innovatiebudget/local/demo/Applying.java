package nl.innovatiebudget.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import nl.innovatiebudget.local.http.Answer;

/** Act 2: drafts, signatures of every applying body, submissions with a receipt. */
final class Applying {

  private static final Duration INTO_THE_PERIOD = Duration.ofDays(7);
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final Stage stage;

  Applying(Stage stage) {
    this.stage = stage;
  }

  void play() {
    stage.progress.act("Public bodies apply");
    openPeriod();
    apply(stage.projects.getFirst());
    stage.progress.say(
        "the first application is in, and visible in assessment after "
            + stage.visibleAfterNanos.peek() / 1_000_000
            + " ms");
    var others = stage.projects.subList(1, stage.projects.size());
    Parallel.forEach(others, stage.progress, "the others submitted", this::apply);
    receipts();
  }

  void openPeriod() {
    stage.clockTo(stage.opensAt().plus(INTO_THE_PERIOD));
  }

  void receipts() {
    stage.checks.that(
        "every application has a receipt",
        stage.applicationIds.size() == stage.projects.size(),
        stage.applicationIds.size() + " of " + stage.projects.size());
  }

  String signedDraft(Project project) {
    var id = draft(project, form(project));
    attachPlan(project, id);
    sign(project.lead(), id).expect(201);
    sign(project.partner(), id).expect(201);
    return id;
  }

  void apply(Project project) {
    var id = signedDraft(project);
    submit(project.lead(), id).expect(201);
    long answered = System.nanoTime();
    boolean visible =
        Patience.until(
            VISIBLE_WITHIN,
            BETWEEN_LOOKS,
            () -> stage.assessment.get(Cast.AUDITOR, "/cases/" + id).status() == 200);
    if (!visible) {
      throw new IllegalStateException(project.title() + " did not reach assessment");
    }
    stage.visibleAfterNanos.add(System.nanoTime() - answered);
    stage.applicationIds.put(project.index(), id);
  }

  ObjectNode form(Project project) {
    return ApplicationForm.of(project, stage.roundId(), stage.organisationIds);
  }

  String draft(Project project, ObjectNode form) {
    return stage
        .intake
        .post(project.lead().identity(), "/applications", form)
        .expect(201)
        .text("applicationId");
  }

  /** Every application of 2024 needs a project plan. */
  void attachPlan(Project project, String applicationId) {
    stage
        .intake
        .upload(
            project.lead().identity(),
            "/applications/" + applicationId + "/documents?kind=project-plan",
            "plan-van-aanpak.pdf",
            ProjectPlan.of(project))
        .expect(201);
  }

  Answer sign(Body body, String applicationId) {
    return stage.intake.post(body.identity(), "/applications/" + applicationId + "/signatures");
  }

  Answer submit(Body lead, String applicationId) {
    return stage.intake.post(lead.identity(), "/applications/" + applicationId + "/submissions");
  }
}
