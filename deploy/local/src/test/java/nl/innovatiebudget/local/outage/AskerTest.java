package nl.innovatiebudget.local.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import nl.innovatiebudget.local.http.Answer;
import nl.innovatiebudget.local.http.Login;
import nl.innovatiebudget.parts.Broker;
import org.junit.jupiter.api.Test;

class AskerTest {

  private final CountingBroker broker = new CountingBroker();
  private final Login login = new Login(broker);
  private final Asker asker = new Asker(login);

  @Test
  void asks_again_until_there_is_an_answer_and_remembers_when() {
    long before = System.nanoTime();
    Deque<Integer> answers = new ArrayDeque<>(List.of(503, 0, 500, 201));

    var answer = asker.ask("submit", () -> next(answers), 201);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(asker.asked()).isEqualTo(1);
    assertThat(asker.askedAgain()).isEqualTo(3);
    assertThat(asker.firstAfter("submit", before)).isPresent();
    assertThat(asker.firstAfter("submit", System.nanoTime())).isEmpty();
    assertThat(asker.firstAfter("sign", before)).isEmpty();
  }

  @Test
  void whose_token_is_refused_logs_in_again() {
    login.tokenOf("anna");
    login.tokenOf("anna");
    Deque<Integer> answers = new ArrayDeque<>(List.of(401, 200));

    asker.ask("read", () -> next(answers), 200);
    login.tokenOf("anna");

    assertThat(broker.logins).isEqualTo(2);
  }

  @Test
  void a_refusal_that_no_fault_explains_is_not_asked_again() {
    assertThatThrownBy(() -> asker.ask("read", () -> answer(404), 200))
        .isInstanceOf(Asker.Misunderstanding.class)
        .hasMessageContaining("404");
    assertThat(asker.askedAgain()).isZero();
  }

  private static Answer next(Deque<Integer> answers) {
    return answer(Objects.requireNonNull(answers.poll()));
  }

  private static Answer answer(int status) {
    if (status == 0) {
      throw new UncheckedIOException(new IOException("nobody there"));
    }
    return new Answer("GET /", status, "", "", MissingNode.getInstance());
  }

  private static final class CountingBroker implements Broker {
    private int logins;

    @Override
    public String issuer() {
      return "";
    }

    @Override
    public String jwksUrl() {
      return "";
    }

    @Override
    public String tokenUrl() {
      return "";
    }

    @Override
    public String tokenForm() {
      return "";
    }

    @Override
    public String tokenOf(String identity) {
      logins++;
      return identity + logins;
    }

    @Override
    public void stop() {}

    @Override
    public void startAgain() {}

    @Override
    public void close() {}
  }
}
