package nl.innovatiebudget.notification.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Parties;
import nl.innovatiebudget.notification.application.PartnerInvited;
import nl.innovatiebudget.notification.application.Party;
import nl.innovatiebudget.notification.message.PostMessages;
import nl.innovatiebudget.notification.round.Rounds;
import nl.innovatiebudget.notification.template.Contact;
import nl.innovatiebudget.notification.template.Invitation;

/** Tells an organisation that it is invited to apply together; once for every invitation. */
@ApplicationScoped
class TellInvited {

  private final Parties parties;
  private final Rounds rounds;
  private final Contact contact;
  private final PostMessages post;

  TellInvited(Parties parties, Rounds rounds, Contact contact, PostMessages post) {
    this.parties = parties;
    this.rounds = rounds;
    this.contact = contact;
    this.post = post;
  }

  @Transactional
  void of(UUID eventId, PartnerInvited invited) {
    if (parties.findByIdOptional(invited.invitationId()).isPresent()) {
      return;
    }
    var party = new Party(invited);
    parties.persist(party);
    var round = rounds.newest(invited.roundId());
    post.toInvited(eventId, party, round, Invitation.of(invited, round, contact));
  }
}
