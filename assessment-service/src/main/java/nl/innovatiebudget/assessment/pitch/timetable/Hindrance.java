package nl.innovatiebudget.assessment.pitch.timetable;

import java.util.List;
import nl.innovatiebudget.kit.problem.Rejection;

/** Why a case cannot have a slot. */
enum Hindrance {
  PANEL_MISSING(
      "panel-missing",
      "Deze aanvragen hebben geen jurylid meer zonder belang: %s. Wijs eerst juryleden toe.",
      "These applications have no juror left without a conflict: %s. Assign jurors first."),
  PANEL_NEVER_TOGETHER(
      "panel-never-together",
      "Op geen enkele dag kunnen alle juryleden van deze aanvragen: %s. Kies een andere dag of"
          + " vervang een jurylid.",
      "There is no day on which all jurors of these applications can come: %s. Choose another day"
          + " or replace a juror."),
  CONFLICT_IN_EVERY_ROOM(
      "conflict-in-every-room",
      "In elke zaal zit de hele dag een jurylid met een belang bij deze aanvragen: %s.",
      "In every room there is, all day, a juror with a conflict on these applications: %s."),
  PANEL_BOUND_TO_OTHER_ROOMS(
      "panel-bound-to-other-rooms",
      "De juryleden van deze aanvragen zitten de hele dag in verschillende zalen: %s.",
      "The jurors of these applications sit in different rooms all day: %s."),
  LOCK_IMPOSSIBLE(
      "lock-impossible",
      "Deze aanvragen kunnen niet op de plek pitchen die is vastgezet: %s.",
      "These applications cannot pitch in the slot that was locked: %s."),
  LOCKS_CLASH(
      "locks-clash",
      "Deze aanvragen zijn vastgezet op plekken die niet samengaan: %s.",
      "These applications are locked to slots that exclude each other: %s."),
  TOO_FEW_SLOTS(
      "too-few-slots",
      "Voor deze aanvragen is geen plek over: %s. Voeg een dag, een zaal of uren toe.",
      "No slot is left for these applications: %s. Add a day, a room or hours.");

  private final String code;
  private final String nl;
  private final String en;

  Hindrance(String code, String nl, String en) {
    this.code = code;
    this.nl = nl;
    this.en = en;
  }

  Rejection of(List<String> numbers) {
    var list = String.join(", ", numbers);
    return Rejection.of(Rejection.Kind.CONFLICT, code, nl.formatted(list), en.formatted(list));
  }
}
