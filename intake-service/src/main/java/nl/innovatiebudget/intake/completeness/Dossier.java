package nl.innovatiebudget.intake.completeness;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationContent;
import nl.innovatiebudget.intake.application.Attachment;
import nl.innovatiebudget.intake.application.Consortium;
import nl.innovatiebudget.intake.application.Consortium.Member;
import nl.innovatiebudget.intake.document.Document;
import nl.innovatiebudget.intake.document.DocumentStatus;
import nl.innovatiebudget.intake.round.FormAnswers;
import nl.innovatiebudget.intake.round.ProjectClass;
import nl.innovatiebudget.intake.round.RoundDefinition;
import nl.innovatiebudget.intake.round.RoundDocuments;

/**
 * All that the rules of completeness look at.
 *
 * @param signed the places in the list of participants that have signed this content
 * @param declined the organisations that do not want to take part
 * @param documents what was uploaded for the application, attached or not
 * @param answerFaults what is wrong with the answers to the round's form
 * @param isPreRegistered whether the lead said beforehand that it would apply
 * @param today the legal day on which it is looked at
 */
public record Dossier(
    RoundDefinition round,
    ApplicationContent content,
    Consortium consortium,
    Set<Integer> signed,
    Set<UUID> declined,
    List<Document> documents,
    List<FormAnswers.Violation> answerFaults,
    boolean isPreRegistered,
    LocalDate today) {

  public ProjectClass projectClass() {
    return round.classOf(content.cost());
  }

  /** The public participants that count for the minimum and may lead. */
  List<Member> applying() {
    return consortium.publicMembers().stream().filter(member -> !isPartnerOnly(member)).toList();
  }

  /** Whether the round lets this member take part but not lead. */
  boolean isPartnerOnly(Member member) {
    var organisation = member.organisation();
    return organisation != null && !round.consortium().mayLead(organisation.kind());
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

  /** The kinds of document that the round requires and that are not attached. */
  List<RoundDocuments.Kind> missingDocuments() {
    return round.documents().kinds().stream()
        .filter(RoundDocuments.Kind::required)
        .filter(
            kind ->
                content.attachments().stream()
                    .noneMatch(attachment -> attachment.kind().equals(kind.kind())))
        .toList();
  }

  /**
   * The document of each attachment, in their order. When the same bytes were uploaded under more
   * than one name, the oldest stands for them.
   */
  public List<Document> attached() {
    return content.attachments().stream()
        .flatMap(one -> documents.stream().filter(document -> is(one, document)).limit(1))
        .toList();
  }

  /** The attachments of which there is no such document. */
  List<Attachment> unknownAttachments() {
    return content.attachments().stream()
        .filter(attachment -> documents.stream().noneMatch(document -> is(attachment, document)))
        .toList();
  }

  /** The names of attached documents in which the virus scanner found something. */
  List<String> quarantined() {
    return documents.stream()
        .filter(document -> document.status() == DocumentStatus.QUARANTINED)
        .filter(document -> content.attachments().stream().anyMatch(one -> is(one, document)))
        .map(Document::name)
        .toList();
  }

  private static boolean is(Attachment attachment, Document document) {
    return attachment.kind().equals(document.kind())
        && attachment.sha256().equals(document.sha256());
  }

  private boolean isRegistered(Member member) {
    var organisation = member.organisation();
    return organisation != null && organisation.isValidOn(today);
  }
}
