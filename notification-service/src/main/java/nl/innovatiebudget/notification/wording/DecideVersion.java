package nl.innovatiebudget.notification.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.notification.wording.TemplateVersion.State;
import org.jspecify.annotations.Nullable;

/** Takes words that somebody else proposed into use, or not. */
@ApplicationScoped
class DecideVersion {

  private final TemplateForms forms;
  private final TemplateVersions versions;
  private final CurrentCaller caller;
  private final Clock clock;

  DecideVersion(TemplateForms forms, TemplateVersions versions, CurrentCaller caller, Clock clock) {
    this.forms = forms;
    this.versions = versions;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Refuses the proposer, what was decided on, what a later version overtook, and words that have
   * become faulty since they were proposed.
   */
  @Transactional
  TemplateVersion approve(UUID versionId) {
    var version = open(versionId);
    var faults = new ArrayList<Rejection>();
    if (isOvertaken(version)) {
      faults.add(WordingRejections.overtaken());
    }
    var form = forms.of(version.name());
    if (form.isEmpty()) {
      faults.add(WordingRejections.unknownTemplate(version.name()));
    } else {
      TemplateCheck.faults(form.get(), version.language(), version.body()).stream()
          .map(TemplateFault::rejection)
          .forEach(faults::add);
    }
    Rejected.ifAny(faults);
    return decide(version, State.APPROVED, null);
  }

  @Transactional
  TemplateVersion reject(UUID versionId, String reason) {
    return decide(open(versionId), State.REJECTED, reason);
  }

  private TemplateVersion decide(TemplateVersion version, State outcome, @Nullable String reason) {
    version.decide(outcome, caller.get().actingSubject(), clock.instant(), reason);
    return version;
  }

  private TemplateVersion open(UUID versionId) {
    var version = versions.lock(versionId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    if (version.proposedBy.equals(caller.get().actingSubject())) {
      throw new Rejected(WordingRejections.own());
    }
    if (version.state != State.PROPOSED) {
      throw new Rejected(WordingRejections.decided());
    }
    return version;
  }

  /** Otherwise an approval would change nothing, since the highest version is in use. */
  private boolean isOvertaken(TemplateVersion version) {
    return versions
        .newest(version.name(), version.language(), version.roundId, State.APPROVED, 1000)
        .stream()
        .anyMatch(
            other ->
                Objects.equals(other.roundId, version.roundId)
                    && other.version() > version.version());
  }
}
