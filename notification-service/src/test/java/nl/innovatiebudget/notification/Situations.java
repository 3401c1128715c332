package nl.innovatiebudget.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.application.ApplicationSubmitted;
import nl.innovatiebudget.notification.application.ApplicationSubmitted.Participant;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.application.PartyBody;
import nl.innovatiebudget.notification.application.PartyRole;
import nl.innovatiebudget.notification.template.Contact;

/** Applications and senders for tests without a database. */
public final class Situations {

  private Situations() {}

  public static Application anApplication(Language language, String title) {
    return new Application(
        new ApplicationSubmitted(
            UUID.randomUUID(),
            "IBDO-2024-0001",
            null,
            "ibdo-2024",
            1,
            title,
            Euro.of("142500.00"),
            language,
            Instant.parse("2024-03-31T21:59:59Z"),
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            List.of(
                new Participant(
                    "Gemeente Utrecht",
                    PartyRole.LEAD,
                    List.of(new PartyBody(BodyId.Kind.KVK, "12345678")),
                    null))));
  }

  /** A sender whose every word can be recognised. */
  public static Contact aContact() {
    return new Contact() {
      @Override
      public Organisation organisation() {
        return new Organisation() {
          @Override
          public String nl() {
            return "Het ministerie";
          }

          @Override
          public String en() {
            return "The ministry";
          }
        };
      }

      @Override
      public String postalAddress() {
        return "Postbus 1, 1000 AA Den Haag";
      }

      @Override
      public String email() {
        return "vragen@example.nl";
      }

      @Override
      public String portal() {
        return "https://portaal.example.nl";
      }
    };
  }
}
