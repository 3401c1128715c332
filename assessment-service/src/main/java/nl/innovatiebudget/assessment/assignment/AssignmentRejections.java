package nl.innovatiebudget.assessment.assignment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.assignment.solver.Shortage;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** Why jurors cannot be given cases. */
final class AssignmentRejections {

  private AssignmentRejections() {}

  /** All shortages at once, those of one sort together. */
  static List<Rejection> of(List<Shortage> shortages, Map<UUID, String> names) {
    return shortages.stream()
        .collect(
            Collectors.groupingBy(
                AssignmentRejections::sort, java.util.TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(alike -> together(alike, names))
        .toList();
  }

  /** The order in which they are told. */
  private static int sort(Shortage shortage) {
    return switch (shortage) {
      case Shortage.TooFewJurors few -> 0;
      case Shortage.KindMissing missing -> 1;
      case Shortage.AboveMaximum above -> 2;
      case Shortage.CapacityTooSmall small -> 3;
    };
  }

  private static Rejection together(List<Shortage> alike, Map<UUID, String> names) {
    var list = alike.stream().map(each -> told(each, names)).collect(Collectors.joining(", "));
    return switch (alike.getFirst()) {
      case Shortage.TooFewJurors few ->
          conflict(
              "too-few-unconflicted-jurors",
              "Voor deze aanvragen zijn er geen %d juryleden zonder belang (tussen haakjes hoeveel wel): %s. Voeg juryleden toe."
                  .formatted(few.needed(), list),
              "For these applications there are not %d jurors without a conflict (in brackets how many there are): %s. Add jurors."
                  .formatted(few.needed(), list));
      case Shortage.KindMissing missing ->
          conflict(
              "kind-missing",
              "Bij deze aanvragen kan geen jurylid van een verplichte soort zitten: %s. Voeg zo'n jurylid toe of geef een plaats vrij."
                  .formatted(list),
              "At these applications no juror of a required kind can sit: %s. Add such a juror or unlock a seat."
                  .formatted(list));
      case Shortage.AboveMaximum above ->
          conflict(
              "above-maximum-load",
              "Deze juryleden houden meer aanvragen dan zij aankunnen: %s. Geef plaatsen vrij."
                  .formatted(list),
              "These jurors keep more applications than they can take: %s. Unlock seats."
                  .formatted(list));
      case Shortage.CapacityTooSmall small ->
          conflict(
              "capacity-too-small",
              "Er zijn %d plaatsen te vullen en de juryleden kunnen er samen nog %d aan. Er is niemand over voor: %s."
                  .formatted(small.needed(), small.room(), list),
              "There are %d seats to fill and the jurors together can take %d more. Nobody is left for: %s."
                  .formatted(small.needed(), small.room(), list));
    };
  }

  private static String told(Shortage shortage, Map<UUID, String> names) {
    return switch (shortage) {
      case Shortage.TooFewJurors(var number, var free, var needed) -> number + " (" + free + ")";
      case Shortage.KindMissing(var number, var kind) -> number + " (" + kind + ")";
      case Shortage.AboveMaximum(var juror, var fixed, var maximum) ->
          "%s (%d/%d)".formatted(names.getOrDefault(juror, juror.toString()), fixed, maximum);
      case Shortage.CapacityTooSmall(var numbers, var needed, var room) ->
          String.join(", ", numbers);
    };
  }

  static Rejection divisionUnderWay() {
    return conflict(
        "division-under-way",
        "Er wordt op dit moment al een ronde verdeeld. Probeer het over een minuut opnieuw.",
        "A round is being divided at this moment. Try again in a minute.");
  }

  static Rejection overtaken() {
    return conflict(
        "assignment-overtaken",
        "Tijdens het verdelen is er iets gewijzigd. Er is niets toegedeeld. Probeer het opnieuw.",
        "Something changed while the cases were being divided. Nothing was assigned. Try again.");
  }

  static Rejection roundTooLarge(int cases, int jurors) {
    return conflict(
        "round-too-large",
        "Er zijn te veel aanvragen of juryleden om in één keer te verdelen. Het mogen er %d en %d zijn."
            .formatted(cases, jurors),
        "There are too many applications or jurors to divide at once; there may be %d and %d."
            .formatted(cases, jurors));
  }

  static Rejection caseNotAssigned() {
    return conflict(
        "case-not-assigned",
        "Deze aanvraag wacht niet op scores. De juryleden staan vast.",
        "This application does not wait for scores. Its jurors stay as they are.");
  }

  static Rejection jurorNotSeated() {
    return conflict(
        "juror-not-seated",
        "Dit jurylid beoordeelt deze aanvraag niet.",
        "This juror does not judge this application.");
  }

  static Rejection seatScored() {
    return conflict(
        "seat-scored",
        "Dit jurylid heeft deze aanvraag al beoordeeld.",
        "This juror has already scored this application.");
  }

  static Rejection jurorNotInJury() {
    return conflict(
        "juror-not-in-jury",
        "Deze persoon zit niet in de jury van deze ronde.",
        "This person is not on the jury of this round.");
  }

  static Rejection jurorHasConflict() {
    return conflict(
        "juror-has-conflict",
        "Dit jurylid heeft een belang bij deze aanvraag.",
        "This juror has a conflict of interest in this application.");
  }

  static Rejection jurorAlreadySeated() {
    return conflict(
        "juror-already-seated",
        "Dit jurylid beoordeelt deze aanvraag al.",
        "This juror already judges this application.");
  }

  static Rejection jurorAtMaximumLoad(int maximum) {
    return conflict(
        "juror-at-maximum-load",
        "Dit jurylid heeft al %d aanvragen. Meer kan niet.".formatted(maximum),
        "This juror already has %d applications and takes no more.".formatted(maximum));
  }

  static Rejection kindMissing(String kind) {
    return conflict(
        "kind-missing",
        "Zonder dit jurylid is er bij deze aanvraag niemand van de verplichte soort %s."
            .formatted(kind),
        "Without this juror nobody of the required kind %s judges this application."
            .formatted(kind));
  }

  static Rejection jurorUnknown() {
    return Rejection.of(
        Kind.INVALID,
        "juror-unknown",
        "Deze persoon is geen geregistreerd jurylid.",
        "This person is not registered as a juror.");
  }

  static Rejection themeInvalid() {
    return Rejection.of(
        Kind.INVALID,
        "theme-invalid",
        "Een thema bestaat uit kleine letters en cijfers, met streepjes ertussen.",
        "A theme has lower case letters and digits, with hyphens in between.");
  }

  private static Rejection conflict(String code, String nl, String en) {
    return Rejection.of(Kind.CONFLICT, code, nl, en);
  }
}
