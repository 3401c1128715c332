package nl.innovatiebudget.intake.supplement;

import java.time.LocalDate;
import nl.innovatiebudget.intake.round.DecisionTerm;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.time.StatutoryTerms;

/** Tells the applicants how their decision term was counted. */
final class TermInWords {

  private TermInWords() {}

  static Text of(RunningDecisionTerm term, LocalDate today) {
    return new Text(nl(term, today), en(term, today));
  }

  private static String nl(RunningDecisionTerm term, LocalDate today) {
    var words =
        new StringBuilder(
            "Wij beslissen uiterlijk op %s. De termijn is %d %s vanaf %s, de dag na %s (Awb 4:13)."
                .formatted(
                    LegalDay.nl(term.lastDay()),
                    term.weeks(),
                    term.weeks() == 1 ? "week" : "weken",
                    LegalDay.nl(term.startsOn()),
                    term.after() == DecisionTerm.Start.CLOSING
                        ? "de sluiting van de ronde"
                        : "de ontvangst van de aanvraag"));
    if (!term.suspensions().isEmpty()) {
      words.append(
          " Dagen die niet meetellen, omdat er iets ontbrak: %d (Awb 4:15)."
              .formatted(term.daysStoodStill()));
    }
    if (term.standsStillOn(today)) {
      words.append(" De termijn staat nu stil. Wie eerder aanvult, krijgt eerder een besluit.");
    }
    for (var extension : term.extensions()) {
      words.append(
          " Op %s hebben wij laten weten dat wij meer tijd nodig hebben (Awb 4:14)."
              .formatted(LegalDay.nl(extension.extendedOn())));
    }
    if (StatutoryTerms.rolls(term.weeks()) && term.extensions().isEmpty()) {
      words.append(" De laatste dag is een werkdag (Algemene termijnenwet).");
    }
    return words.toString();
  }

  private static String en(RunningDecisionTerm term, LocalDate today) {
    var words =
        new StringBuilder(
            "We decide on %s at the latest. The term is %d %s from %s, the day after %s (Awb 4:13)."
                .formatted(
                    LegalDay.en(term.lastDay()),
                    term.weeks(),
                    term.weeks() == 1 ? "week" : "weeks",
                    LegalDay.en(term.startsOn()),
                    term.after() == DecisionTerm.Start.CLOSING
                        ? "the round closed"
                        : "the application was received"));
    if (!term.suspensions().isEmpty()) {
      words.append(
          " Days that do not count, as something was missing: %d (Awb 4:15)."
              .formatted(term.daysStoodStill()));
    }
    if (term.standsStillOn(today)) {
      words.append(" The term stands still now. Whoever supplies earlier gets a decision earlier.");
    }
    for (var extension : term.extensions()) {
      words.append(
          " On %s we told you that we need more time (Awb 4:14)."
              .formatted(LegalDay.en(extension.extendedOn())));
    }
    if (StatutoryTerms.rolls(term.weeks()) && term.extensions().isEmpty()) {
      words.append(" The last day is a working day (Algemene termijnenwet).");
    }
    return words.toString();
  }
}
