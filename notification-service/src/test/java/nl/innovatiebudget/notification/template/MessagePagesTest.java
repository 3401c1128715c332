package nl.innovatiebudget.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.notification.Situations;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.component.Html;
import nl.innovatiebudget.notification.round.SomeRound;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
public class MessagePagesTest {

  private static final AssessmentNews.Pitch PITCH =
      new AssessmentNews.Pitch("4 juni 2024, 11:15–11:35", "Den Haag", "Videozaal", true);
  private static final AssessmentNews.Pitch FORMER =
      new AssessmentNews.Pitch("3 juni 2024, 09:00–09:20", "Den Haag", "Zaal 1", false);
  private static final BudgetNews.Amounts LESS =
      new BudgetNews.Amounts("€ 100", "€ 80", "€ 90", null, "€ 10");
  private static final BudgetNews.Amounts MORE =
      new BudgetNews.Amounts("€ 100", "€ 120", "€ 90", "€ 30", null);

  private static final IntakeNews.DefaultNoticeReceived LATE =
      new IntakeNews.DefaultNoticeReceived(
          "31 juli 2024", false, "29 juli 2024", "14 augustus 2024", "15 augustus 2024", "€ 1.442");
  private static final IntakeNews.DefaultNoticeReceived TOO_EARLY =
      new IntakeNews.DefaultNoticeReceived("20 juli 2024", true, "29 juli 2024", null, null, null);
  private static final List<IntakeNews.Share> PARTS =
      List.of(
          new IntakeNews.Share("Gemeente X", "€ 266"), new IntakeNews.Share("Provincie", "€ 266"));

  private static final List<News> ALL_NEWS =
      List.of(
          new News.Receipt(),
          new News.RevisedReceipt(),
          new News.SupplementRequested(List.of("een begroting", "een <handtekening>"), "19 april"),
          new News.SupplementAnswered("12 april 2024, 15:45:10"),
          new News.Withdrawn("3 april 2024, 10:30:00", "geen partner"),
          new News.Withdrawn("3 april 2024, 10:30:00", null),
          new News.Reopened("een vergissing"),
          new News.RoundExtended("1 april 2024, 00:00:00", "8 april 2024, 00:00:00", "storing"),
          new News.DecisionAvailable(UUID.randomUUID()),
          new News.LetterCorrected(UUID.randomUUID(), false, "2 juli 2024", "de naam"),
          new AssessmentNews.PitchInvited(PITCH),
          new AssessmentNews.PitchMoved(FORMER, PITCH),
          new AssessmentNews.PitchCancelled(FORMER),
          new AssessmentNews.FeedbackReleased(
              List.of(
                  new AssessmentNews.Criterion("Haalbaarheid", "5,3", List.of("krap", "goed")),
                  new AssessmentNews.Criterion("Schaalbaarheid", "8,0", List.of()))),
          new AssessmentNews.ObjectionReceived("1 augustus 2024", true, "24 september 2024"),
          new AssessmentNews.ObjectionReceived("1 augustus 2024", false, "24 september 2024"),
          new AssessmentNews.ObjectionDecided(true, false, List.of("goed"), "10 september 2024"),
          new AssessmentNews.ObjectionDecided(false, true, List.of("<a>"), "10 september 2024"),
          new AssessmentNews.ObjectionDecided(false, false, List.of("b"), "10 september 2024"),
          new BudgetNews.PaymentMade("€ 1.234.567,89", "19 juli 2024"),
          new BudgetNews.PaymentsSuspended("A", "geen verslag", "6 januari", "7 april 2025"),
          new BudgetNews.PaymentsResumed("10 februari 2025"),
          new BudgetNews.AwardChanged(LESS, "A", "minder werk", "3 februari 2025"),
          new BudgetNews.AwardChanged(MORE, null, "meer werk", "3 februari 2025"),
          new BudgetNews.AwardWithdrawn(LESS, "A", "niet begonnen", "3 maart 2025"),
          new BudgetNews.AwardDetermined(MORE, null, "zoals begroot", "15 september 2025"),
          new BudgetNews.ReclaimRaised("TV-2025-000042", "€ 90", "r", "10 maart", "22 april 2025"),
          new BudgetNews.ReclaimReminded("TV-2025-000042", "€ 90", "7 mei 2025"),
          new BudgetNews.ReclaimSettled("TV-2025-000042", "€ 90", "€ 1", "€ 2", "24 april 2025"),
          new BudgetNews.ReclaimSettled("TV-2025-000042", "€ 90", null, null, "24 april 2025"),
          new IntakeNews.SupplementReminded(List.of("een <cv>"), "19 april 2024"),
          new IntakeNews.DecisionTermExtended("1 juli 2024", "29 juli 2024", "meer <pitches>"),
          LATE,
          TOO_EARLY,
          new IntakeNews.PenaltyDetermined(
              "31 juli", 20, "15 augustus", "3 september", "€ 532", PARTS, "21 oktober"),
          new IntakeNews.PenaltyDetermined(
              "31 juli",
              1,
              "15 augustus",
              "15 augustus",
              "€ 23",
              PARTS.subList(0, 1),
              "21 oktober"),
          new IntakeNews.ReportDue(true, "1 oktober 2025"),
          new IntakeNews.ReportDue(false, "2 januari 2025"),
          new IntakeNews.ReportOverdue(true, "1 oktober 2025"),
          new IntakeNews.ReportOverdue(false, "2 januari 2025"),
          new IntakeNews.PublicationAnnounced("18 juli 2024"),
          new IntakeNews.AwardPublished("18 juli 2024"));

