package nl.innovatiebudget.local.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    assertThat(count("3")).isEqualTo(new Tally("e-mails", 3, 0, 0));
    assertThat(count("2")).isEqualTo(new Tally("e-mails", 3, 1, 0));
  }

  private Tally count(String... parked) {
    return Mails.tally(EXPECTED, mails, Set.of(parked));
  }

  private static ReceivedMail mail(String body, String id) {
    return new ReceivedMail(
        "innovatie@" + body + ".example.nl",
        "Er staat iets klaar: Oefening 1: Iets",
        "<" + id + "@innovatiebudget>",
        "");
  }
}
