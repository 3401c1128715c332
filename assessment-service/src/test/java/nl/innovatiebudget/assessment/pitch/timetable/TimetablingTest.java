package nl.innovatiebudget.assessment.pitch.timetable;

import static nl.innovatiebudget.assessment.pitch.timetable.APlan.MONDAY;
import static nl.innovatiebudget.assessment.pitch.timetable.APlan.aCase;
import static nl.innovatiebudget.assessment.pitch.timetable.APlan.application;
import static nl.innovatiebudget.assessment.pitch.timetable.APlan.day;
import static nl.innovatiebudget.assessment.pitch.timetable.APlan.juror;
import static nl.innovatiebudget.assessment.pitch.timetable.APlan.number;
import static nl.innovatiebudget.assessment.pitch.timetable.APlan.room;
import static nl.innovatiebudget.assessment.pitch.timetable.APlan.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.innovatiebudget.assessment.pitch.timetable.Timetabling.Outcome;
import nl.innovatiebudget.assessment.pitch.timetable.Timetabling.Outcome.Impossible;
import nl.innovatiebudget.assessment.pitch.timetable.Timetabling.Outcome.Planned;
import nl.innovatiebudget.kit.problem.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimetablingTest {

  private static final PlanSettings ONE_MORNING =
      settings(day(MONDAY, "09:00", "10:00", room("A"), room("B")));

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @Test
  void nobody_is_in_two_rooms_at_once_and_a_room_has_one_case_at_a_time() {
    // Given room for four, of which two share a juror
    var plan = new APlan(ONE_MORNING, 4).withCase(1, 1).withCase(2, 1).withCase(3, 2, 3);
    // When
    var slots = planned(Timetabling.plan(plan.withCase(4, 4).problem()));
    // Then
    assertThat(slots.values()).doesNotHaveDuplicates().hasSize(4);
    assertThat(slots.get(application(1)).order()).isNotEqualTo(slots.get(application(2)).order());
  }

  @Test
  void one_case_takes_the_first_slot_and_no_case_is_a_plan_too() {
    var plan = new APlan(ONE_MORNING, 1);
    assertThat(planned(Timetabling.plan(plan.problem()))).isEmpty();
    var slots = planned(Timetabling.plan(plan.withCase(1, 1).problem()));
    assertThat(slots.get(application(1)).order()).isZero();
    var tight = new APlan(settings(day(MONDAY, "09:00", "09:20", room("A"))), 1).withCase(1, 1);
    assertThat(planned(Timetabling.plan(tight.problem()))).hasSize(1);
  }

  @Test
  void the_whole_panel_is_there() {
    // Given
    var twoDays =
        settings(
            day(MONDAY, "09:00", "10:00", room("A")),
            day(MONDAY.plusDays(1), "09:00", "10:00", room("A")));
    var plan = new APlan(twoDays, 2).withCase(1, 1, 2).absent(2, MONDAY.minusDays(3), MONDAY);
    // Then
    assertThat(planned(Timetabling.plan(plan.problem())).get(application(1)).day())
        .isEqualTo(MONDAY.plusDays(1));
  }

  @Test
  void a_juror_with_a_conflict_is_not_in_the_room_unless_away_that_day() {
    // Given juror 3 all day in A, who may not hear case 1
    var settings = settings(day(MONDAY, "09:00", "10:00", room("A", 3), room("B")));
    var plan = new APlan(settings, 3);
    plan.cases.add(aCase(1, null, null, List.of(3), 1));
    // Then
    var slot = planned(Timetabling.plan(plan.problem())).get(application(1));
    assertThat(slot.room().name()).isEqualTo("B");
    assertThat(plan.problem().audience(plan.cases.getFirst(), slot)).containsExactly(juror(1));
    var away = plan.absent(3, MONDAY, MONDAY).problem();
    assertThat(away.options(plan.cases.getFirst())).hasSize(4);
  }

  @Test
  void who_sits_in_a_room_all_day_judges_only_there() {
    var settings = settings(day(MONDAY, "09:00", "10:00", room("A"), room("B", 1)));
    var plan = new APlan(settings, 2).withCase(1, 1, 2);
    var slot = planned(Timetabling.plan(plan.problem())).get(application(1));
    assertThat(slot.room().name()).isEqualTo("B");
  }

  @Test
  void what_was_announced_stays_for_as_long_as_it_can_and_a_lock_always() {
    // Given
    var plan = new APlan(ONE_MORNING, 3);
    var late = new Place("B", plan.slots.getLast().startsAt());
    var lateToo = new Place("A", plan.slots.getLast().startsAt());
    plan.cases.add(aCase(1, late, null, List.of(), 1));
    plan.cases.add(aCase(2, null, lateToo, List.of(), 2));
    // When
    var slots = planned(Timetabling.plan(plan.problem()));
    // Then, though both could be earlier
    assertThat(slots.get(application(1)).at(late)).isTrue();
    assertThat(slots.get(application(2)).at(lateToo)).isTrue();
    // When a lock takes the place that was announced
    plan.cases.set(1, aCase(2, null, late, List.of(), 2));
    // Then
    var moved = planned(Timetabling.plan(plan.problem()));
    assertThat(moved.get(application(2)).at(late)).isTrue();
    assertThat(moved.get(application(1)).order()).isZero();
  }

  @Test
  void every_case_that_cannot_pitch_is_named_with_the_reason_all_at_once() {
    // Given
    var settings = settings(day(MONDAY, "09:00", "09:45", room("A", 5), room("B", 6)));
    var plan = new APlan(settings, 7).absent(7, MONDAY, MONDAY);
    var first = plan.slots.getFirst();
    var here = new Place("A", first.startsAt());
    plan.withCase(1).withCase(2, 1, 7).withCase(3, 5, 6).withCase(4, 1, 99);
    plan.cases.add(aCase(5, null, null, List.of(5, 6), 1));
    plan.cases.add(aCase(6, null, here, List.of(5), 1));
    plan.cases.add(aCase(7, null, here, List.of(), 1));
    plan.cases.add(aCase(8, null, here, List.of(), 2));
    plan.withCase(11, 3).withCase(12, 3).withCase(13, 3);
    // When
    var reasons = ((Impossible) Timetabling.plan(plan.problem())).reasons();
    // Then
    assertThat(reasons)
        .extracting(Rejection::code)
        .containsExactly(
            "panel-missing",
            "panel-never-together",
            "conflict-in-every-room",
            "panel-bound-to-other-rooms",
            "lock-impossible",
            "locks-clash",
            "too-few-slots");
    assertThat(named(reasons, "panel-missing")).contains(number(1));
    assertThat(named(reasons, "panel-never-together")).contains(number(2), number(4));
    assertThat(named(reasons, "conflict-in-every-room")).contains(number(5));
    assertThat(named(reasons, "panel-bound-to-other-rooms")).contains(number(3));
    assertThat(named(reasons, "lock-impossible")).contains(number(6));
    assertThat(named(reasons, "locks-clash")).contains(number(7), number(8));
    assertThat(named(reasons, "too-few-slots")).containsOnlyOnce("IBDO");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_plan_never_breaks_a_rule_and_comes_out_the_same_in_whatever_order_it_is_asked(long seed) {
    // Given
    var plan = APlan.random(seed);
    // When
    var outcome = Timetabling.plan(plan.problem());
    // Then
    if (plan.problem().hindered().isEmpty()) {
      var slots = planned(outcome);
      assertThat(((Planned) outcome).score()).startsWith("0hard/");
      assertThat(slots).hasSize(plan.cases.size());
      assertThat(plan.problem().faults(slots)).isEmpty();
      RulesOfPitching.hold(plan, slots);
    }
    assertThat(Timetabling.plan(plan.problem())).isEqualTo(outcome);
    assertThat(Timetabling.plan(plan.shuffled(seed))).isEqualTo(outcome);
  }

  @Test
  void after_an_absence_only_those_are_moved_whom_it_concerns() {
    // Given a plan in force
    var plan = hundredCases();
    var before = planned(Timetabling.plan(plan.problem()));
    // When a juror cannot come on the first day
    announced(plan, before).absent(1, MONDAY, MONDAY);
    var after = planned(Timetabling.plan(plan.problem()));
    // Then
    RulesOfPitching.hold(plan, after);
    var concerned =
        plan.cases.stream()
            .filter(pitch -> pitch.panel().contains(juror(1)))
            .map(PitchCase::applicationId)
            .filter(id -> before.get(id).day().equals(MONDAY))
            .toList();
    long moved = before.keySet().stream().filter(id -> differ(before, after, id)).count();
    assertThat(moved).isBetween((long) concerned.size(), 2L * concerned.size());
  }

  @Test
  void a_hundred_cases_of_forty_jurors_in_three_rooms_are_planned() {
    // Given
    var plan = hundredCases();
    // When
    long start = System.nanoTime();
    var slots = planned(Timetabling.plan(plan.problem()));
    var took = Duration.ofNanos(System.nanoTime() - start);
    // Then
    RulesOfPitching.hold(plan, slots);
    var days = new HashMap<UUID, java.util.Set<Object>>();
    plan.cases.forEach(
        pitch ->
            pitch
                .panel()
                .forEach(
                    juror ->
                        days.computeIfAbsent(juror, j -> new java.util.HashSet<>())
                            .add(slots.get(pitch.applicationId()).day())));
    int jurorDays = days.values().stream().mapToInt(java.util.Set::size).sum();
    System.out.printf(
        "pitch timetable, 100 cases x 40 jurors x 3 rooms: %d ms, %d days of jurors%n",
        took.toMillis(), jurorDays);
    assertThat(jurorDays).isLessThanOrEqualTo(40 * 3);
  }

  /** In a random order, so that no good plan is given away. */
  private static APlan hundredCases() {
    var days = new ArrayList<PlanSettings.Day>();
    for (int d = 0; d < 3; d++) {
      days.add(day(MONDAY.plusDays(d), "09:00", "17:00", room("A"), room("B"), room("Online")));
    }
    var plan = new APlan(settings(days.toArray(PlanSettings.Day[]::new)), 40);
    var random = new Random(7);
    IntStream.rangeClosed(1, 100)
        .forEach(
            number ->
                plan.withCase(
                    number,
                    random.ints(1, 41).distinct().limit(3).boxed().toArray(Integer[]::new)));
    return plan;
  }

  private static APlan announced(APlan plan, Map<UUID, Slot> slots) {
    plan.cases.replaceAll(
        pitch -> {
          var slot = slots.get(pitch.applicationId());
          var place = new Place(slot.room().name(), slot.startsAt());
          return new PitchCase(
              pitch.applicationId(), pitch.number(), pitch.panel(), pitch.barred(), place, null);
        });
    return plan;
  }

  private static boolean differ(Map<UUID, Slot> before, Map<UUID, Slot> after, UUID id) {
    return !before.get(id).equals(after.get(id));
  }

  private static Map<UUID, Slot> planned(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Planned.class);
    return ((Planned) outcome).slots();
  }

  private static String named(List<Rejection> reasons, String code) {
    return reasons.stream()
        .filter(reason -> reason.code().equals(code))
        .map(reason -> reason.detail().nl())
        .findFirst()
        .orElseThrow();
  }
}
