package nl.innovatiebudget.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Removes the answers that nobody will ask again (AVG 5(1)(e)): they have in them what was
 * answered. Every replica looks, and passes what another one is removing.
 */
@ApplicationScoped
class ForgetAnswers {

  private final AnswerStore answers;
  private final IdempotencyConfig config;

  ForgetAnswers(AnswerStore answers, IdempotencyConfig config) {
    this.answers = answers;
    this.config = config;
  }

  @Scheduled(
      every = "{innovatiebudget.idempotency.forget-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void forgetOld() {
    for (int i = 0; i < config.batchesAtOnce(); i++) {
      if (answers.forget(config.keep(), config.rowsAtOnce()) < config.rowsAtOnce()) {
        return;
      }
    }
  }
}
