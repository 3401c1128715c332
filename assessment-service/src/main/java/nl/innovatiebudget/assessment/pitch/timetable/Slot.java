package nl.innovatiebudget.assessment.pitch.timetable;

import java.time.Instant;
import java.time.LocalDate;
import nl.innovatiebudget.assessment.pitch.timetable.PlanSettings.Room;

/**
 * A time and a room in which one case can pitch.
 *
 * @param index its place among all slots of the plan, by start and then by name of the room
 * @param order the place of its start among all starts of the plan
 * @param position the place of its start within the day
 */
record Slot(
    int index,
    int order,
    int position,
    LocalDate day,
    String location,
    Room room,
    Instant startsAt,
    Instant endsAt) {

  boolean at(Place place) {
    return startsAt.equals(place.startsAt()) && room.name().equals(place.room());
  }

  /** What applicants are told of it. */
  Appointment appointment() {
    return new Appointment(startsAt, endsAt, location, room.name(), room.online());
  }

  @Override
  public int hashCode() {
    return index;
  }
}
