package nl.innovatiebudget.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.innovatiebudget.identity.LocalKeycloak;
import nl.innovatiebudget.local.demo.DemoRound;
import nl.innovatiebudget.local.stack.Stack;
import nl.innovatiebudget.local.stack.StackFile;
import nl.innovatiebudget.local.stack.Switchboard;
import nl.innovatiebudget.local.stack.Topics;
import nl.innovatiebudget.parts.Tokens;

/** What another process is asked that has the stack up, found by its {@code target/stack.json}. */
final class Asking {

  private final PrintStream out;
  private final String help;

  /**
   * @param help is printed for who asks otherwise than it says
   */
  Asking(PrintStream out, String help) {
    this.out = out;
    this.help = help;
  }

  /** Exit code of {@code token}, {@code stop}, {@code start} or {@code poison}. */
  int ask(String[] arguments) {
    return switch (arguments[0]) {
      case "token" -> token(arguments);
      case "stop", "start" -> turn(arguments);
      case "poison" -> poison(arguments);
      default -> throw new IllegalArgumentException(arguments[0]);
    };
  }

  /** Of the broker that is running, whichever it is. */
  private int token(String[] arguments) {
    if (arguments.length != 2) {
      return unclear();
    }
    var issuer = StackFile.issuer(stackFile());
    var identities = DemoRound.identities().claims();
    out.println(
        LocalKeycloak.isIssuer(issuer)
            ? LocalKeycloak.tokenOf(issuer, identities, arguments[1])
            : new Tokens(issuer).of(arguments[1]));
    return 0;
  }

  /** Stops a part of the stack that is running, or starts it again. */
  private int turn(String[] arguments) {
    if (arguments.length < 2) {
      return unclear();
    }
    var stack = StackFile.directory(stackFile());
    var settings = List.of(arguments).subList(2, arguments.length);
    var answer = Switchboard.ask(stack, arguments[0], arguments[1], settings);
    out.println(answer);
    return answer.endsWith(": stopped") || answer.endsWith(": started") ? 0 : 1;
  }

  /** For who wants to see what becomes of an event that nobody can handle. */
  private int poison(String[] arguments) {
    if (arguments.length != 2 || !Stack.AGGREGATES.contains(arguments[1])) {
      return unclear();
    }
    var topics = new Topics(StackFile.kafkaBootstrapServers(stackFile()));
    var value = "this is no event".getBytes(StandardCharsets.UTF_8);
    var place = topics.send(Stack.topic(arguments[1]), "poison", value);
    out.println(place + " is no event");
    return 0;
  }

  private int unclear() {
    out.print(help);
    return 2;
  }

  private static Path stackFile() {
    return Path.of("target/stack.json").toAbsolutePath();
  }
}
