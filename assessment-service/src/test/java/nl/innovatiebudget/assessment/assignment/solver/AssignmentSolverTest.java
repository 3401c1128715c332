package nl.innovatiebudget.assessment.assignment.solver;

import static nl.innovatiebudget.assessment.assignment.solver.RandomRound.juror;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.innovatiebudget.assessment.assignment.solver.AssignmentProblem.Member;
import nl.innovatiebudget.assessment.assignment.solver.AssignmentProblem.Work;
import nl.innovatiebudget.assessment.assignment.solver.Outcome.Impossible;
import nl.innovatiebudget.assessment.assignment.solver.Outcome.Solved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AssignmentSolverTest {

  private static final Set<String> NO_KINDS = Set.of();

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_rule_is_ever_broken_and_loads_differ_by_at_most_one_when_they_can(long seed) {
    // Given
    var random = new Random(seed);
    boolean anyKind = seed % 3 > 0;
    var kinds = anyKind ? NO_KINDS : Set.of("SCIENCE", "CITIZEN");
    int jurors = anyKind ? 8 + random.nextInt(8) : 12;
    var problem = RandomRound.of(1 + random.nextInt(40), jurors, 3, anyKind ? 5 : 1, kinds, seed);
    // When
    var division = solved(problem);
    // Then
    var figures = Figures.of(problem, division);
    assertThat(figures.violations()).isZero();
    if (anyKind) {
      assertThat(figures.spread()).isLessThanOrEqualTo(1);
      assertThat(OptimalityProof.holds(problem, Figures.byCase(division))).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_division_does_not_depend_on_the_order_of_anything(long seed) {
    // Given
    var problem = RandomRound.of(12, 8, 3, 10, Set.of("SCIENCE"), seed);
    var cases = new ArrayList<>(problem.cases());
    var jurors = new ArrayList<>(problem.jurors());
    Collections.shuffle(cases, new Random(seed));
    Collections.shuffle(jurors, new Random(seed));
    var shuffled = new AssignmentProblem(3, problem.requiredKinds(), cases, jurors, problem.seed());
    // Then
    assertThat(shuffled).isEqualTo(problem);
    assertThat(AssignmentSolver.solve(shuffled)).isEqualTo(AssignmentSolver.solve(problem));
  }

  @ParameterizedTest
  @CsvSource({"60,12,1", "60,12,2", "60,12,3", "300,40,1"})
  void the_expertise_is_all_there_can_be_and_the_worst_seat_is_no_worse_than_the_oracles(
      int cases, int jurors, long seed) {
    // Given
    var problem = RandomRound.of(cases, jurors, 3, 5, NO_KINDS, seed);
    // When
    var ours = Figures.of(problem, solved(problem));
    // Then
    var best = Figures.of(problem, Oracle.best(problem));
    assertThat(ours.sum()).isEqualTo(best.sum());
    assertThat(ours.minimum()).isGreaterThanOrEqualTo(best.minimum());
    assertThat(ours.spread()).isLessThanOrEqualTo(1);
    assertThat(ours.violations()).isZero();
    assertThat(ours.repeated()).isLessThanOrEqualTo(best.repeated());
  }

  @Test
  void what_was_written_down_gives_the_same_division_again() throws Exception {
    // Given
    var json = new ObjectMapper();
    var problem = RandomRound.of(30, 9, 3, 5, Set.of("CITIZEN"), 7);
    // When
    var written = json.writeValueAsString(problem);
    var read = json.readValue(written, AssignmentProblem.class);
    // Then
    assertThat(read).isEqualTo(problem);
    assertThat(json.writeValueAsString(read)).isEqualTo(written);
    assertThat(AssignmentSolver.solve(read)).isEqualTo(AssignmentSolver.solve(problem));
  }

  @Test
  void a_case_on_which_all_jurors_have_a_conflict_is_named_beside_one_with_too_few() {
    var shortages =
        shortages(
            problem(
                2,
                List.of(work(1, 1, 2, 3), work(2), work(3, 1, 2)),
                List.of(member(1, 9), member(2, 9), member(3, 9))));
    assertThat(shortages)
        .containsExactly(
            new Shortage.TooFewJurors("C-1", 0, 2), new Shortage.TooFewJurors("C-3", 1, 2));
  }

  @Test
  void jurors_who_cannot_take_it_all_are_told_how_much_they_can() {
    var shortages =
        shortages(
            problem(
                2,
                List.of(work(1), work(2), work(3)),
                List.of(member(1, 2), member(2, 2), member(3, 1))));
    assertThat(shortages)
        .singleElement()
        .isInstanceOfSatisfying(
            Shortage.CapacityTooSmall.class,
            small -> {
              assertThat(small.needed()).isEqualTo(6);
              assertThat(small.room()).isEqualTo(5);
              assertThat(small.numbers()).hasSize(1);
            });
  }

  @Test
  void a_required_kind_that_nobody_can_be_is_named() {
    // Given a scientist with a conflict on the second case
    var jurors =
        List.of(member(1, 9), member(2, 9), Member.of(juror(3), "SCIENCE", Set.of(), 9, 0));
    var cases = List.of(work(1), work(2, 3), work(3).withFixed(List.of(juror(1), juror(2))));
    var problem =
        new AssignmentProblem(2, AssignmentProblem.sorted(Set.of("SCIENCE")), cases, jurors, 1);
    // Then the one with only others on its fixed seats is named as well
    assertThat(shortages(problem))
        .containsExactly(
            new Shortage.KindMissing("C-2", "SCIENCE"), new Shortage.KindMissing("C-3", "SCIENCE"));
  }

  @Test
  void every_case_has_a_juror_of_each_required_kind_even_at_the_cost_of_expertise() {
    // Given a scientist who knows of nothing
    var jurors =
        List.of(
            Member.of(juror(1), "CITIZEN", Set.of("health"), 9, 0),
            Member.of(juror(2), "CITIZEN", Set.of("health"), 9, 0),
            Member.of(juror(3), "SCIENCE", Set.of(), 9, 0));
    var cases = List.of(about(1, "health"), about(2, "health"));
    var problem =
        new AssignmentProblem(2, AssignmentProblem.sorted(Set.of("SCIENCE")), cases, jurors, 1);
    // Then
    assertThat(Figures.of(problem, solved(problem)).violations()).isZero();
  }

  @Test
  void a_locked_seat_beyond_what_a_juror_takes_is_refused_with_the_numbers() {
    var cases = List.of(work(1).withFixed(List.of(juror(1))), work(2).withFixed(List.of(juror(1))));
    assertThat(shortages(problem(1, cases, List.of(member(1, 1), member(2, 9)))))
        .containsExactly(new Shortage.AboveMaximum(juror(1), 2, 1));
  }

  @Test
  void a_juror_withdrawn_after_scoring_keeps_that_seat_and_gets_no_other() {
    // Given somebody with no room beside the seat that was scored
    var cases = List.of(work(1).withFixed(List.of(juror(1))), work(2), work(3));
    var problem = problem(2, cases, List.of(member(1, 1), member(2, 9), member(3, 9)));
    // When
    var panels = Figures.byCase(solved(problem));
    // Then
    assertThat(panels.get(new UUID(1, 1))).contains(juror(1)).hasSize(2);
    assertThat(panels.get(new UUID(1, 2))).containsExactly(juror(2), juror(3));
    assertThat(panels.get(new UUID(1, 3))).containsExactly(juror(2), juror(3));
  }

  @Test
  void who_had_a_case_keeps_it_between_equals() {
    for (int former = 1; former <= 4; former++) {
      var cases = List.of(work(1).withFormer(List.of(juror(former))));
      var problem =
          problem(1, cases, List.of(member(1, 9), member(2, 9), member(3, 9), member(4, 9)));
      assertThat(Figures.byCase(solved(problem)).get(new UUID(1, 1)))
          .containsExactly(juror(former));
    }
  }

  @Test
  void what_a_juror_has_elsewhere_counts_for_an_even_load() {
    var jurors =
        List.of(
            Member.of(juror(1), "CITIZEN", Set.of("health"), 9, 4),
            Member.of(juror(2), "CITIZEN", Set.of(), 9, 0));
    var cases = IntStream.rangeClosed(1, 4).mapToObj(i -> about(i, "health")).toList();
    var panels = Figures.byCase(solved(problem(1, cases, jurors)));
    assertThat(panels.values()).allSatisfy(panel -> assertThat(panel).containsExactly(juror(2)));
  }

  @Test
  void the_explanation_counts_what_anyone_can_count_again() {
    var problem = RandomRound.of(30, 10, 3, 5, NO_KINDS, 3);
    var division = solved(problem);
    var figures = Figures.of(problem, division);
    var lines =
        division.explanation().stream()
            .collect(Collectors.toMap(ScoreLine::constraint, line -> line));
    assertThat(lines.get("expertise (shared themes)").score()).contains("/" + figures.sum() + "/");
    assertThat(lines.get(AssignmentConstraints.PAIRS).score())
        .contains("-" + figures.repeated() + "]soft");
    assertThat(lines.get("a juror with a conflict").soft()).isFalse();
    assertThat(lines.get("a juror with a conflict").matches()).isZero();
  }

  @Test
  void nothing_to_divide_gives_an_empty_division() {
    assertThat(solved(problem(3, List.of(), List.of())).panels()).isEmpty();
  }

  private static Division solved(AssignmentProblem problem) {
    var outcome = AssignmentSolver.solve(problem);
    assertThat(outcome).isInstanceOf(Solved.class);
    return ((Solved) outcome).division();
  }

  private static List<Shortage> shortages(AssignmentProblem problem) {
    var outcome = AssignmentSolver.solve(problem);
    assertThat(outcome).isInstanceOf(Impossible.class);
    return ((Impossible) outcome).shortages();
  }

  private static AssignmentProblem problem(int perCase, List<Work> cases, List<Member> jurors) {
    return new AssignmentProblem(perCase, Collections.emptySortedSet(), cases, jurors, 1);
  }

  private static Work work(int number, int... barred) {
    return Work.of(
        new UUID(1, number),
        "C-" + number,
        Set.of(),
        Arrays.stream(barred).mapToObj(RandomRound::juror).toList());
  }

  private static Work about(int number, String theme) {
    return Work.of(new UUID(1, number), "C-" + number, Set.of(theme), Set.of());
  }

  private static Member member(int number, int maximum) {
    return Member.of(juror(number), "CITIZEN", Set.of(), maximum, 0);
  }
}
