package nl.innovatiebudget.intake.round;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.innovatiebudget.intake.round.PublicationRule.Mistake;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/** Why a round, or a change to it, is not published or recorded. */
public sealed interface RoundRejection extends Rejection
    permits RoundRejection.Reason, RoundRefusal {

  /** Where in the definition it is, as a JSON pointer; empty if it is about the whole. */
  default String pointer() {
    return "";
  }

  /** A refusal whose words hold figures. */
  sealed interface Reason extends RoundRejection {}

  /** The definition breaks a rule. */
  record Broken(Mistake mistake) implements Reason {
    @Override
    public String code() {
      return mistake.rule().code();
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String pointer() {
      return mistake.pointer();
    }

    @Override
    public Text detail() {
      var words = mistake.rule().detail();
      return new Text(at(words.nl()), at(words.en()));
    }

    private String at(String words) {
      return words + " (#" + mistake.pointer() + ")";
    }
  }

  /** Applicants rely on what was published: a version is never replaced. */
  record VersionExists(int latest) implements Reason {
    @Override
    public String code() {
      return "round-version-exists";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String pointer() {
      return "/version";
    }

    @Override
    public Text detail() {
      return new Text(
          "Versie %d van deze ronde bestaat al. Kies een hoger nummer.".formatted(latest),
          "Version %d of this round exists already. Choose a higher number.".formatted(latest));
    }
  }

  /** The whole definition goes to the other services in one event. */
  record TooLarge(int longestBytes) implements Reason {
    @Override
    public String code() {
      return "round-too-large";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public Text detail() {
      return new Text(
          "De ronde is te groot. Maak de teksten korter: samen hoogstens %d bytes."
              .formatted(longestBytes),
          "The round is too large. Shorten its texts: together at most %d bytes."
              .formatted(longestBytes));
    }
  }

  /** A round is assessed only once nobody can apply any more. */
  record NotClosed(Instant closesAt, ZoneId zone) implements Reason {
    @Override
    public String code() {
      return "round-not-closed";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public Text detail() {
      return new Text(
          "De ronde sluit op %s. Daarna kan de beoordeling beginnen.".formatted(nl(closesAt, zone)),
          "The round closes on %s. Its assessment can start after that."
              .formatted(en(closesAt, zone)));
    }
  }

  /** Each step follows the one before it, and is recorded once. */
  record StepNotInOrder(RoundStep step) implements Reason {
    @Override
    public String code() {
      return "step-not-in-order";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public Text detail() {
      var before = RoundStep.values()[step.ordinal() - 1];
      return new Text(
          "Leg eerst %s vast. Daarna kan %s.".formatted(before, step),
          "Record %s first. %s can follow.".formatted(before, step));
    }
  }

  /** An extension only ever moves the closing back (everybody relies on the published one). */
  record NotLater(Instant closesAt, ZoneId zone) implements Reason {
    @Override
    public String code() {
      return "extension-not-later";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String pointer() {
      return "/closesAt";
    }

    @Override
    public Text detail() {
      return new Text(
          "De ronde sluit nu op %s. Kies een later tijdstip, dat nog moet komen."
              .formatted(nl(closesAt, zone)),
          "The round closes on %s now. Choose a later instant that is still to come."
              .formatted(en(closesAt, zone)));
    }
  }

  /** Pre-registration has a period of its own. */
  record OutsidePreRegistration(PreRegistrationPeriod period, ZoneId zone) implements Reason {
    @Override
    public String code() {
      return "outside-pre-registration";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public Text detail() {
      return new Text(
          "Vooraanmelden kan van %s tot %s."
              .formatted(nl(period.opensAt(), zone), nl(period.closesAt(), zone)),
          "Pre-registration is possible from %s until %s."
              .formatted(en(period.opensAt(), zone), en(period.closesAt(), zone)));
    }
  }

  private static String nl(Instant instant, ZoneId zone) {
    return at(instant, zone, "d MMMM yyyy 'om' HH:mm:ss 'uur' (z)", Locale.of("nl"));
  }

  private static String en(Instant instant, ZoneId zone) {
    return at(instant, zone, "d MMMM yyyy 'at' HH:mm:ss (z)", Locale.ENGLISH);
  }

  private static String at(Instant instant, ZoneId zone, String form, Locale locale) {
    return DateTimeFormatter.ofPattern(form, locale).format(instant.atZone(zone));
  }
}