  private static final Basis BASIS = new Basis("artikel 4:42", "de grond", "5 mei 2025");

  public static Stream<Arguments> everythingInEveryLanguage() {
    return ALL_NEWS.stream()
        .flatMap(news -> Arrays.stream(Language.values()).map(l -> Arguments.of(news, l)));
  }

  @ParameterizedTest
  @MethodSource("everythingInEveryLanguage")
  void every_message_says_the_same_as_text_and_as_a_page(News news, Language language) {
    // Given
    var application = Situations.anApplication(language, "Balie & <meer>");
    var facts =
        MessageFacts.of(
            application,
            SomeRound.ofTwelveMonths(),
            application.lead(),
            BASIS,
            Situations.aContact());
    // When
    var message = MessageTemplates.write(news, language, facts);
    // Then
    assertThat(message.subject()).contains("IBDO-2024-0001").endsWith("Balie & <meer>");
    assertThat(message.text()).contains("Gemeente Utrecht", "Balie & <meer>", "vragen@example.nl");
    assertSameAsPage(message, language);
  }

  @Test
  void every_kind_of_message_is_tried_here() {
    var tried = ALL_NEWS.stream().map(News::kind).collect(Collectors.toSet());
    tried.add(MessageKind.PARTNER_INVITED);
    tried.add(MessageKind.JUROR_INVITED);
    tried.add(MessageKind.SCORING_REMINDER);
    tried.add(MessageKind.JUROR_ASSIGNED);
    tried.add(MessageKind.PARTNER_SIGNED);
    tried.add(MessageKind.SIGNATURE_MISSING);
    assertThat(tried).containsExactlyInAnyOrder(MessageKind.values());
  }

  @Test
  void a_request_to_complete_says_what_is_missing_until_when_and_that_the_term_stands_still() {
    var application = Situations.anApplication(Language.NL, "Balie");
    var facts =
        MessageFacts.of(
            application,
            SomeRound.ofTwelveMonths(),
            application.lead(),
            BASIS,
            Situations.aContact());
    var asked = new News.SupplementRequested(List.of("een begroting", "een cv"), "19 april 2024");
    assertThat(MessageTemplates.write(asked, Language.NL, facts).text())
        .contains("- een begroting\n- een cv\n", "tot en met 19 april 2024", "4:15", "4:5");
  }

  @ParameterizedTest
  @CsvSource({
    "NL, Balie & <meer>, Doen jullie mee?",
    "NL, '', Doen jullie mee?",
    "NL, Balie & <meer>,",
    "EN, Balie & <meer>, Will you join?",
    "EN, '',",
  })
  void an_invitation_reads_well_without_a_title_and_without_a_word_of_the_lead(
      Language language, String title, String word) {
    // Given
    var invitation =
        new Invitation("Provincie", "Gemeente X", title, "Ronde", word, Situations.aContact());
    // When
    var message = MessageTemplates.write(invitation, language);
    // Then
    assertThat(message.subject()).startsWith("Gemeente X ").endsWith(title).doesNotEndWith(": ");
    assertThat(message.text()).contains("Provincie", "Ronde", title, word == null ? "" : word);
    assertThat(
            message.text().contains("Gemeente X schrijft u:")
                || message.text().contains("Gemeente X writes to you:"))
        .isEqualTo(word != null);
    assertSameAsPage(message, language);
  }

