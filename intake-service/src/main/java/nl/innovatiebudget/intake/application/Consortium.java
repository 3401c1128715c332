package nl.innovatiebudget.intake.application;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.innovatiebudget.intake.application.ApplicationContent.Participant;
import nl.innovatiebudget.intake.application.ApplicationContent.ParticipantRole;
import nl.innovatiebudget.intake.organisation.Organisation;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.intake.organisation.Representation;
import nl.innovatiebudget.kit.identity.BodyId;
import org.jspecify.annotations.Nullable;

/** The participants of an application together with what the register knows about them. */
public record Consortium(List<Member> members) {

  /**
   * One participant.
   *
   * @param position its place in the list of participants, from 0
   * @param organisation its entry in the register, if it refers to one that exists
   */
  public record Member(int position, Participant participant, @Nullable Organisation organisation) {

    public boolean isPublic() {
      return participant.role().isPublic();
    }

    public String name() {
      return organisation == null
          ? Objects.requireNonNullElse(participant.name(), "?")
          : organisation.name();
    }

    boolean isOf(Representation login) {
      return organisation == null
          ? bodyIds().contains(login.body())
          : login.organisationIds().contains(organisation.organisationId());
    }

    /** The numbers by which it may log in; the register's alone, if it refers to the register. */
    public List<BodyId> bodyIds() {
      if (organisation != null) {
        return organisation.bodyIds();
      }
      var kvk = participant.kvk();
      return kvk == null || participant.organisationId() != null
          ? List.of()
          : List.of(new BodyId(BodyId.Kind.KVK, kvk));
    }
  }

  public static Consortium of(ApplicationContent content, Organisations register) {
    var participants = content.participants();
    var ids =
        participants.stream().map(Participant::organisationId).filter(Objects::nonNull).toList();
    var organisations = register.byIds(ids);
    return new Consortium(
        IntStream.range(0, participants.size())
            .mapToObj(
                i -> {
                  var participant = participants.get(i);
                  var id = participant.organisationId();
                  return new Member(i, participant, id == null ? null : organisations.get(id));
                })
            .toList());
  }

  /** Those who apply, and so must sign. */
  public List<Member> publicMembers() {
    return members.stream().filter(Member::isPublic).toList();
  }

  /** The participant that answers for the whole, if one is named. */
  public Optional<Member> lead() {
    return members.stream()
        .filter(member -> member.participant().role() == ParticipantRole.LEAD)
        .findFirst();
  }

  /** The public participant that this login acts for. */
  public Optional<Member> publicMember(Representation login) {
    return publicMembersOf(login).findFirst();
  }

  /**
   * All public participants that this login acts for: more than one where one succeeded another.
   */
  public Stream<Member> publicMembersOf(Representation login) {
    return publicMembers().stream().filter(member -> member.isOf(login));
  }

  /** Whether this login acts for the lead. */
  public boolean isLedBy(Representation login) {
    return lead().filter(member -> member.isOf(login)).isPresent();
  }
}
