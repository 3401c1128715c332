package nl.innovatiebudget.assessment.pitch.timetable;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case for which the solver looks for a slot; the solver only ever offers it its options. */
@PlanningEntity
class PlannedPitch {

  @PlanningId private UUID applicationId;
  private List<UUID> panel;

  @ValueRangeProvider(id = "options")
  private List<Slot> options;

  private @Nullable Slot announced;
  @PlanningPin private boolean locked;

  @PlanningVariable(valueRangeProviderRefs = "options", allowsUnassigned = true)
  private @Nullable Slot slot;

  /** For the solver, which fills in the fields of its copies itself. */
  PlannedPitch() {
    this(new UUID(0, 0), List.of(), List.of(), null, false);
  }

  /**
   * @param announced where its applicants were told to come, if that slot still is there
   * @param locked whether its only option is to be left alone
   */
  PlannedPitch(
      UUID applicationId,
      List<UUID> panel,
      List<Slot> options,
      @Nullable Slot announced,
      boolean locked) {
    this.applicationId = applicationId;
    this.panel = panel;
    this.options = options;
    this.announced = announced;
    this.locked = locked;
    if (locked) {
      slot = options.getFirst();
    } else if (announced != null && options.contains(announced)) {
      slot = announced;
    }
  }

  UUID applicationId() {
    return applicationId;
  }

  int numberOfOptions() {
    return options.size();
  }

  @Nullable Slot slot() {
    return slot;
  }

  /** Only of one that has a slot, as all have that the rules look at. */
  Slot chosen() {
    if (slot == null) {
      throw new IllegalStateException("case " + applicationId + " has no slot");
    }
    return slot;
  }

  boolean moved() {
    return announced != null && !announced.equals(slot);
  }

  boolean sharesJurorWith(PlannedPitch other) {
    return panel.stream().anyMatch(other.panel::contains);
  }
}
