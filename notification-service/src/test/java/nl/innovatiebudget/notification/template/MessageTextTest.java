package nl.innovatiebudget.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

  @Test
  void the_first_line_is_the_subject_and_empty_lines_part_paragraphs() {
    var message = MessageText.parse("Subject\n\nOne\nstill one\n  \n\nTwo\n");
    assertThat(message.subject()).isEqualTo("Subject");
    assertThat(message.paragraphs()).containsExactly("One\nstill one", "Two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Subject", "Two\nlines\n\ntext"})
  void a_message_without_subject_or_text_is_refused(String rendered) {
    assertThatThrownBy(() -> MessageText.parse(rendered))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
