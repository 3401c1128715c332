package nl.innovatiebudget.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.innovatiebudget.local.demo.Project.Jury;
import nl.innovatiebudget.local.http.Route;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;

/**
 * The demo round for who wants something to happen in its midst: a small round before it is over
 * already, with its decisions and letters, and its own applications come a few at a time.
 */
public final class RoundInParts {

  private static final String EARLIER = "ibdo-2023";
  private static final int EARLIER_BY_DAYS = 60;
  private static final int EARLIER_PER_OUTCOME = 3;
  private static final Duration DECIDED_AFTER = Duration.ofDays(15);
  private static final Duration MAILED_WITHIN = Duration.ofMinutes(3);
  private static final int MAILS_PER_PROJECT = 5;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?=[T\"])");

  private final Stage stage;
  private final Applying applying;
  private final Refused refused;
  private final Judging judging;
  private int applied;

  private RoundInParts(Stage stage) {
    this.stage = stage;
    this.applying = new Applying(stage);
    this.refused = new Refused(stage, applying);
    this.judging = new Judging(stage, refused);
  }

  /** Plays the earlier round to its letters, and lets this one open. */
  public static RoundInParts open(
      Stack stack, Path home, Progress progress, Function<Service, Route> routes) {
    earlier(new Stage(stack, earlier(home), earlierProjects(), progress, routes));
    var stage = new Stage(stack, definition(home), DemoData.projects(), progress, routes);
    Publishing.playAnother(stage);
    var round = new RoundInParts(stage);
    round.applying.openPeriod();
    return round;
  }

  /** So many who have not applied yet do, one after the other. */
  public void apply(int count) {
    for (int end = applied + count; applied < end; applied++) {
      applying.apply(stage.projects.get(applied));
    }
    stage.progress.say("submitted " + applied + "/" + stage.projects.size());
  }

  /** Drafts that stay what they are, each with something that forbids to submit it. */
  public void breakRules() {
    refused.applicationsThatBreakARule();
  }

  /** What was submitted by now is divided over the jury, and scored. */
  public void judge() {
    judging.divide();
    judging.scoreAll();
  }

  /** Asks each service once for something that takes its database; gives what was not answered. */
  public List<String> look() {
    var round = "?roundId=" + stage.roundId();
    List<String> amiss = new ArrayList<>();
    for (var answer :
        List.of(
            stage.intake.get(stage.projects.getFirst().lead().identity(), "/applications"),
            stage.assessment.get(Cast.AUDITOR, "/cases" + round),
            stage.budget.get(Cast.CONTROLLER, "/pots" + round),
            stage.notification.get(Cast.OFFICER, "/letters?roundId=" + EARLIER))) {
      if (answer.status() != 200 || answer.body().isEmpty()) {
        amiss.add(answer.toString());
      }
    }
    return amiss;
  }

  /** The rest, to the letters; prints and writes the outcome. True only if every check held. */
  public boolean finish(Path report) {
    apply(stage.projects.size() - applied);
    applying.receipts();
    refused.oneSecondLate();
    refused.badTokens();
    judging.playOn();
    var ranking = new Deciding(stage, refused).play();
    var disturbing = new Disturbing(stage);
    int again = disturbing.play();
    new Verifying(stage, disturbing).play(ranking);
    var outcome = Outcome.of(stage, ranking, refused, again);
    outcome.print(stage.progress);
    outcome.write(report);
    return outcome.allChecksHeld();
  }

  private static void earlier(Stage stage) {
    var applying = new Applying(stage);
    Publishing.play(stage);
    applying.play();
    var judging = new Judging(stage, new Refused(stage, applying));
    stage.clockTo(stage.closesAt().plus(Judging.AFTER_THE_PERIOD));
    judging.assign();
    judging.judge();
    new Deciding(stage, new Refused(stage, applying)).playSoon(DECIDED_AFTER);
    int mails = stage.projects.size() * MAILS_PER_PROJECT;
    boolean told = Patience.until(MAILED_WITHIN, () -> stage.stack.mail().count() == mails);
    stage.checks.that("the earlier round's mails arrived", told, stage.stack.mail().count());
    if (!stage.checks.allHeld()) {
      throw new IllegalStateException("the earlier round went wrong: " + stage.checks.all());
    }
  }

  /** Some that win and some that do not, none of which has to pitch. */
  private static List<Project> earlierProjects() {
    List<Project> projects = new ArrayList<>();
    for (var jury : List.of(Jury.CLEAR_YES, Jury.CLEAR_NO)) {
      DemoData.projects().stream()
          .filter(project -> project.jury() == jury)
          .limit(EARLIER_PER_OUTCOME)
          .forEach(like -> projects.add(numbered(projects.size(), like)));
    }
    return List.copyOf(projects);
  }

  private static Project numbered(int index, Project like) {
    return new Project(
        index,
        "Eerdere ronde: " + like.title(),
        like.lead(),
        like.partner(),
        like.costCents(),
        like.grantCents(),
        like.jury());
  }

  private static JsonNode definition(Path home) {
    return parsed(text(home));
  }

  /** Closes before the other opens, in winter. */
  private static JsonNode earlier(Path home) {
    var text =
        DAY.matcher(text(home))
            .replaceAll(day -> LocalDate.parse(day.group()).minusDays(EARLIER_BY_DAYS).toString())
            .replace("T22:00:00Z", "T23:00:00Z");
    return ((ObjectNode) parsed(text)).put("roundId", EARLIER);
  }

  private static String text(Path home) {
    try {
      return Files.readString(home.resolve(Stage.DEFINITION));
    } catch (IOException e) {
      throw new UncheckedIOException("the round's definition cannot be read", e);
    }
  }

  private static JsonNode parsed(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException("the round's definition cannot be read", e);
    }
  }
}
