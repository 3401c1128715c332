package nl.innovatiebudget.local.demo;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.innovatiebudget.local.stack.Identities;
import nl.innovatiebudget.local.stack.Stack;

/**
 * Plays the round of 2024 on a running stack, through the public interfaces only: 58 applications
 * from publication to letter, with what must be refused on the way.
 */
public final class DemoRound {

  public static final String ID = "ibdo-2024";

  private DemoRound() {}

  /** What says who somebody is or what their project is about, of everybody in the round. */
  public static Set<String> namesAndNumbers() {
    var words = new HashSet<String>();
    for (var body : DemoData.bodies()) {
      words.add(body.name());
      words.add(body.hasKvk() ? body.kvk() : body.oin());
    }
    DemoData.projects().forEach(project -> words.add(project.title()));
    Cast.jurors().forEach(juror -> words.add(juror.identity().replace("juror-", "Jurylid ")));
    return words;
  }

  /** Who must be able to log in for it. */
  public static Identities identities() {
    return Cast.identities();
  }

  /** Plays all of it, prints and writes the outcome; true only if every check held. */
  public static boolean play(Stack stack, Path home, Path report, Progress progress) {
    var stage = new Stage(stack, home, progress);
    var applying = new Applying(stage);
    var refused = new Refused(stage, applying);
    Publishing.play(stage);
    applying.play();
    refused.applicationsThatBreakARule();
    refused.oneSecondLate();
    refused.badTokens();
    new Judging(stage, refused).play();
    var ranking = new Deciding(stage, refused).play();
    var disturbing = new Disturbing(stage);
    int again = disturbing.play();
    new Verifying(stage, disturbing).play(ranking);
    var outcome = Outcome.of(stage, ranking, refused, again);
    outcome.print(progress);
    outcome.write(report);
    return outcome.allChecksHeld();
  }

  /**
   * The round with its applications in it.
   *
   * @param visible how long each took to be seen in assessment
   * @param lead who leads the draft, by its name at the broker
   * @param signedDraft one more application, complete and signed, that was not submitted
   * @param seats who judges what
   */
  public record Applied(
      Latency visible, String roundId, String lead, String signedDraft, List<Seated> seats) {}

  /**
   * A juror's place at a case.
   *
   * @param sheet scores on every criterion, as they are submitted
   */
  public record Seated(String identity, String applicationId, Map<String, Object> sheet) {}

  /** Plays only as far as the applications and their juries, with the round still open. */
  public static Applied submitAll(Stack stack, Path home, Progress progress) {
    var stage = new Stage(stack, home, progress);
    Publishing.play(stage);
    var applying = new Applying(stage);
    applying.play();
    var judging = new Judging(stage, new Refused(stage, applying));
    judging.assign();
    var project = stage.projects.getFirst();
    return new Applied(
        Latency.ofNanos(stage.visibleAfterNanos),
        stage.roundId(),
        project.lead().identity(),
        applying.signedDraft(project),
        judging.seats());
  }
}
