package nl.innovatiebudget.assessment.pitch.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.jury.Absence;
import nl.innovatiebudget.assessment.pitch.timetable.PlanSettings.Day;
import nl.innovatiebudget.assessment.pitch.timetable.PlanSettings.Room;

/** Timetable problems, made by hand or from a seed. */
final class APlan {

  static final LocalDate MONDAY = LocalDate.of(2024, 6, 3);

  final List<Slot> slots;
  final List<PitchCase> cases = new ArrayList<>();
  final List<Availability> jurors = new ArrayList<>();

  APlan(PlanSettings settings, int jurorCount) {
    slots = settings.slots();
    IntStream.rangeClosed(1, jurorCount)
        .forEach(i -> jurors.add(new Availability(juror(i), List.of())));
  }

  /** Pitches of 20 minutes with 5 to change, a break of 15 after every fourth. */
  static PlanSettings settings(Day... days) {
    return new PlanSettings("Europe/Amsterdam", 20, 5, 4, 15, Arrays.asList(days));
  }

  static Day day(LocalDate day, String from, String until, Room... rooms) {
    return new Day(day, from, until, "Den Haag", Arrays.asList(rooms));
  }

  static Room room(String name, Integer... standing) {
    return new Room(name, false, Stream.of(standing).map(APlan::juror).toList());
  }

  static UUID juror(int number) {
    return new UUID(2, number);
  }

  static UUID application(int number) {
    return new UUID(1, number);
  }

  static String number(int number) {
    return "IBDO-2024-%04d".formatted(number);
  }

  APlan withCase(int number, Integer... panel) {
    cases.add(aCase(number, null, null, List.of(), panel));
    return this;
  }

  static PitchCase aCase(
      int number, Place announced, Place lock, List<Integer> barred, Integer... panel) {
    return new PitchCase(
        application(number),
        number(number),
        Stream.of(panel).map(APlan::juror).toList(),
        new HashSet<>(barred.stream().map(APlan::juror).toList()),
        announced,
        lock);
  }

  APlan absent(int juror, LocalDate first, LocalDate last) {
    jurors.set(juror - 1, new Availability(juror(juror), List.of(new Absence(first, last))));
    return this;
  }

  TimetableProblem problem() {
    return new TimetableProblem(slots, cases, jurors);
  }

  TimetableProblem shuffled(long seed) {
    var random = new Random(seed);
    return new TimetableProblem(
        shuffled(slots, random), shuffled(cases, random), shuffled(jurors, random));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    var copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** Some of it impossible, some of it announced or locked already. */
  static APlan random(long seed) {
    var random = new Random(seed);
    var days = new ArrayList<Day>();
    for (int d = 0; d <= random.nextInt(3); d++) {
      var rooms = new ArrayList<Room>();
      for (int r = 0; r <= random.nextInt(3); r++) {
        rooms.add(random.nextInt(4) == 0 ? room("Zaal " + r, 1 + r) : room("Zaal " + r));
      }
      days.add(day(MONDAY.plusDays(d), "09:00", "1%d:30".formatted(random.nextInt(4)), rooms));
    }
    var plan = new APlan(settings(days.toArray(Day[]::new)), 10);
    for (int juror = 1; juror <= 10; juror++) {
      if (random.nextInt(8) == 0) {
        var first = MONDAY.plusDays(random.nextInt(3));
        plan.absent(juror, first, first.plusDays(random.nextInt(2)));
      }
    }
    int count = 1 + random.nextInt(Math.max(1, plan.slots.size() / 2));
    for (int number = 1; number <= count; number++) {
      plan.cases.add(plan.randomCase(number, random));
    }
    return plan;
  }

  private PitchCase randomCase(int number, Random random) {
    var everybody = shuffled(IntStream.rangeClosed(1, 10).boxed().toList(), random);
    var barred = everybody.subList(3, 3 + random.nextInt(3));
    return aCase(
        number,
        random.nextInt(3) == 0 ? anyPlace(random) : null,
        random.nextInt(30) == 0 ? anyPlace(random) : null,
        barred,
        everybody.subList(0, 1 + random.nextInt(3)).toArray(Integer[]::new));
  }

  private Place anyPlace(Random random) {
    var slot = slots.get(random.nextInt(slots.size()));
    return new Place(slot.room().name(), slot.startsAt());
  }

  private static Day day(LocalDate day, String from, String until, List<Room> rooms) {
    return day(day, from, until, rooms.toArray(Room[]::new));
  }
}
