package nl.innovatiebudget.intake.completeness;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.innovatiebudget.intake.application.ApplicationContent.ParticipantRole;
import nl.innovatiebudget.intake.application.Consortium.Member;
import nl.innovatiebudget.intake.round.FormAnswers;
import nl.innovatiebudget.intake.round.RoundDefinition.Label;
import nl.innovatiebudget.intake.round.RoundDocuments;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;

/** What the round and the law ask of an application before it can be submitted. */
public enum CompletenessRule {
  FIELD_MISSING("Awb 4:2: what an application holds") {
    @Override
    Finding judge(Dossier dossier) {
      var missing = MissingFields.of(dossier.content());
      return finding(
          missing.isEmpty(),
          "Nog niet ingevuld: " + String.join(", ", missing) + ".",
          "Not filled in yet: " + String.join(", ", missing) + ".");
    }
  },
  LEAD_MISSING("regeling art. 1: hoofdaanvrager") {
    @Override
    Finding judge(Dossier dossier) {
      long leads =
          dossier.content().participants().stream()
              .filter(participant -> participant.role() == ParticipantRole.LEAD)
              .count();
      return finding(
          leads == 1,
          "Er moet precies één hoofdaanvrager (LEAD) zijn. U noemt er %d.".formatted(leads),
          "There must be exactly one LEAD. You name %d.".formatted(leads));
    }
  },
  LEAD_IS_PARTNER_ONLY("round: consortium.partnerOnlyKinds") {
    @Override
    Finding judge(Dossier dossier) {
      var lead = dossier.consortium().lead();
      var name = lead.map(Member::name).orElse("?");
      return finding(
          lead.filter(dossier::isPartnerOnly).isEmpty(),
          "%s mag in deze ronde meedoen, maar niet hoofdaanvrager zijn.".formatted(name),
          "%s may take part in this round, but not lead.".formatted(name));
    }
  },
  PRE_REGISTRATION_MISSING("round: preRegistration") {
    @Override
    Finding judge(Dossier dossier) {
      var period = dossier.round().preRegistration();
      return finding(
          period == null || !period.required() || dossier.isPreRegistered(),
          "De hoofdaanvrager moest zich voor deze ronde vooraf aanmelden.",
          "The lead had to pre-register for this round.");
    }
  },
  TOO_FEW_PUBLIC_BODIES("round: consortium.minimumPublicBodies") {
    @Override
    Finding judge(Dossier dossier) {
      int minimum = dossier.round().consortium().minimumPublicBodies();
      int bodies = dossier.applying().size();
      return finding(
          bodies >= minimum,
          "Minstens %d overheden vragen samen aan. U noemt er %d.".formatted(minimum, bodies),
          "At least %d public bodies apply together. You name %d.".formatted(minimum, bodies));
    }
  },
  BODY_NOT_IN_REGISTER("round: consortium.registerRequired") {
    @Override
    Finding judge(Dossier dossier) {
      var outside = dossier.outsideRegister();
      var names = names(outside);
      return finding(
          outside.isEmpty() || !dossier.round().consortium().registerRequired(),
          "Overheden moeten nu in het register staan. Niet gevonden: " + names.nl() + ".",
          "Public bodies must be in the register now. Not found: " + names.en() + ".");
    }
  },
  OWN_CONTRIBUTION_SHORT("round: pots[].ownContributionPercent") {
    @Override
    Finding judge(Dossier dossier) {
      var required = dossier.projectClass().ownContributionRequired();
      var own = dossier.content().ownContribution();
      return finding(
          !own.isLessThan(required),
          "U moet samen minstens %s zelf bijdragen. U draagt %s bij."
              .formatted(nl(required), nl(own)),
          "Together you must contribute at least %s yourselves. You contribute %s."
              .formatted(en(required), en(own)));
    }
  },
  GRANT_ABOVE_MAXIMUM("round: pots[].ownContributionPercent and maximumGrantCents") {
    @Override
    Finding judge(Dossier dossier) {
      var maximum = dossier.projectClass().maximumGrant();
      var requested = dossier.content().requestedCents();
      return finding(
          !requested.isMoreThan(maximum),
          "U kunt hoogstens %s vragen. U vraagt %s.".formatted(nl(maximum), nl(requested)),
          "You can ask at most %s. You ask %s.".formatted(en(maximum), en(requested)));
    }
  },
  FINANCING_NOT_CLOSED("Awb 4:2: the decision that is asked for") {
    @Override
    Finding judge(Dossier dossier) {
      var cost = dossier.content().cost();
      var own = dossier.content().ownContribution();
      var requested = dossier.content().requestedCents();
      return finding(
          requested.isMoreThan(Euro.ZERO) && own.plus(requested).equals(cost),
          "Eigen bijdrage (%s) plus gevraagd bedrag (%s, meer dan nul) moet gelijk zijn aan de kosten (%s)."
              .formatted(nl(own), nl(requested), nl(cost)),
          "Own contribution (%s) plus requested amount (%s, above zero) must equal the cost (%s)."
              .formatted(en(own), en(requested), en(cost)));
    }
  },
  DURATION_TOO_LONG("round: maximumDurationMonths") {
    @Override
    Finding judge(Dossier dossier) {
      int maximum = dossier.round().maximumDurationMonths();
      int months = dossier.content().durationMonths();
      return finding(
          months <= maximum,
          "Het project duurt hoogstens %d maanden. U noemt %d.".formatted(maximum, months),
          "The project takes at most %d months. You name %d.".formatted(maximum, months));
    }
  },
  ANSWER_FAULTY("round: form.answersSchema") {
    @Override
    Finding judge(Dossier dossier) {
      var faults = dossier.answerFaults();
      return finding(
          faults.isEmpty(),
          "Kijk deze antwoorden na: " + answers(faults, Text::nl),
          "Check these answers: " + answers(faults, Text::en));
    }
  },
  DOCUMENT_MISSING("round: documents.kinds[].required") {
    @Override
    Finding judge(Dossier dossier) {
      var missing = dossier.missingDocuments();
      return finding(
          missing.isEmpty(),
          "Voeg nog toe: " + labels(missing, label -> label.nl()) + ".",
          "Still to be attached: " + labels(missing, label -> label.en()) + ".");
    }
  },
  ATTACHMENT_UNKNOWN("Awb 4:2: what an application holds") {
    @Override
    Finding judge(Dossier dossier) {
      int unknown = dossier.unknownAttachments().size();
      return finding(
          unknown == 0,
          "Van %d bijlagen hebben wij het bestand niet. Stuur ze opnieuw.".formatted(unknown),
          "Of %d attachments we do not have the file. Upload them again.".formatted(unknown));
    }
  },
  DOCUMENT_QUARANTINED("terms of use: no harmful files") {
    @Override
    Finding judge(Dossier dossier) {
      var names = dossier.quarantined();
      return finding(
          names.isEmpty(),
          "In deze bestanden vond de virusscanner iets: " + String.join(", ", names) + ".",
          "The virus scanner found something in these files: " + String.join(", ", names) + ".");
    }
  },
  PARTNER_DECLINED("regeling art. 1: also on behalf of the other bodies") {
    @Override
    Finding judge(Dossier dossier) {
      var declining = dossier.declining();
      var names = names(declining);
      return finding(
          declining.isEmpty(),
          "Deze partners doen niet mee: " + names.nl() + ". Haal ze uit de aanvraag.",
          "These partners do not take part: " + names.en() + ". Take them out.");
    }
  },
  SIGNATURE_MISSING("Awb 4:2: an application is signed") {
    @Override
    Finding judge(Dossier dossier) {
      var unsigned = dossier.unsigned();
      var names = names(unsigned);
      return finding(
          unsigned.isEmpty(),
          "Elke overheid ondertekent de laatste inhoud. Nog niet: " + names.nl() + ".",
          "Every public body signs the latest content. Not yet: " + names.en() + ".");
    }
  };

