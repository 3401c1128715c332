package nl.innovatiebudget.notification.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Parties;
import nl.innovatiebudget.notification.message.PostMessages;
import nl.innovatiebudget.notification.round.Rounds;

/** Tells one organisation of a draft what happened to it. */
@ApplicationScoped
class TellDrafter {

  private final Parties parties;
  private final Rounds rounds;
  private final PostMessages post;

  TellDrafter(Parties parties, Rounds rounds, PostMessages post) {
    this.parties = parties;
    this.rounds = rounds;
    this.post = post;
  }

  /** Refuses a round that was not heard of yet. */
  @Transactional
  void of(UUID eventId, DraftStep step) {
    var round = rounds.newest(step.roundId());
    var party = parties.described(step.drafter());
    post.toDrafter(eventId, party, round, step.title(), step.in(party.language()));
  }
}
