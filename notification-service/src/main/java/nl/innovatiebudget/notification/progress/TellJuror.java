package nl.innovatiebudget.notification.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.innovatiebudget.notification.juror.Jurors;
import nl.innovatiebudget.notification.message.PostMessages;
import nl.innovatiebudget.notification.round.Rounds;

/** Tells a juror what is asked of it; remembers how it can be reached. */
@ApplicationScoped
class TellJuror {

  private final Jurors jurors;
  private final Rounds rounds;
  private final PostMessages post;

  TellJuror(Jurors jurors, Rounds rounds, PostMessages post) {
    this.jurors = jurors;
    this.rounds = rounds;
    this.post = post;
  }

  /** Refuses a round that was not heard of yet. */
  @Transactional
  void of(UUID eventId, JurorStep step) {
    var round = rounds.newest(step.roundId());
    var juror = jurors.described(step.jurorId(), step.description());
    post.toJuror(eventId, juror, round, step.in(juror.language()));
  }
}
