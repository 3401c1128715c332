package nl.innovatiebudget.notification.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.notification.round.Rounds;

/** Proposes other words for a template; refuses words with any fault, and names them all. */
@ApplicationScoped
class ProposeVersion {

  private final TemplateForms forms;
  private final TemplateVersions versions;
  private final Rounds rounds;
  private final EntityManager database;
  private final CurrentCaller caller;
  private final Clock clock;

  ProposeVersion(
      TemplateForms forms,
      TemplateVersions versions,
      Rounds rounds,
      EntityManager database,
      CurrentCaller caller,
      Clock clock) {
    this.forms = forms;
    this.versions = versions;
    this.rounds = rounds;
    this.database = database;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  TemplateVersion of(VersionProposal proposal) {
    var faults = new ArrayList<Rejection>();
    if (proposal.roundId() != null && !rounds.isKnown(proposal.roundId())) {
      faults.add(WordingRejections.unknownRound(proposal.roundId()));
    }
    var form = forms.of(proposal.templateName());
    if (form.isEmpty()) {
      faults.add(WordingRejections.unknownTemplate(proposal.templateName()));
    } else {
      TemplateCheck.faults(form.get(), proposal.written(), proposal.body()).stream()
          .map(TemplateFault::rejection)
          .forEach(faults::add);
    }
    Rejected.ifAny(faults);
    numberInTurn(proposal);
    int next = versions.highest(proposal.templateName(), proposal.written()) + 1;
    var version =
        new TemplateVersion(proposal, next, caller.get().actingSubject(), clock.instant());
    versions.persistAndFlush(version);
    return version;
  }

  /** Two that are proposed at the same time get their numbers one after the other. */
  private void numberInTurn(VersionProposal proposal) {
    database
        .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, "template:" + proposal.templateName() + ":" + proposal.written())
        .getSingleResult();
  }
}
