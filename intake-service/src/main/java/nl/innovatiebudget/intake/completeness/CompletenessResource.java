package nl.innovatiebudget.intake.completeness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.round.ProjectClass;
import nl.innovatiebudget.intake.round.RoundDefinition;
import nl.innovatiebudget.intake.round.Rounds;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows, before anything is submitted, which rules an application meets and which it does not. */
@Path("/applications/{applicationId}/completeness")
@Produces(MediaType.APPLICATION_JSON)
public class CompletenessResource {

  private final ApplicationAccess access;
  private final Dossiers dossiers;
  private final Rounds rounds;
  private final RequestLanguage language;
  private final Clock clock;

  CompletenessResource(
      ApplicationAccess access,
      Dossiers dossiers,
      Rounds rounds,
      RequestLanguage language,
      Clock clock) {
    this.access = access;
    this.dossiers = dossiers;
    this.rounds = rounds;
    this.language = language;
    this.clock = clock;
  }

  public record CompletenessView(
      boolean complete, List<RuleView> rules, ProjectClassView projectClass) {}

  public record RuleView(String rule, boolean met, String detail, String clause) {}

  public record ProjectClassView(
      String potId,
      Euro costCents,
      Euro ownContributionRequiredCents,
      Euro maximumGrantCents,
      String explanation) {}

  @GET
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "Every rule with its outcome, and the class that the project falls in")
  public CompletenessView completeness(@PathParam("applicationId") UUID applicationId) {
    var locale = language.locale();
    var application = access.readable(applicationId);
    var dossier =
        dossiers.of(
            application,
            access.shown(application),
            rounds.latest(application.roundId()).orElseThrow(),
            clock.instant());
    var findings = CompletenessRule.judgeAll(dossier);
    return new CompletenessView(
        findings.stream().allMatch(Finding::met),
        findings.stream().map(finding -> view(finding, dossier.round(), locale)).toList(),
        view(dossier.projectClass(), locale));
  }

  private static RuleView view(Finding finding, RoundDefinition round, Locale locale) {
    return new RuleView(
        finding.code(), finding.met(), finding.detail().in(locale), clause(finding, round, locale));
  }

  /** In the words of the round, where it names the rule. */
  private static String clause(Finding finding, RoundDefinition round, Locale locale) {
    return round.eligibilityRules().stream()
        .filter(named -> named.rule().equals(finding.code()))
        .map(named -> new Text(named.clause().nl(), named.clause().en()).in(locale))
        .findFirst()
        .orElse(finding.rule().clause());
  }

  private static ProjectClassView view(ProjectClass project, Locale locale) {
    var explanation =
        new Text(
            "De projectkosten zijn %s en bepalen de klasse: %s. U vraagt hoogstens %s en draagt minstens %s zelf bij.",
            "The project cost is %s and decides the class: %s. You ask at most %s and contribute at least %s.");
    return new ProjectClassView(
        project.potId(),
        project.cost(),
        project.ownContributionRequired(),
        project.maximumGrant(),
        explanation
            .in(locale)
            .formatted(
                project.cost().format(locale),
                project.potId(),
                project.maximumGrant().format(locale),
                project.ownContributionRequired().format(locale)));
  }
}
