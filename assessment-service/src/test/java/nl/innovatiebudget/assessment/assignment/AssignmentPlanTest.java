package nl.innovatiebudget.assessment.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.innovatiebudget.assessment.assignment.AssignmentPlan.Candidate;
import nl.innovatiebudget.assessment.assignment.AssignmentPlan.Outcome;
import nl.innovatiebudget.assessment.assignment.AssignmentPlan.Outcome.Planned;
import nl.innovatiebudget.assessment.assignment.AssignmentPlan.Outcome.TooFew;
import nl.innovatiebudget.assessment.assignment.AssignmentPlan.Work;
import nl.innovatiebudget.assessment.casefile.Seat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssignmentPlanTest {

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_case_gets_its_jurors_and_never_a_barred_one(long seed) {
    // Given
    var works = randomWorks(seed);
    // When
    var seats = planned(AssignmentPlan.of(jurors(8), works, 3));
    // Then
    for (var work : works) {
      var seated = seated(seats, work);
      assertThat(seated).hasSize(3);
      assertThat(work.barred()).noneMatch(seated::contains);
    }
    assertThat(seats).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_plan_does_not_depend_on_the_order_of_cases_or_jurors(long seed) {
    var works = randomWorks(seed);
    var jurors = new ArrayList<>(jurors(8));
    var plan = AssignmentPlan.of(jurors, works, 3);
    var shuffled = new ArrayList<>(works);
    Collections.shuffle(shuffled, new Random(seed));
    Collections.shuffle(jurors, new Random(seed));
    assertThat(AssignmentPlan.of(jurors, shuffled, 3)).isEqualTo(plan);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_hand_over_could_make_the_loads_more_even(long seed) {
    // Given
    var works = randomWorks(seed);
    // When
    var seats = planned(AssignmentPlan.of(jurors(8), works, 3));
    // Then
    var loads = loads(seats, 8);
    for (var seat : seats) {
      var work =
          works.stream()
              .filter(w -> w.applicationId().equals(seat.applicationId()))
              .findFirst()
              .orElseThrow();
      var seated = seated(seats, work);
      for (var other : loads.keySet()) {
        if (!seated.contains(other) && !work.barred().contains(other)) {
          assertThat(loads.get(seat.jurorId()) - loads.get(other)).isLessThanOrEqualTo(1);
        }
      }
    }
  }

  @Test
  void without_conflicts_loads_differ_by_at_most_one() {
    for (int cases = 0; cases <= 25; cases++) {
      var works = IntStream.range(0, cases).mapToObj(i -> work(i)).toList();
      var loads = loads(planned(AssignmentPlan.of(jurors(7), works, 3)), 7).values();
      assertThat(Collections.max(loads) - Collections.min(loads)).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void a_chain_of_hand_overs_relieves_whom_the_first_choice_overloaded() {
    // Given a juror who alone is free for the last cases, after an even start
    var works = List.of(work(1), work(2), work(3, 2, 3), work(4, 2, 3), work(5, 3), work(6, 3));
    // When
    var loads = loads(planned(AssignmentPlan.of(jurors(3), works, 1)), 3);
    // Then
    assertThat(loads.values()).containsOnly(2L);
  }

  @Test
  void what_a_juror_already_has_counts() {
    var jurors = List.of(new Candidate(juror(1), 4), new Candidate(juror(2), 0));
    var seats =
        planned(
            AssignmentPlan.of(jurors, IntStream.range(0, 4).mapToObj(i -> work(i)).toList(), 1));
    assertThat(seats).extracting(Seat::jurorId).containsOnly(juror(2));
  }

  @Test
  void cases_with_too_few_free_jurors_are_named_and_nobody_is_assigned() {
    var outcome = AssignmentPlan.of(jurors(3), List.of(work(2, 1, 2), work(1), work(3, 3)), 2);
    assertThat(outcome).isEqualTo(new TooFew(List.of("IBDO-2024-0002")));
    assertThat(AssignmentPlan.of(List.of(), List.of(work(1)), 1))
        .isEqualTo(new TooFew(List.of("IBDO-2024-0001")));
  }

  private static List<Work> randomWorks(long seed) {
    var random = new Random(seed);
    return IntStream.range(0, 1 + random.nextInt(20))
        .mapToObj(
            i -> {
              var barred = new HashSet<Integer>();
              for (int b = random.nextInt(6); b > 0; b--) {
                barred.add(1 + random.nextInt(8));
              }
              return work(i, barred.stream().mapToInt(Integer::intValue).toArray());
            })
        .toList();
  }

  private static Work work(int number, int... barred) {
    return new Work(
        new UUID(1, number),
        "IBDO-2024-%04d".formatted(number),
        IntStream.of(barred).mapToObj(AssignmentPlanTest::juror).collect(Collectors.toSet()));
  }

  private static List<Candidate> jurors(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> new Candidate(juror(i), 0)).toList();
  }

  private static UUID juror(int number) {
    return new UUID(2, number);
  }

  private static List<Seat> planned(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Planned.class);
    return ((Planned) outcome).seats();
  }

  private static Set<UUID> seated(List<Seat> seats, Work work) {
    return seats.stream()
        .filter(seat -> seat.applicationId().equals(work.applicationId()))
        .map(Seat::jurorId)
        .collect(Collectors.toSet());
  }

  private static Map<UUID, Long> loads(List<Seat> seats, int jurors) {
    return jurors(jurors).stream()
        .collect(
            Collectors.toMap(
                Candidate::jurorId,
                juror ->
                    seats.stream().filter(seat -> seat.jurorId().equals(juror.jurorId())).count()));
  }
}
