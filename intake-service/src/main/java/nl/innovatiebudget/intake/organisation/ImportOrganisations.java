package nl.innovatiebudget.intake.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.problem.Problems;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Takes over the register of public bodies. An organisation that is already known, by any of its
 * numbers, keeps its id. One faulty line refuses the whole file.
 */
@ApplicationScoped
public class ImportOrganisations {

  private final Organisations organisations;
  private final RequestLanguage language;

  ImportOrganisations(Organisations organisations, RequestLanguage language) {
    this.organisations = organisations;
    this.language = language;
  }

  /** How many organisations were new, and how many were known. */
  public record Imported(int added, int updated) {}

  @Transactional
  public Imported read(String csv) {
    var file = RegisterFile.read(csv);
    organisations.lock();
    var plan = new Plan(file.faults());
    organisations.listAll().forEach(plan::know);
    file.lines().forEach(plan::add);
    if (!plan.faults.isEmpty()) {
      var locale = language.locale();
      throw Problems.invalidInput(plan.faults.stream().map(f -> f.in(locale)).toList(), locale);
    }
    plan.added.forEach(line -> organisations.persist(new Organisation(UUID.randomUUID(), line)));
    plan.updated.forEach(Organisation::update);
    return new Imported(plan.added.size(), plan.updated.size());
  }

  /** What the file would do to the register. */
  private static final class Plan {

    private final Map<BodyId, Organisation> known = new HashMap<>();
    private final Map<BodyId, Integer> lineOfNumber = new HashMap<>();
    private final List<RegisterLine> added = new ArrayList<>();
    private final Map<Organisation, RegisterLine> updated = new HashMap<>();
    private final List<LineFault> faults;

    Plan(List<LineFault> faults) {
      this.faults = new ArrayList<>(faults);
    }

    void know(Organisation organisation) {
      organisation.bodyIds().forEach(number -> known.put(number, organisation));
    }

    void add(RegisterLine line) {
      Set<Organisation> matches = new HashSet<>();
      for (var number : line.bodyIds()) {
        refuseSecondUse(line, lineOfNumber.putIfAbsent(number, line.number()));
        if (known.containsKey(number)) {
          matches.add(known.get(number));
        }
      }
      if (matches.size() > 1) {
        fault(
            line,
            "two-organisations",
            "Deze nummers zijn van twee organisaties die we al kennen.",
            "These numbers belong to two organisations that we know already.");
      } else if (matches.isEmpty()) {
        added.add(line);
      } else {
        var earlier = updated.putIfAbsent(matches.iterator().next(), line);
        refuseSecondUse(line, earlier == null ? null : earlier.number());
      }
    }

    private void refuseSecondUse(RegisterLine line, @Nullable Integer earlier) {
      if (earlier != null) {
        fault(
            line,
            "duplicate",
            "Deze organisatie staat ook op regel " + earlier + ".",
            "This organisation is on line " + earlier + " too.");
      }
    }

    private void fault(RegisterLine line, String code, String nl, String en) {
      faults.add(new LineFault(line.number(), code, nl, en));
    }
  }
}
