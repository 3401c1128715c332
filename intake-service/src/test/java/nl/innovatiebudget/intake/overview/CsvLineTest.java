package nl.innovatiebudget.intake.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.kit.money.Euro;
import org.junit.jupiter.api.Test;

class CsvLineTest {

  @Test
  void a_line_has_a_cell_for_every_heading() {
    var row =
        new SubmittedRow(
            new UUID(0, 7),
            1,
            "IBDO-2024-0001",
            "One, two",
            "Ede",
            "small",
            Euro.ofCents(200),
            Euro.ofCents(150),
            ApplicationStatus.SUBMITTED,
            Instant.parse("2024-03-20T09:00:00Z"),
            1,
            null);

    assertThat(CsvLine.HEADER)
        .isEqualTo(
            "number,title,leadName,potId,costCents,requestedCents,status,receivedAt,submission,"
                + "supplementUntil,applicationId\r\n");
    assertThat(CsvLine.of(row))
        .isEqualTo(
            "IBDO-2024-0001,\"One, two\",Ede,small,200,150,SUBMITTED,2024-03-20T09:00:00Z,1,,"
                + "00000000-0000-0000-0000-000000000007\r\n");
  }
}
