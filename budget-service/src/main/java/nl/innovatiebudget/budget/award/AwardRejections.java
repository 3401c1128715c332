package nl.innovatiebudget.budget.award;

import java.time.LocalDate;
import java.util.Locale;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** What is refused about an award and its payments. */
final class AwardRejections {

  private static final Locale DUTCH = Locale.of("nl");

  private AwardRejections() {}

  private static Rejection conflict(String code, String nl, String en) {
    return Rejection.of(Kind.CONFLICT, code, nl, en);
  }

  static Rejection notRunning(Award.State state) {
    return conflict(
        "award-not-running",
        "Dit kan niet met een subsidie in de toestand " + state + ".",
        "This is not possible for an award that is " + state + ".");
  }

  static Rejection paymentNotDue(DuePayment payment) {
    return conflict(
        "payment-not-due",
        "Betaling " + payment.dueId() + " kan nu niet: de toestand is " + payment.state() + ".",
        "Payment " + payment.dueId() + " is not possible now: it is " + payment.state() + ".");
  }

  static Rejection paymentsSuspended(String number) {
    return conflict(
        "payments-suspended",
        "De betalingen aan " + number + " zijn opgeschort. Trek de opdracht in.",
        "Payments to " + number + " are suspended. Withdraw the order.");
  }

  static Rejection orderedAboveAward(String number, Euro entitled) {
    return conflict(
        "ordered-above-award",
        number + " mag nog maar " + entitled.format(DUTCH) + " houden. Trek de opdracht in.",
        number + " may keep only " + entitled.format(Locale.ENGLISH) + ". Withdraw the order.");
  }

  static Rejection furtherTermMissing(LocalDate reportBy) {
    return conflict(
        "further-term-missing",
        "Geef de ontvanger na "
            + reportBy
            + " eerst een nieuwe termijn en wacht die af. Noem de laatste dag (Awb 4:44).",
        "First give the recipient a further term after "
            + reportBy
            + " and let it pass. Say its last day (Awb 4:44).");
  }

  static Rejection finalReportMissing() {
    return conflict(
        "final-report-missing",
        "Er is nog geen eindverslag. Wacht daarop, of geef aan waarom u ambtshalve vaststelt.",
        "There is no final report yet. Wait for it, or say why you determine ex officio.");
  }

  static Rejection notFixed() {
    return conflict(
        "award-not-fixed",
        "Deze subsidie is niet in één keer betaald. Zij vraagt een eindverslag.",
        "This award was not paid at once. It asks for a final report.");
  }

  static Rejection reportPresent() {
    return conflict(
        "final-report-present",
        "Het eindverslag is er. Stel vast op grond van dat verslag.",
        "The final report is there. Determine by that report.");
  }

  static Rejection reportNotOverdue(LocalDate reportBy) {
    return conflict(
        "report-not-overdue",
        "De ontvanger mag het eindverslag nog indienen tot en met " + reportBy + ".",
        "The recipient may still submit the final report until " + reportBy + ".");
  }

  static Rejection aboveAward(Euro award) {
    return conflict(
        "determined-above-award",
        "Vaststellen kan tot het verleende bedrag: " + award.format(DUTCH) + ".",
        "The determination is at most the award: " + award.format(Locale.ENGLISH) + ".");
  }

  static Rejection aboveCost(Euro most) {
    return conflict(
        "determined-above-cost",
        "Bij de kosten in het eindverslag en de eigen bijdrage past hoogstens "
            + most.format(DUTCH)
            + ".",
        "The cost in the final report and the own contribution allow at most "
            + most.format(Locale.ENGLISH)
            + ".");
  }

  static Rejection groundMissing() {
    return Rejection.of(
        Kind.INVALID,
        "ground-missing",
        "Een lager bedrag vraagt een wettelijke grond.",
        "A lower amount needs a ground in the law.");
  }

  static Rejection groundWithoutLowering() {
    return Rejection.of(
        Kind.INVALID,
        "ground-without-lowering",
        "Het bedrag wordt niet lager. Laat de grond weg.",
        "The amount does not become lower. Leave out the ground.");
  }

