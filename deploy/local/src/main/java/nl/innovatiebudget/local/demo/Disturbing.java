package nl.innovatiebudget.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import nl.innovatiebudget.local.stack.Stack;
import nl.innovatiebudget.local.stack.Topics;

/** Act 5: what a bad night does to the topics: events that come again, and one that is none. */
final class Disturbing {

  private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(60);
  private static final int AGAIN_PER_TOPIC = 20;
  static final String POISON = "this is no event";

  private final Stage stage;
  private final Topics topics;

  Disturbing(Stage stage) {
    this.stage = stage;
    this.topics = new Topics(stage.stack.kafka().bootstrapServers());
  }

  /** Gives the number of events that were sent a second time. */
  int play() {
    stage.progress.act("A bad night for the topics");
    int again = 0;
    for (var topic : List.of("rounds", "applications", "assessments", "budget", "notifications")) {
      again += topics.sendAgain(Stack.topic(topic), AGAIN_PER_TOPIC);
    }
    stage.progress.say(again + " events have been delivered a second time");
    topics.send(Stack.topic("applications"), "poison", poison());
    stage.progress.say("one message that is no event has been put on the applications topic");
    boolean caughtUp = Patience.until(CAUGHT_UP_WITHIN, () -> topics.lag() == 0);
    stage.checks.that(
        "all consumers are at the end of their topics", caughtUp, "lag " + topics.lag());
    return again;
  }

  private static byte[] poison() {
    return POISON.getBytes(StandardCharsets.UTF_8);
  }

  /** How many messages lie in the dead letters of a topic. */
  long deadLetters(String aggregate) {
    return topics.count(Stack.topic(aggregate) + ".dlt");
  }
}