  @Test
  void a_notice_of_default_is_told_what_follows_and_one_that_is_too_early_that_nothing_does() {
    var application = Situations.anApplication(Language.NL, "Balie");
    var facts =
        MessageFacts.of(
            application,
            SomeRound.ofTwelveMonths(),
            application.lead(),
            BASIS,
            Situations.aContact());
    assertThat(MessageTemplates.write(LATE, Language.NL, facts).text())
        .contains("tot en met 14 augustus 2024", "vanaf 15 augustus 2024", "€ 1.442", "42 dagen")
        .doesNotContain("te vroeg");
    assertThat(MessageTemplates.write(TOO_EARLY, Language.NL, facts).text())
        .contains("te vroeg", "tot en met 29 juli 2024", "geen gevolgen")
        .doesNotContain("dwangsom", "42 dagen");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_penalty_names_what_every_applicant_gets(Language language) {
    var application = Situations.anApplication(language, "Balie");
    var facts =
        MessageFacts.of(
            application,
            SomeRound.ofTwelveMonths(),
            application.lead(),
            BASIS,
            Situations.aContact());
    var told =
        new IntakeNews.PenaltyDetermined(
            "31 juli", 20, "15 augustus", "3 september", "€ 532", PARTS, "21 oktober");
    assertThat(MessageTemplates.write(told, language, facts).text())
        .contains("- Gemeente X: € 266\n- Provincie: € 266\n", "€ 532", "21 oktober", "5 mei 2025");
  }

  @ParameterizedTest
  @CsvSource({"NL, Balie & <meer>", "NL, ''", "EN, Balie & <meer>", "EN, ''"})
  void who_takes_part_in_a_draft_is_told_also_without_a_title(Language language, String title) {
    var facts =
        new DraftFacts("Provincie", title, "Ronde & meer", "artikel 4:2", Situations.aContact());
    for (var news :
        List.of(
            new DraftNews.PartnerSigned("Waterschap", 0),
            new DraftNews.PartnerSigned("Waterschap", 1),
            new DraftNews.PartnerSigned("Waterschap", 2),
            new DraftNews.SignatureMissing("Gemeente X", "1 april 2024, 00:00"))) {
      var message = MessageTemplates.write(news, language, facts);
      assertThat(message.subject()).endsWith(title).doesNotEndWith(": ");
      assertThat(message.text())
          .contains("Provincie", "Ronde & meer", "artikel 4:2", "vragen@example.nl", title);
      assertSameAsPage(message, language);
    }
    assertThat(
            MessageTemplates.write(new DraftNews.PartnerSigned("W", 0), Language.NL, facts).text())
        .contains("dien de aanvraag in")
        .doesNotContain("Nog ");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_juror_is_told_in_its_own_language(Language language) {
    var facts = new JurorFacts("N. de Boer", "Ronde & meer", "artikel 2:4", Situations.aContact());
    for (var news :
        List.of(
            new JurorNews.Invited(),
            new JurorNews.ScoringReminder(1, "17 mei 2024, 17:00"),
            new JurorNews.ScoringReminder(3, "17 mei 2024, 17:00"),
            new JurorNews.Assigned(1, 1, null),
            new JurorNews.Assigned(1, 5, "17 mei 2024, 17:00"),
            new JurorNews.Assigned(3, 14, "17 mei 2024, 17:00"))) {
      var message = MessageTemplates.write(news, language, facts);
      assertThat(message.subject()).contains("Ronde & meer");
      assertThat(message.text()).contains("N. de Boer", "artikel 2:4", "vragen@example.nl");
      assertSameAsPage(message, language);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_notice_says_where_something_waits_and_nothing_of_what_it_says(Language language) {
    var application = Situations.anApplication(language, "Balie");
    var facts =
        MessageFacts.of(
            application,
            SomeRound.ofTwelveMonths(),
            application.lead(),
            BASIS,
            Situations.aContact());
    for (boolean decision : new boolean[] {true, false}) {
      var notice = MessageTemplates.notice(decision, language, facts);
      assertThat(notice.text())
          .contains("https://portaal.example.nl", "IBDO-2024-0001")
          .doesNotContain("de grond", "4:42", "5 mei", "€");
      assertThat(notice.subject().contains("besluit") || notice.subject().contains("decision"))
          .isEqualTo(decision);
      assertSameAsPage(notice, language);
    }
  }

  private static void assertSameAsPage(MessageText message, Language language) {
    var page = Html.parse(MessageTemplates.html(language, message));
    assertThat(message.text()).doesNotContain("{", "NOT_FOUND", "null", "\n\n\n");
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.tag());
    assertThat(page.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(message.subject());
    for (var paragraph : message.paragraphs()) {
      assertThat(page.getDocumentElement().getTextContent()).contains(paragraph);
    }
  }
}
