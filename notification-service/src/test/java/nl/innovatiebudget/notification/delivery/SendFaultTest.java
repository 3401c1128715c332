package nl.innovatiebudget.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendFaultTest {

  @ParameterizedTest
  @CsvSource({
    "550, true",
    "551, true",
    "553, true",
    "556, true",
    "421, false",
    "450, false",
    "452, false",
    "535, false",
    "554, false"
  })
  void only_a_reply_about_the_mailbox_itself_is_final(int reply, boolean isFinal) {
    // Given
    var refused =
        new CompletionException(
            new SMTPException(
                "recipient address not accepted", reply, List.of(reply + " no"), false));
    // When
    var fault = SendFault.of(refused);
    // Then
    assertThat(fault).isEqualTo(new SendFault("SMTP " + reply, isFinal));
  }

  @Test
  void a_refused_sender_is_our_own_fault_and_tried_again() {
    assertThat(
            SendFault.of(
                new SMTPException("sender address not accepted", 550, List.of("550 no"), false)))
        .isEqualTo(new SendFault("SMTP 550", false));
  }

  @Test
  void a_server_that_does_not_answer_is_tried_again() {
    assertThat(SendFault.of(new CompletionException(new ConnectException("refused: someone"))))
        .isEqualTo(new SendFault("ConnectException", false));
  }
}
