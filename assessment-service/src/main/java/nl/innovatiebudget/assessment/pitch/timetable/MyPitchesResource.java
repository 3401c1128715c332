package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.assignment.Seats;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.jury.JuryMembers;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** When and where a juror is expected. */
@Path("/jurors/me/pitches")
public class MyPitchesResource {

  private final Jurors jurors;
  private final JuryMembers members;
  private final Seats seats;
  private final Preparations preparations;
  private final Timetables timetables;
  private final CaseFiles cases;
  private final CaseAccess access;
  private final CurrentCaller caller;

  MyPitchesResource(
      Jurors jurors,
      JuryMembers members,
      Seats seats,
      Preparations preparations,
      Timetables timetables,
      CaseFiles cases,
      CaseAccess access,
      CurrentCaller caller) {
    this.jurors = jurors;
    this.members = members;
    this.seats = seats;
    this.preparations = preparations;
    this.timetables = timetables;
    this.cases = cases;
    this.access = access;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed(Role.JUROR)
  @Operation(summary = "Lists the announced pitches of the caller, the first first")
  public List<MyPitch> list() {
    var reader = caller.get();
    return jurors
        .bySubject(reader.actingSubject())
        .map(juror -> pitchesOf(juror.jurorId(), reader))
        .orElse(List.of());
  }

  private List<MyPitch> pitchesOf(UUID jurorId, Caller reader) {
    var left = members.leftBy(jurorId);
    var seated =
        seats.ofJuror(jurorId).stream().map(Seat::applicationId).collect(Collectors.toSet());
    return timetables.inForce().stream()
        .filter(timetable -> !left.contains(timetable.roundId()))
        .flatMap(timetable -> pitchesOf(jurorId, timetable, seated))
        .flatMap(pitch -> myPitch(pitch, reader))
        .sorted(Comparator.comparing(MyPitch::startsAt))
        .toList();
  }

  /** Of a timetable that was made before this juror lost a seat, only those that are left. */
  private Stream<Pitch> pitchesOf(UUID jurorId, Timetable timetable, Set<UUID> seated) {
    var standing =
        preparations
            .findByIdOptional(timetable.roundId())
            .filter(preparation -> preparation.settings().hasStanding(jurorId))
            .isPresent();
    return timetable.pitches().stream()
        .filter(pitch -> pitch.jurorIds().contains(jurorId))
        .filter(pitch -> standing || seated.contains(pitch.applicationId()));
  }

  /** None of a case that left, or in which the reader got a personal interest. */
  private Stream<MyPitch> myPitch(Pitch pitch, Caller reader) {
    return access.withoutConflict(List.of(cases.get(pitch.applicationId())), reader).stream()
        .filter(file -> !file.state().isOut())
        .map(file -> myPitch(pitch, file));
  }

  private static MyPitch myPitch(Pitch pitch, CaseFile file) {
    return new MyPitch(
        pitch.applicationId(),
        pitch.number(),
        file.roundId(),
        file.application().title(),
        pitch.startsAt(),
        pitch.endsAt(),
        BusinessClock.AMSTERDAM.getId(),
        pitch.location(),
        pitch.room(),
        pitch.online());
  }
}
