package nl.innovatiebudget.local.bench;

import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.innovatiebudget.local.demo.DemoRound.Applied;
import nl.innovatiebudget.local.demo.DemoRound.Seated;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.http.Api;
import nl.innovatiebudget.local.http.Login;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;

/**
 * The evening before the jury's deadline: submitting scores and looking at the list of cases,
 * beside bare JDBC that reads and writes the same rows.
 */
final class AssessmentBench {

  private static final int CLIENTS = 8;
  private static final int WARM_UP = 6000;
  private static final int WARM_UP_BARE = 400;
  private static final int SCORES = 1500;
  private static final int LISTS = 800;
  private static final double SHARE = 0.35;

  private final Stack stack;
  private final Applied applied;
  private final Progress progress;
  private final Api assessment;

  AssessmentBench(Stack stack, Applied applied, Progress progress) {
    this.stack = stack;
    this.applied = applied;
    this.progress = progress;
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    this.assessment =
        new Api(client, stack.service(Service.ASSESSMENT).api(), new Login(stack.broker()));
  }

  /** Starts assessment as production would. */
  List<BenchRow> run() {
    progress.act("The jury scores: assessment with the compiler of production");
    stack.startAsInProduction(Service.ASSESSMENT);
    try (var bare = new BareAssessment(stack.postgres().jdbcUrl("assessment"), applied.roundId())) {
      return List.of(scoring(bare), listing(bare));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private BenchRow scoring(BareAssessment bare) throws SQLException {
    Map<String, UUID> jurors = new HashMap<>();
    for (var seat : applied.seats()) {
      score(seat);
      if (!jurors.containsKey(seat.identity())) {
        jurors.put(seat.identity(), bare.jurorOf(seat.identity()));
      }
    }
    Load.of(CLIENTS, turns(WARM_UP), this::score);
    var here = Load.of(CLIENTS, turns(SCORES), this::score);
    Load.Work<Seated> barely =
        seat ->
            bare.score(
                UUID.fromString(seat.applicationId()),
                Objects.requireNonNull(jurors.get(seat.identity())));
    Load.of(CLIENTS, turns(WARM_UP_BARE), barely);
    var limit = Load.of(CLIENTS, turns(SCORES), barely);
    say("scores", here, limit);
    return BenchRow.atLeast("score", here.perSecond(), limit.perSecond(), SHARE)
        .with(
            "%d sheets submitted by %d clients over %d seats, after %d to warm up; p99 %.0f ms; baseline: the same rows"
                .formatted(
                    SCORES, CLIENTS, applied.seats().size(), WARM_UP, here.latency().p99Millis()));
  }

  private BenchRow listing(BareAssessment bare) {
    var path = "/cases?roundId=" + applied.roundId();
    Load.Work<Integer> list = n -> assessment.get("programme-officer", path).expect(200);
    Load.of(CLIENTS, numbers(LISTS), list);
    var here = Load.of(CLIENTS, numbers(LISTS), list);
    Load.of(CLIENTS, numbers(WARM_UP_BARE), n -> bare.list());
    var limit = Load.of(CLIENTS, numbers(LISTS), n -> bare.list());
    say("lists", here, limit);
    return BenchRow.atLeast("case-list", here.perSecond(), limit.perSecond(), SHARE)
        .with(
            "%d times all cases of the round, by %d clients; baseline: the same rows with all their columns"
                .formatted(LISTS, CLIENTS));
  }

  private void score(Seated seat) {
    assessment
        .put(seat.identity(), "/cases/" + seat.applicationId() + "/score", seat.sheet())
        .expect(200);
  }

  private void say(String what, Load here, Load limit) {
    progress.say(
        "%s, %d clients: %.0f/s (p99 %.0f ms), bare %.0f/s"
            .formatted(
                what, CLIENTS, here.perSecond(), here.latency().p99Millis(), limit.perSecond()));
  }

  private List<Seated> turns(int count) {
    var seats = applied.seats();
    var turns = new ArrayList<Seated>();
    for (int i = 0; i < count; i++) {
      turns.add(seats.get(i * 7 % seats.size()));
    }
    return turns;
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }
}
