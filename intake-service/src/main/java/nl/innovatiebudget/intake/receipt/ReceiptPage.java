package nl.innovatiebudget.intake.receipt;

import java.time.Instant;
import java.util.List;
import nl.innovatiebudget.intake.application.ApplicationContent;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * All that stands in a receipt as a document.
 *
 * @param round title of the round
 * @param kind why it could be submitted when it was
 * @param submittedBy name of the organisation; absent where no signed receipt was kept
 */
public record ReceiptPage(
    Language language,
    Receipt receipt,
    String round,
    String kind,
    @Nullable String submittedBy,
    ApplicationContent content,
    List<ParticipantRow> participants,
    List<CostRow> costs,
    List<AnswerSheet.Section> answers,
    List<DocumentRow> documents) {

  /**
   * One participant.
   *
   * @param position its number in the list, from 1
   * @param identity by which register it is known, empty if it gave none
   */
  public record ParticipantRow(
      int position,
      String name,
      String role,
      String identity,
      String contactEmail,
      String ownContribution) {}

  public record CostRow(
      int position, String participant, String category, String description, String cost) {}

  public record DocumentRow(String kind, String sha256) {}

  /** For the template: the words in the language of this page. */
  public String say(String nl, String en) {
    return language.say(nl, en);
  }

  public String money(Euro amount) {
    return language.money(amount);
  }

  public String dutchTime(Instant instant) {
    return language.time(instant);
  }

  public String contentLanguage() {
    return language.say("Nederlands", "English");
  }
}
