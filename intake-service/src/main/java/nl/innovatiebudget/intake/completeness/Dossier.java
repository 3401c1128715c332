package nl.innovatiebudget.intake.completeness;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationContent;
import nl.innovatiebudget.intake.application.Consortium;
import nl.innovatiebudget.intake.application.Consortium.Member;
import nl.innovatiebudget.intake.round.ProjectClass;
import nl.innovatiebudget.intake.round.RoundDefinition;

/**
 * All that the rules of completeness look at.
 *
 * @param signed the places in the list of participants that have signed this content
 * @param declined the organisations that do not want to take part
 * @param today the legal day on which it is looked at
 */
public record Dossier(
    RoundDefinition round,
    ApplicationContent content,
    Consortium consortium,
    Set<Integer> signed,
    Set<UUID> declined,
    LocalDate today) {

  public ProjectClass projectClass() {
    return round.classOf(content.cost());
  }

  List<Member> outsideRegister() {
    return consortium.publicMembers().stream().filter(member -> !isRegistered(member)).toList();
  }

  List<Member> unsigned() {
    return consortium.publicMembers().stream()
        .filter(member -> !signed.contains(member.position()))
        .toList();
  }

  List<Member> declining() {
    return consortium.publicMembers().stream()
        .filter(member -> member.participant().organisationId() != null)
        .filter(member -> declined.contains(member.participant().organisationId()))
        .toList();
  }

  private boolean isRegistered(Member member) {
    var organisation = member.organisation();
    return organisation != null && organisation.isValidOn(today);
  }
}
