package nl.innovatiebudget.intake;

import static nl.innovatiebudget.intake.Intake.asOfficer;
import static nl.innovatiebudget.intake.Intake.moveClockTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import nl.innovatiebudget.intake.round.RoundDefinition;

/** The rounds that ship with the service, each published under a name of its own. */
public final class ShippedRounds {

  private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
  private static final Duration LONG_BEFORE = Duration.ofDays(30);
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private ShippedRounds() {}

  /** A round that was published. */
  public record Shipped(String roundId, RoundDefinition definition) {

    public Instant aDayAfterOpening() {
      return definition.opensAt().plus(Duration.ofDays(1));
    }
  }

  /** The round of that year as its file has it. */
  public static ObjectNode file(int year) {
    try {
      var path = Path.of("src/main/resources/rounds/ibdo-" + year + ".json");
      return (ObjectNode) JSON.readTree(Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RoundDefinition definition(int year) {
    return definition(file(year));
  }

  public static RoundDefinition definition(ObjectNode file) {
    try {
      return JSON.treeToValue(file, RoundDefinition.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** An answer to every question that the form of that year requires, each as it may be. */
  public static ObjectNode completeAnswers(int year) {
    var schema = file(year).at("/form/answersSchema");
    var answers = JSON.createObjectNode();
    for (var name : schema.get("required")) {
      var question = schema.at("/properties/" + name.asText());
      switch (question.get("type").asText()) {
        case "boolean" -> answers.put(name.asText(), true);
        case "array" ->
            answers.putArray(name.asText()).add(question.at("/items/oneOf/0/const").asText());
        default ->
            answers.put(name.asText(), question.at("/oneOf/0/const").asText("A full answer."));
      }
    }
    return answers;
  }

  /** Published a month before anything of it begins; that is where the clock stands then. */
  public static Shipped published(int year) {
    var file = file(year).put("roundId", "ibdo-" + year + "-s" + COUNTER.incrementAndGet());
    var round = definition(file);
    var pre = round.preRegistration();
    moveClockTo((pre == null ? round.opensAt() : pre.opensAt()).minus(LONG_BEFORE));
    asOfficer().body(file.toString()).post("/v1/rounds").then().statusCode(201);
    return new Shipped(round.roundId(), round);
  }

  /** Published, and it is now the second day of its period. */
  public static Shipped open(int year) {
    var shipped = published(year);
    moveClockTo(shipped.aDayAfterOpening());
    return shipped;
  }
}
