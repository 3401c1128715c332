package nl.innovatiebudget.assessment.jury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * Asks a juror for a round. With the first invitation whoever judges a case of the round already
 * has accepted one as well: from then on only those who accepted make up the jury.
 */
@ApplicationScoped
class InviteJuror {

  private final Rounds rounds;
  private final Jurors jurors;
  private final JuryInvitations invitations;
  private final Acts acts;
  private final Outbox outbox;
  private final Clock clock;

  InviteJuror(
      Rounds rounds,
      Jurors jurors,
      JuryInvitations invitations,
      Acts acts,
      Outbox outbox,
      Clock clock) {
    this.rounds = rounds;
    this.jurors = jurors;
    this.invitations = invitations;
    this.acts = acts;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Refuses an unknown round or juror, and one who has a place in the round already. */
  @Transactional
  InvitationView invite(String roundId, UUID jurorId, int maximumLoad, boolean chair) {
    rounds.lock(roundId);
    var seated = invitations.anyIn(roundId) ? List.<UUID>of() : invitations.seatedIn(roundId);
    seated.stream().filter(other -> !other.equals(jurorId)).forEach(other -> keep(roundId, other));
    var juror = jurors.lock(jurorId);
    if (invitations.lockPlace(roundId, jurorId).isPresent()) {
      throw new Rejected(JuryRejections.alreadyInvited());
    }
    var invitation = new JuryInvitation(roundId, jurorId, maximumLoad, chair, clock.instant());
    invitations.persist(invitation);
    acts.record(
        new NewAct(roundId, null, jurorId, "juror-invited", null, new Terms(maximumLoad, chair)));
    if (seated.contains(jurorId)) {
      accept(invitation);
      return InvitationView.of(invitation);
    }
    outbox.add(
        Topic.ASSESSMENTS,
        jurorId.toString(),
        EventType.of("juror-invited"),
        new JurorInvited(
            invitation.invitationId(),
            roundId,
            jurorId,
            juror.subject(),
            juror.name(),
            juror.email(),
            juror.language(),
            invitation.invitedAt()));
    return InvitationView.of(invitation);
  }

  /** On the terms on which this juror judges so far. */
  private void keep(String roundId, UUID jurorId) {
    var juror = jurors.findById(jurorId);
    var invitation =
        new JuryInvitation(
            roundId, jurorId, InvitationRequest.MOST_CASES, juror.chair(), clock.instant());
    invitations.persist(invitation);
    accept(invitation);
  }

  private void accept(JuryInvitation invitation) {
    invitation.accept(clock.instant());
    acts.record(
        new NewAct(
            invitation.roundId(),
            null,
            invitation.jurorId(),
            "seated-juror-kept",
            null,
            new Terms(invitation.maximumLoad(), invitation.chair())));
  }

  private record Terms(int maximumLoad, boolean chair) {}
}
