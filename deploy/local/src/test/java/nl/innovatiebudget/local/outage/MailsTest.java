package nl.innovatiebudget.local.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.local.outage.Count.Tally;
import nl.innovatiebudget.local.outage.Journal.Notice;
import nl.innovatiebudget.parts.ReceivedMail;
import org.junit.jupiter.api.Test;

class MailsTest {

  private static final List<Notice> EXPECTED =
      List.of(
          new Notice("gemeente-a", "RECEIPT", "Oefening 1:"),
          new Notice("gemeente-a", "DECISION_AVAILABLE", "Oefening 1:"),
          new Notice("gemeente-b", "RECEIPT", "Oefening 1:"));

  private final List<ReceivedMail> mails =
      new ArrayList<>(
          List.of(mail("gemeente-a", "1"), mail("gemeente-a", "2"), mail("gemeente-b", "3")));

  @Test
  void each_mail_once_is_as_it_must_be() {
    assertThat(count()).isEqualTo(new Tally("e-mails", 3, 0, 0));
  }

  @Test
  void one_mail_too_few_is_lost() {
    mails.removeLast();

    assertThat(count()).isEqualTo(new Tally("e-mails", 3, 1, 0));
  }

  @Test
  void one_mail_too_many_is_doubled() {
    mails.add(mail("gemeente-b", "4"));

    assertThat(count()).isEqualTo(new Tally("e-mails", 3, 0, 1));
  }

  @Test
  void a_mail_to_another_body_does_not_make_up_for_one_that_is_missing() {
    mails.removeLast();
    mails.add(mail("gemeente-c", "3"));

    assertThat(count()).isEqualTo(new Tally("e-mails", 3, 1, 1));
  }

  @Test
  void a_mail_may_come_twice_under_one_id_and_not_three_times() {
    mails.add(mail("gemeente-b", "3"));
    assertThat(count()).isEqualTo(new Tally("e-mails", 3, 0, 0));

    mails.add(mail("gemeente-b", "3"));
    assertThat(count()).isEqualTo(new Tally("e-mails", 3, 0, 1));
  }

  @Test
  void a_parked_delivery_excuses_its_own_mail_only() {
    mails.removeLast();

    assertThat(count(Map.of("3", told("gemeente-b")))).isEqualTo(new Tally("e-mails", 3, 0, 0));
    assertThat(count(Map.of("4", told("gemeente-a")))).isEqualTo(new Tally("e-mails", 3, 1, 0));
    assertThat(count(Map.of("4", ""))).isEqualTo(new Tally("e-mails", 3, 1, 0));
  }

  @Test
  void a_parked_delivery_excuses_no_second_mail_and_none_if_its_own_has_come() {
    mails.removeFirst();
    mails.removeFirst();
    assertThat(count(Map.of("1", told("gemeente-a")))).isEqualTo(new Tally("e-mails", 3, 1, 0));

    mails.add(mail("gemeente-a", "1"));
    assertThat(count(Map.of("1", told("gemeente-a")))).isEqualTo(new Tally("e-mails", 3, 1, 0));
  }

  @Test
  void no_more_may_be_parked_than_a_batch_for_each_crash_and_one_for_each_cut() {
    var crashes = List.of(fault("kill", "notification-service"), fault("kill", "postgresql"));
    assertThat(Mails.tallyParked(100, crashes)).isEqualTo(new Tally("e-mails parked", 0, 0, 0));
    assertThat(Mails.tallyParked(102, crashes)).isEqualTo(new Tally("e-mails parked", 0, 2, 0));

    var cut = List.of(fault("cut", "smtp"));
    assertThat(Mails.tallyParked(1, cut)).isEqualTo(new Tally("e-mails parked", 0, 0, 0));
    assertThat(Mails.tallyParked(2, cut)).isEqualTo(new Tally("e-mails parked", 0, 1, 0));

    var others = List.of(fault("kill", "intake-service"), fault("pause", "notification-service"));
    assertThat(Mails.tallyParked(0, others)).isEqualTo(new Tally("e-mails parked", 0, 0, 0));
    assertThat(Mails.tallyParked(1, others)).isEqualTo(new Tally("e-mails parked", 0, 1, 0));
  }

  private static Recovery fault(String kind, String target) {
    return new Recovery(kind, target, 1, 1, Map.of(), 1);
  }

  private static String told(String body) {
    return "innovatie@" + body + ".example.nl Oefening 1:";
  }

  private Tally count() {
    return count(Map.of());
  }

  private Tally count(Map<String, String> parked) {
    return Mails.tally(EXPECTED, mails, parked);
  }

  private static ReceivedMail mail(String body, String id) {
    return new ReceivedMail(
        "innovatie@" + body + ".example.nl",
        "Er staat iets klaar: Oefening 1: Iets",
        "<" + id + "@innovatiebudget>",
        "");
  }
}
