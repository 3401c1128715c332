package nl.innovatiebudget.notification.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostalAddressTest {

  @Test
  void only_what_is_known_stands_on_the_envelope() {
    assertThat(new PostalAddress("Griffie", "Postbus 1", "8600 AA", "Sneek", null).lines())
        .containsExactly("Griffie", "Postbus 1", "8600 AA  Sneek");
    assertThat(new PostalAddress(null, "Kaya 1", null, "Kralendijk", "Bonaire").lines())
        .containsExactly("Kaya 1", "Kralendijk", "Bonaire");
    assertThat(new PostalAddress(" ", "Kaya 1", null, "Kralendijk", "").lines())
        .containsExactly("Kaya 1", "Kralendijk");
  }
}