  static Rejection groundOfAnotherMoment(WithdrawalGround ground) {
    return conflict(
        "ground-not-applicable",
        "De grond " + ground + " (" + ground.article() + ") geldt hier niet.",
        "The ground " + ground + " (" + ground.article() + ") does not hold here.");
  }

  static Rejection hearingMissing() {
    return Rejection.of(
        Kind.INVALID,
        "hearing-missing",
        "Zeg wanneer de ontvanger is gehoord, of waarom dat niet nodig was (Awb 4:8, 4:11).",
        "Say when the recipient was heard, or why that was not needed (Awb 4:8, 4:11).");
  }

  static Rejection inTheFuture(String field) {
    return Rejection.of(
        Kind.INVALID,
        "day-in-future",
        "De dag in " + field + " ligt in de toekomst.",
        "The day in " + field + " lies in the future.");
  }

  static Rejection nothingChanges() {
    return conflict(
        "nothing-changes",
        "Het bedrag wordt hierdoor niet anders of niet lager.",
        "This does not change or lower the amount.");
  }

  static Rejection wholeIsAWithdrawal() {
    return Rejection.of(
        Kind.INVALID,
        "whole-is-a-withdrawal",
        "Een subsidie van niets is een intrekking. Stel die voor.",
        "An award of nothing is a withdrawal. Propose that.");
  }

  static Rejection partIsAChange() {
    return Rejection.of(
        Kind.INVALID,
        "part-is-a-change",
        "Voor de vaststelling verandert u het bedrag met een wijziging, niet met een intrekking.",
        "Before the determination the amount is changed by a change, not by a withdrawal.");
  }

  static Rejection breachDayMisplaced() {
    return Rejection.of(
        Kind.INVALID,
        "breach-day-misplaced",
        "Geef breachDay bij een verplichting die na de vaststelling is geschonden, en alleen dan.",
        "Give breachDay for an obligation broken after the determination, and only then.");
  }

  static Rejection breachDayImpossible(LocalDate determinedOn) {
    return Rejection.of(
        Kind.INVALID,
        "breach-day-impossible",
        "De schending ligt na de vaststelling van " + determinedOn + " en niet in de toekomst.",
        "The breach is after the determination of " + determinedOn + " and not in the future.");
  }

  static Rejection withdrawalTooLate(LocalDate lastDay) {
    return conflict(
        "withdrawal-too-late",
        "Intrekken kon tot en met " + lastDay + " (Awb 4:49).",
        "Withdrawal was possible until " + lastDay + " (Awb 4:49).");
  }

  static Rejection alreadySuspended() {
    return conflict(
        "already-suspended",
        "De betalingen zijn al opgeschort.",
        "The payments are suspended already.");
  }

  static Rejection notSuspended() {
    return conflict(
        "not-suspended", "De betalingen zijn niet opgeschort.", "The payments are not suspended.");
  }

  static Rejection suspensionTerm(LocalDate lastDay) {
    return conflict(
        "suspension-term",
        "Opschorten kan van nu tot uiterlijk " + lastDay + ", 13 weken na de kennisgeving.",
        "Payments can be suspended from now until " + lastDay + ", 13 weeks after the notice.");
  }

  static Rejection milestoneUnknown(String milestoneId) {
    return conflict(
        "milestone-not-open",
        "Voor mijlpaal " + milestoneId + " staat geen betaling gepland.",
        "No payment is planned for milestone " + milestoneId + ".");
  }

  static Rejection milestoneNotReported(String milestoneId) {
    return conflict(
        "milestone-not-reported",
        "De ontvanger heeft mijlpaal " + milestoneId + " nog niet gemeld.",
        "The recipient has not reported milestone " + milestoneId + " yet.");
  }

  static Rejection notReserved(Award.State state) {
    return conflict(
        "award-not-reserved",
        "Er is geen reservering die nog zonder brief is: de toestand is " + state + ".",
        "There is no reservation without a letter: the award is " + state + ".");
  }
}