  private final String clause;

  CompletenessRule(String clause) {
    this.clause = clause;
  }

  abstract Finding judge(Dossier dossier);

  /** What every rule says, met or not. */
  public static List<Finding> judgeAll(Dossier dossier) {
    return Stream.of(values()).map(rule -> rule.judge(dossier)).toList();
  }

  /** Stable code, such as {@code own-contribution-short}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where the rule comes from: an article of law or a part of the round's definition. */
  public String clause() {
    return clause;
  }

  Finding finding(boolean met, String nl, String en) {
    return new Finding(this, met, new Text(nl, en));
  }

  private static String answers(
      List<FormAnswers.Violation> faults, Function<Text, String> language) {
    return String.join(
        " ",
        faults.stream()
            .map(fault -> fault.pointer() + ": " + language.apply(fault.detail()))
            .toList());
  }

  private static String labels(List<RoundDocuments.Kind> kinds, Function<Label, String> language) {
    return String.join(", ", kinds.stream().map(kind -> language.apply(kind.label())).toList());
  }

  private static Text names(List<Member> members) {
    var names = String.join(", ", members.stream().map(Member::name).toList());
    return members.isEmpty() ? new Text("niemand", "nobody") : new Text(names, names);
  }

  private static String nl(Euro amount) {
    return amount.format(Locale.of("nl"));
  }

  private static String en(Euro amount) {
    return amount.format(Locale.ENGLISH);
  }
}
