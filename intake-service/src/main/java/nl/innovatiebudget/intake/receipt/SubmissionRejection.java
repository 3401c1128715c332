package nl.innovatiebudget.intake.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/** Why an application is not received now, apart from rules it does not meet. */
public sealed interface SubmissionRejection extends Rejection {

  @Override
  default Kind kind() {
    return Kind.CONFLICT;
  }

  /** The period has not begun. */
  record RoundNotOpen(Instant opensAt, Instant receivedAt) implements SubmissionRejection {
    @Override
    public String code() {
      return "round-not-open";
    }

    @Override
    public Text detail() {
      return new Text(
          "Deze ronde opent op %s. Wij ontvingen uw verzoek op %s. Dien uw aanvraag later in."
              .formatted(nl(opensAt), nl(receivedAt)),
          "This round opens on %s. We received your request on %s. Submit your application later."
              .formatted(en(opensAt), en(receivedAt)));
    }
  }

  /** What is received at the deadline or later is too late; the instant of reception counts. */
  record DeadlinePassed(Instant deadline, Instant receivedAt) implements SubmissionRejection {
    @Override
    public String code() {
      return "deadline-passed";
    }

    @Override
    public Text detail() {
      return new Text(
          "U bent te laat. Uw aanvraag moest binnen zijn voor %s. Wij ontvingen haar op %s."
              .formatted(nl(deadline), nl(receivedAt)),
          "You are too late. Your application had to arrive before %s. We received it on %s."
              .formatted(en(deadline), en(receivedAt)));
    }
  }

  /** The last day to supply what was missing is over (Awb 4:5). */
  record SupplementTermPassed(LocalDate lastDay, Instant receivedAt)
      implements SubmissionRejection {
    @Override
    public String code() {
      return "supplement-term-passed";
    }

    @Override
    public Text detail() {
      return new Text(
          "U bent te laat. U kon aanvullen tot en met %s. Wij ontvingen uw aanvulling op %s."
              .formatted(inWords(lastDay, Locale.of("nl")), nl(receivedAt)),
          "You are too late. You could supply what was missing up to and including %s. We received it on %s."
              .formatted(inWords(lastDay, Locale.ENGLISH), en(receivedAt)));
    }
  }

  record AlreadySubmitted(String number) implements SubmissionRejection {
    @Override
    public String code() {
      return "already-submitted";
    }

    @Override
    public Text detail() {
      return new Text(
          "Deze aanvraag is al ingediend, onder nummer " + number + ".",
          "This application has been submitted already, under number " + number + ".");
    }
  }

  /** Withdrawn, not treated or decided on. */
  record NotOpenForSubmission() implements SubmissionRejection {
    @Override
    public String code() {
      return "not-open-for-submission";
    }

    @Override
    public Text detail() {
      return new Text(
          "Deze aanvraag is ingetrokken of er is over beslist. U kunt haar niet meer indienen.",
          "This application was withdrawn or decided on. You can no longer submit it.");
    }
  }

  /** For a person and, exactly and in UTC, for whoever has to prove it. */
  private static String nl(Instant instant) {
    return DutchTime.nl(instant) + " (" + instant + ")";
  }

  private static String en(Instant instant) {
    return DutchTime.en(instant) + " (" + instant + ")";
  }

  private static String inWords(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
  }
}
