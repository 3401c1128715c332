package nl.innovatiebudget.intake.overview;

import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationContent.ParticipantRole;
import nl.innovatiebudget.intake.application.Consortium.Member;
import nl.innovatiebudget.intake.completeness.Dossier;
import nl.innovatiebudget.intake.completeness.Finding;
import nl.innovatiebudget.intake.organisation.OrganisationKind;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the submission in force was judged by, as it was at its reception: registers and rules may
 * have changed since.
 */
public record Snapshot(List<ParticipantEntry> participants, List<JudgedRule> rules) {

  /**
   * A participant with what the register said of it.
   *
   * @param organisationId absent for one that is not in the register
   */
  public record ParticipantEntry(
      ParticipantRole role,
      @Nullable UUID organisationId,
      String name,
      @Nullable OrganisationKind organisationKind,
      List<BodyId> bodyIds) {

    private static ParticipantEntry of(Member member) {
      var organisation = member.organisation();
      return new ParticipantEntry(
          member.participant().role(),
          member.participant().organisationId(),
          member.name(),
          organisation == null ? null : organisation.kind(),
          member.bodyIds());
    }
  }

  /** What a rule of completeness said, and on which clause it rests. */
  public record JudgedRule(String rule, boolean met, Text detail, String clause) {

    private static JudgedRule of(Finding finding) {
      return new JudgedRule(
          finding.code(), finding.met(), finding.detail(), finding.rule().clause());
    }
  }

  static Snapshot of(Dossier dossier, List<Finding> findings) {
    return new Snapshot(
        dossier.consortium().members().stream().map(ParticipantEntry::of).toList(),
        findings.stream().map(JudgedRule::of).toList());
  }
}
