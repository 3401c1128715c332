package nl.innovatiebudget.assessment.scoring;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.jury.Juror;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.round.RoundDefinition.Assessment;

/**
 * Tells which panels are what the round promised: every case is judged by as many, of all kinds.
 */
@ApplicationScoped
class WholePanels {

  private final Jurors jurors;
  private final SmallPanels smallPanels;

  WholePanels(Jurors jurors, SmallPanels smallPanels) {
    this.jurors = jurors;
    this.smallPanels = smallPanels;
  }

  /** Whether the panel of one case is whole, whatever was allowed. */
  boolean isWhole(Assessment round, Collection<Seat> panel) {
    return PanelDemand.of(round).metBy(kinds(panel, kindOfEach()));
  }

  /**
   * Those of these cases whose panel is not whole, and not allowed to be as small as it is.
   *
   * @param panel the seats that count, of all of them
   */
  List<CaseFile> missing(Assessment round, Collection<CaseFile> files, Set<Seat> panel) {
    var demand = PanelDemand.of(round);
    var kindOf = kindOfEach();
    var seatsOf = panel.stream().collect(Collectors.groupingBy(Seat::applicationId));
    var allowed = smallPanels.allowed(files.stream().map(CaseFile::applicationId).toList());
    return files.stream()
        .filter(
            file -> {
              var id = file.applicationId();
              var seats = seatsOf.getOrDefault(id, List.of());
              return !demand.metBy(kinds(seats, kindOf))
                  && seats.size() < allowed.getOrDefault(id, Integer.MAX_VALUE);
            })
        .toList();
  }

  private Map<UUID, String> kindOfEach() {
    return jurors.all().stream()
        .collect(Collectors.toMap(Juror::jurorId, juror -> juror.kind().name()));
  }

  private static List<String> kinds(Collection<Seat> seats, Map<UUID, String> kindOf) {
    return seats.stream().map(seat -> requireNonNullElse(kindOf.get(seat.jurorId()), "")).toList();
  }
}
