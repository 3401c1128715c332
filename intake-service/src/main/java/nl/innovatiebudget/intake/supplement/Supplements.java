package nl.innovatiebudget.intake.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;

/** What an act of the applicants does to what was asked of them, in the transaction of that act. */
@ApplicationScoped
public class Supplements {

  private final SupplementRequests requests;
  private final Acts acts;
  private final Outbox outbox;

  Supplements(SupplementRequests requests, Acts acts, Outbox outbox) {
    this.requests = requests;
    this.acts = acts;
    this.outbox = outbox;
  }

  /** They submitted again, which answers what was asked, if anything was. */
  @Transactional(TxType.MANDATORY)
  public void answered(Application application, Instant receivedAt) {
    requests
        .open(application.applicationId(), receivedAt)
        .ifPresent(request -> answer(request, application, receivedAt));
  }

  private void answer(SupplementRequest request, Application application, Instant receivedAt) {
    request.answer(application, receivedAt);
    acts.record(application, Act.SUPPLEMENT_ANSWERED, receivedAt);
    outbox.add(
        Topic.APPLICATIONS,
        application.applicationId().toString(),
        SupplementAnswered.TYPE,
        new SupplementAnswered(
            request.requestId(),
            application.applicationId(),
            application.number().orElseThrow(),
            application.roundId(),
            receivedAt));
  }

  /** They withdrew it, so nothing is asked any more. */
  @Transactional(TxType.MANDATORY)
  public void withdrawn(Application application, Instant at) {
    requests.open(application.applicationId(), at).ifPresent(request -> request.cancel(at));
  }
}
