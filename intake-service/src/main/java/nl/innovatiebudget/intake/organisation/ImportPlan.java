package nl.innovatiebudget.intake.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.kit.identity.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do to the register. A line is about the organisation that has one of its
 * numbers; a number never goes from one organisation to another, not even from one that ended.
 */
final class ImportPlan {

  private final Map<BodyId, Organisation> known = new HashMap<>();
  private final Map<UUID, LocalDate> succeededOn;
  private final Map<BodyId, Integer> lineOfNumber = new HashMap<>();
  private final Map<Organisation, Integer> lineOfOrganisation = new HashMap<>();
  private final List<RegisterEntry> added = new ArrayList<>();
  private final Map<Organisation, RegisterEntry> updated = new HashMap<>();
  private final List<LineFault> faults = new ArrayList<>();
  private int unchanged;

  /**
   * @param register every organisation that is known
   * @param succeededOn by organisation that has a successor, the day from which
   */
  ImportPlan(
      List<RegisterLine> lines,
      Collection<Organisation> register,
      Map<UUID, LocalDate> succeededOn) {
    this.succeededOn = succeededOn;
    for (var organisation : register) {
      organisation.bodyIds().forEach(number -> known.put(number, organisation));
    }
    lines.forEach(this::plan);
  }

  List<RegisterEntry> added() {
    return added;
  }

  Map<Organisation, RegisterEntry> updated() {
    return updated;
  }

  int unchanged() {
    return unchanged;
  }

  List<LineFault> faults() {
    return faults;
  }

  private void plan(RegisterLine line) {
    if (repeatsNumber(line)) {
      return;
    }
    var owners =
        line.entry().bodyIds().stream()
            .map(known::get)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (owners.size() > 1) {
      var names = new TreeSet<>(owners.stream().map(Organisation::name).toList());
      fault(
          line,
          "two-organisations",
          "De nummers op deze regel zijn van verschillende organisaties: " + names + ".",
          "The numbers on this line belong to different organisations: " + names + ".");
    } else if (owners.isEmpty()) {
      added.add(line.entry());
    } else {
      change(owners.iterator().next(), line);
    }
  }

  private boolean repeatsNumber(RegisterLine line) {
    Integer earlier = null;
    for (var number : line.entry().bodyIds()) {
      var other = lineOfNumber.putIfAbsent(number, line.number());
      earlier = earlier == null ? other : earlier;
    }
    if (earlier != null) {
      fault(
          line,
          "duplicate",
          "Een nummer op deze regel staat ook op regel %d. Een nummer is van één organisatie, ook"
                  .formatted(earlier)
              + " als die niet meer bestaat.",
          "A number on this line is on line %d too. A number belongs to one organisation, even if"
                  .formatted(earlier)
              + " that has ended.");
    }
    return earlier != null;
  }

  private void change(Organisation owner, RegisterLine line) {
    var entry = line.entry();
    var earlier = lineOfOrganisation.putIfAbsent(owner, line.number());
    if (earlier != null) {
      fault(
          line,
          "same-organisation",
          "Deze regel en regel %d hebben allebei een nummer van %s. Een nummer gaat niet over naar"
                  .formatted(earlier, owner.name())
              + " een andere organisatie.",
          "This line and line %d both have a number of %s. A number does not go over to another"
                  .formatted(earlier, owner.name())
              + " organisation.");
    } else if (owner.entry().hasEndedBefore(entry.validFrom())) {
      fault(
          line,
          "number-of-ended-organisation",
          "Een nummer op deze regel is van %s, die eindigde op %s. Een nummer gaat niet over naar"
                  .formatted(owner.name(), owner.entry().validTo())
              + " een andere organisatie. Is het dezelfde? Vul dan de eerdere validFrom in.",
          "A number on this line belongs to %s, which ended on %s. A number does not go over to"
                  .formatted(owner.name(), owner.entry().validTo())
              + " another organisation. Is it the same one? Then give its earlier validFrom.");
    } else if (outlives(entry, succeededOn.get(owner.organisationId()))) {
      fault(
          line,
          "succeeded",
          "%s heeft een opvolger en moet daarvóór eindigen. Trek eerst de opvolging in."
              .formatted(owner.name()),
          "%s has a successor and must end before that. Revoke the succession first."
              .formatted(owner.name()));
    } else if (entry.equals(owner.entry())) {
      unchanged++;
    } else {
      updated.put(owner, entry);
    }
  }

  private static boolean outlives(RegisterEntry entry, @Nullable LocalDate succeeded) {
    return succeeded != null && !entry.hasEndedBefore(succeeded);
  }

  private void fault(RegisterLine line, String code, String nl, String en) {
    faults.add(new LineFault(line.number(), code, nl, en));
  }
}
