package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.assignment.Panels;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.conflict.Conflicts;
import nl.innovatiebudget.assessment.jury.JuryMembers;

/** Reads the facts that a timetable depends on, as they are now. */
@ApplicationScoped
class GatherPitches {

  private final Preparations preparations;
  private final Panels panels;
  private final JuryMembers members;
  private final Conflicts conflicts;

  GatherPitches(
      Preparations preparations, Panels panels, JuryMembers members, Conflicts conflicts) {
    this.preparations = preparations;
    this.panels = panels;
    this.members = members;
    this.conflicts = conflicts;
  }

  /**
   * What is to be planned from now on. Refuses a round for which no days and rooms are set.
   *
   * @param inRound all cases of the round
   * @param held the cases that keep the pitch that they had
   */
  TimetableProblem gather(
      String roundId,
      List<CaseFile> inRound,
      Set<UUID> held,
      Optional<Timetable> inForce,
      Instant now) {
    var preparation = preparations.get(roundId);
    var waiting =
        inRound.stream()
            .filter(f -> f.state() == CaseState.DOUBT && !held.contains(f.applicationId()))
            .toList();
    var slots =
        preparation.settings().slots().stream().filter(s -> s.startsAt().isAfter(now)).toList();
    var present =
        members.accepted(roundId).stream()
            .map(member -> new Availability(member.jurorId(), member.absences()))
            .toList();
    var expected = present.stream().map(Availability::jurorId).collect(Collectors.toSet());
    Map<UUID, List<UUID>> panelOf =
        panels.of(waiting).stream()
            .filter(seat -> expected.contains(seat.jurorId()))
            .collect(
                Collectors.groupingBy(
                    Seat::applicationId, Collectors.mapping(Seat::jurorId, Collectors.toList())));
    Map<UUID, Set<UUID>> barredOf =
        conflicts.barred(waiting).stream()
            .collect(
                Collectors.groupingBy(
                    Seat::applicationId, Collectors.mapping(Seat::jurorId, Collectors.toSet())));
    var cases =
        waiting.stream()
            .map(
                file ->
                    new PitchCase(
                        file.applicationId(),
                        file.number(),
                        panelOf.getOrDefault(file.applicationId(), List.of()),
                        barredOf.getOrDefault(file.applicationId(), Set.of()),
                        inForce
                            .flatMap(t -> t.pitchOf(file.applicationId()))
                            .map(Pitch::place)
                            .orElse(null),
                        preparation.lockOf(file.applicationId()).map(Lock::place).orElse(null)))
            .toList();
    return new TimetableProblem(slots, cases, present);
  }
}
