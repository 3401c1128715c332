package nl.innovatiebudget.notification.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.notification.paper.PrintFile.Placed;
import nl.innovatiebudget.notification.reachability.PostalAddress;
import org.junit.jupiter.api.Test;

class AddressFileTest {

  @Test
  void an_envelope_is_a_line_that_no_spreadsheet_runs() {
    // Given
    var first = UUID.fromString("3f0a6d0e-6f0f-4a6c-9a1b-0d6f5b1f7c11");
    var second = UUID.fromString("8b1c2f54-2d3e-4c1a-8f57-5a0e4f0f9d22");
    var letters =
        List.of(
            new WaitingLetter(
                first,
                first,
                "Gemeente \"Súdwest\", Fryslân",
                new PostalAddress("t.a.v. griffie", "Postbus 1", "8600 AA", "Sneek", null)),
            new WaitingLetter(
                second,
                second,
                "=cmd|' /C calc'!A0",
                new PostalAddress(null, "Kaya 1\r\n2", null, "Kralendijk", "Bonaire")));
    var print = new PrintFile(new byte[0], 6, List.of(new Placed(1, 4), new Placed(5, 2)));
    // When
    var csv = new String(AddressFile.of(letters, print), UTF_8);
    // Then
    assertThat(csv)
        .isEqualTo(
            "\ufeffposition,reference,firstPage,pages,name,attention,addressLine,postalCode,city,country\r\n"
                + "1,"
                + first
                + ",1,4,\"Gemeente \"\"Súdwest\"\", Fryslân\",t.a.v. griffie,Postbus 1,8600 AA,Sneek,\r\n"
                + "2,"
                + second
                + ",5,2,'=cmd|' /C calc'!A0,,Kaya 1 2,,Kralendijk,Bonaire\r\n");
  }
}
