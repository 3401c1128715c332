package nl.innovatiebudget.intake.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Problems;
import nl.innovatiebudget.kit.web.RequestLanguage;

/**
 * Takes over an export of the register of public bodies. An organisation that is already known, by
 * any of its numbers, keeps its id; what the file does not name stays as it is. One faulty line
 * refuses the whole file.
 */
@ApplicationScoped
public class ImportOrganisations {

  private static final int MOST_FAULTS_LISTED = 500;

  private final Organisations organisations;
  private final Successions successions;
  private final CurrentCaller caller;
  private final RequestLanguage language;
  private final Clock clock;

  ImportOrganisations(
      Organisations organisations,
      Successions successions,
      CurrentCaller caller,
      RequestLanguage language,
      Clock clock) {
    this.organisations = organisations;
    this.successions = successions;
    this.caller = caller;
    this.language = language;
    this.clock = clock;
  }

  /** How many organisations were new, were known with another entry, and were just the same. */
  public record Imported(int added, int updated, int unchanged) {}

  @Transactional
  public Imported read(byte[] csv) {
    var file = RegisterFile.read(csv);
    organisations.lock();
    var plan = new ImportPlan(file.lines(), organisations.listAll(), successions.firstDays());
    refuseIfAny(file.faults(), plan.faults());
    organisations.writeInBatches();
    var now = clock.instant();
    var officer = caller.get().actingSubject();
    for (var entry : plan.added()) {
      organisations.persist(new Organisation(UUID.randomUUID(), entry, now, officer));
    }
    plan.updated().forEach((organisation, entry) -> organisation.record(entry, now, officer));
    return new Imported(plan.added().size(), plan.updated().size(), plan.unchanged());
  }

  private void refuseIfAny(List<LineFault> ofFile, List<LineFault> ofPlan) {
    var faults = new ArrayList<>(ofFile);
    faults.addAll(ofPlan);
    if (faults.isEmpty()) {
      return;
    }
    faults.sort(Comparator.comparingInt(LineFault::line));
    int more = faults.size() - MOST_FAULTS_LISTED;
    if (more > 0) {
      var first = faults.get(MOST_FAULTS_LISTED);
      faults.subList(MOST_FAULTS_LISTED, faults.size()).clear();
      faults.add(
          new LineFault(
              first.line(),
              "more-faults",
              "Vanaf deze regel zijn er nog " + more + " fouten.",
              "From this line on there are " + more + " more faults."));
    }
    var locale = language.locale();
    throw Problems.invalidInput(faults.stream().map(f -> f.in(locale)).toList(), locale);
  }
}
