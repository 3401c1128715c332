package nl.innovatiebudget.local;

import java.net.URI;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;

/** What somebody who just started the stack wants to know. */
final class Welcome {

  private Welcome() {}

  static String to(Stack stack, URI numbers) {
    var text = new StringBuilder("\nThe stack is up, with the demo round in it.\n\n");
    for (var service : Service.values()) {
      var process = stack.service(service);
      text.append(
          "  %-14s %s   OpenAPI: %s/openapi.json   metrics: %s%n"
              .formatted(service.id(), process.api(), process.api(), process.metrics()));
    }
    text.append("  %-14s %s%n".formatted("broker", stack.broker().issuer()));
    text.append("  %-14s %s%n".formatted("mail catcher", stack.mail().messagesUrl()));
    text.append(
        "  %-14s psql %s (or intake, assessment, notification)%n"
            .formatted("databases", stack.postgres().uri("budget")));
    text.append("  %-14s %s%n".formatted("logs", stack.directory()));
    text.append(
        "  %-14s %s (Nederlands), %s/en (English)%n".formatted("numbers", numbers, numbers));
    text.append(
        """

        Everything for programs is in target/stack.json. Get a token and look at the pots:

          TOKEN=$(make -s token IDENTITY=controller)
          curl -s -H "Authorization: Bearer $TOKEN" '%s/pots?roundId=ibdo-2024'

        Ctrl-C stops it all and removes the data.
        """
            .formatted(stack.service(Service.BUDGET).api()));
    return text.toString();
  }
}
