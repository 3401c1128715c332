package nl.innovatiebudget.intake.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationContent;
import nl.innovatiebudget.intake.application.ApplicationContent.CostCategory;
import nl.innovatiebudget.intake.application.ApplicationContent.CostLine;
import nl.innovatiebudget.intake.application.ApplicationContent.Participant;
import nl.innovatiebudget.intake.application.ApplicationContent.ParticipantRole;
import nl.innovatiebudget.intake.application.Consortium;
import nl.innovatiebudget.intake.application.Consortium.Member;
import nl.innovatiebudget.intake.application.Submission;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.intake.receipt.ReceiptPage.CostRow;
import nl.innovatiebudget.intake.receipt.ReceiptPage.DocumentRow;
import nl.innovatiebudget.intake.receipt.ReceiptPage.ParticipantRow;
import nl.innovatiebudget.intake.round.RoundDefinition;
import nl.innovatiebudget.intake.round.Rounds;
import org.jspecify.annotations.Nullable;

/**
 * Puts a frozen submission in words, by the version of the round that it was submitted under. Names
 * of organisations in the register are those that they have now; what was submitted is their id.
 */
@ApplicationScoped
public class ReceiptPages {

  private final Rounds rounds;
  private final Organisations organisations;
  private final ReceiptSeal seal;

  ReceiptPages(Rounds rounds, Organisations organisations, ReceiptSeal seal) {
    this.rounds = rounds;
    this.organisations = organisations;
    this.seal = seal;
  }

  ReceiptPage of(Application application, Submission submission) {
    var by = submission.receipt().isEmpty() ? null : seal.submittedBy(submission.receipt());
    return page(
        application, submission, Receipt.of(application, submission), by, submission.content());
  }

  /** The same for who judges it: without contact persons, and without the proof of reception. */
  ReceiptPage forJury(Application application, Submission submission) {
    var receipt = Receipt.of(application, submission).unsigned();
    return page(application, submission, receipt, null, submission.content().withoutContacts());
  }

  private ReceiptPage page(
      Application application,
      Submission submission,
      Receipt receipt,
      @Nullable String submittedBy,
      ApplicationContent content) {
    var language = Language.of(content);
    var round = rounds.version(application.roundId(), submission.roundVersion()).orElseThrow();
    var members = Consortium.of(content, organisations).members();
    return new ReceiptPage(
        language,
        receipt,
        language.say(round.title()),
        kind(submission.kind(), language),
        submittedBy,
        content,
        members.stream().map(member -> row(member, language)).toList(),
        costs(content, members, language),
        AnswerSheet.of(round.form(), content.answers(), language),
        documents(content, round, language));
  }

  private static String kind(Submission.Kind kind, Language language) {
    return switch (kind) {
      case IN_TIME -> language.say("op tijd ingediend", "submitted in time");
      case ADMITTED_LATE ->
          language.say("na de sluiting toegelaten", "admitted after the round had closed");
      case SUPPLEMENT -> language.say("aanvulling op ons verzoek", "supplement at our request");
    };
  }

  private static ParticipantRow row(Member member, Language language) {
    var participant = member.participant();
    return new ParticipantRow(
        member.position() + 1,
        member.name(),
        role(participant.role(), language),
        identity(participant, language),
        participant.contactEmail() == null ? "" : participant.contactEmail(),
        language.money(participant.ownContributionCents()));
  }

  private static String identity(Participant participant, Language language) {
    var kvk = participant.kvk();
    var entry = participant.organisationId();
    return Stream.of(
            entry == null ? "" : language.say("register ", "register ") + entry,
            kvk == null ? "" : language.say("KvK ", "trade register ") + kvk)
        .filter(text -> !text.isEmpty())
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private static String role(ParticipantRole role, Language language) {
    return switch (role) {
      case LEAD -> language.say("hoofdaanvrager", "lead");
      case PUBLIC_PARTNER -> language.say("medeaanvrager", "public partner");
      case PRIVATE_PARTNER -> language.say("private partner", "private partner");
      case CONTRACTOR -> language.say("opdrachtnemer", "contractor");
    };
  }

  private static List<CostRow> costs(
      ApplicationContent content, List<Member> members, Language language) {
    var plan = content.costPlan();
    return IntStream.range(0, plan.size())
        .mapToObj(i -> costRow(i, plan.get(i), members, language))
        .toList();
  }

  private static CostRow costRow(int i, CostLine line, List<Member> members, Language language) {
    return new CostRow(
        i + 1,
        line.participant() < members.size() ? members.get(line.participant()).name() : "?",
        line.category() == null ? "" : category(line.category(), language),
        line.description(),
        language.money(line.costCents()));
  }

  private static String category(CostCategory category, Language language) {
    return switch (category) {
      case PERSONNEL -> language.say("personeel", "personnel");
      case EXTERNAL -> language.say("extern", "external");
      case MATERIAL -> language.say("materiaal", "material");
      case OTHER -> language.say("overig", "other");
    };
  }

  private static List<DocumentRow> documents(
      ApplicationContent content, RoundDefinition round, Language language) {
    return content.attachments().stream()
        .map(
            attachment ->
                new DocumentRow(
                    round.documents().kinds().stream()
                        .filter(kind -> kind.kind().equals(attachment.kind()))
                        .findFirst()
                        .map(kind -> language.say(kind.label()))
                        .orElse(attachment.kind()),
                    attachment.sha256()))
        .toList();
  }
}
