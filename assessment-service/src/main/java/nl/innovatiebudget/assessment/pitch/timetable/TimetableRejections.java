package nl.innovatiebudget.assessment.pitch.timetable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejection;

/** Why pitches cannot be planned, locked or announced. */
final class TimetableRejections {

  private TimetableRejections() {}

  static Rejection sameDay(LocalDate day) {
    return invalid(
        "day-repeated",
        "De dag " + day + " staat er meer dan een keer in.",
        "The day " + day + " is given more than once.");
  }

  static Rejection beforeTheRound(LocalDate day, LocalDate opened) {
    return invalid(
        "day-before-round-opened",
        "De dag " + day + " ligt vóór de opening van de ronde (" + opened + ").",
        "The day " + day + " is before the round opened (" + opened + ").");
  }

  static Rejection sameRoom(LocalDate day, String room) {
    return invalid(
        "room-repeated",
        "Op " + day + " staat de zaal " + room + " er meer dan een keer in.",
        "On " + day + " the room " + room + " is given more than once.");
  }

  static Rejection standsTwice(LocalDate day, UUID jurorId) {
    return invalid(
        "juror-in-two-rooms",
        "Op " + day + " zit het jurylid " + jurorId + " de hele dag in meer dan een zaal.",
        "On " + day + " the juror " + jurorId + " sits in more than one room all day.");
  }

  static Rejection nothingFits(LocalDate day) {
    return invalid(
        "day-too-short",
        "Op " + day + " past geen pitch binnen de openingstijden.",
        "On " + day + " no pitch fits within the opening hours.");
  }

  static Rejection tooManySlots(int most) {
    return invalid(
        "too-many-slots",
        "Dit zijn meer dan " + most + " plekken. Neem minder dagen, zalen of uren.",
        "These are more than " + most + " slots. Take fewer days, rooms or hours.");
  }

  static Rejection jurorUnknown(UUID jurorId) {
    return invalid(
        "juror-unknown",
        "Er is geen jurylid " + jurorId + ".",
        "There is no juror " + jurorId + ".");
  }

  static Rejection notDoubtful(UUID applicationId) {
    return invalid(
        "case-not-in-doubt",
        "De aanvraag " + applicationId + " is geen twijfelgeval in deze ronde.",
        "The application " + applicationId + " is not a doubtful one of this round.");
  }

  static Rejection lockedTwice(UUID applicationId) {
    return invalid(
        "lock-repeated",
        "De aanvraag " + applicationId + " is meer dan een keer vastgezet.",
        "The application " + applicationId + " is locked more than once.");
  }

  static Rejection slotUnknown(Lock lock) {
    return invalid(
        "slot-unknown",
        "In %s begint om %s geen pitch.".formatted(lock.room(), lock.startsAt()),
        "In %s no pitch starts at %s.".formatted(lock.room(), lock.startsAt()));
  }

  static Rejection settingsMissing() {
    return conflict(
        "pitch-settings-missing",
        "Leg eerst vast op welke dagen en in welke zalen wordt gepitcht.",
        "First set the days and rooms of the pitches.");
  }

  static Rejection reasonMissing() {
    return invalid(
        "reason-missing",
        "Er is al een rooster bekendgemaakt. Geef aan waarom u een nieuw rooster maakt.",
        "A timetable was announced already. Say why you make a new one.");
  }

  static Rejection announcedAlready() {
    return conflict(
        "timetable-already-announced",
        "Dit rooster is al bekendgemaakt.",
        "This timetable was announced already.");
  }

  static Rejection otherAnnounced() {
    return conflict(
        "other-timetable-announced",
        "Intussen is een ander rooster bekendgemaakt. Maak een nieuw rooster.",
        "Another timetable was announced in the meantime. Make a new one.");
  }

  static Rejection outdated(Collection<String> numbers) {
    var list = String.join(", ", numbers);
    return conflict(
        "timetable-outdated",
        "Voor deze aanvragen klopt het rooster niet meer: " + list + ". Maak een nieuw rooster.",
        "The timetable does not hold any more for these applications: "
            + list
            + ". Make a new one.");
  }

  private static Rejection invalid(String code, String nl, String en) {
    return Rejection.of(Rejection.Kind.INVALID, code, nl, en);
  }

  private static Rejection conflict(String code, String nl, String en) {
    return Rejection.of(Rejection.Kind.CONFLICT, code, nl, en);
  }
}
