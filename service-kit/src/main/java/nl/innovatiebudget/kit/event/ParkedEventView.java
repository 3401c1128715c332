package nl.innovatiebudget.kit.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A parked event as an operator sees it, who runs the systems and sees no content.
 *
 * @param position where the next page starts after
 * @param key absent if it does not look like an id
 * @param reason kinds of fault, places in the code, and ids
 * @param laterHandled how many later events of the same key had their effect already
 */
@Schema(name = "ParkedEvent")
public record ParkedEventView(
    UUID parkedEventId,
    long position,
    String topic,
    int partition,
    long offset,
    String consumerGroup,
    @Nullable String key,
    String type,
    String reason,
    int times,
    Instant firstParkedAt,
    Instant lastParkedAt,
    int laterHandled,
    ParkedEvent.State state) {

  /** A UUID, or the name of a round with its year: neither the number nor the name of somebody. */
  private static final Pattern ID =
      Pattern.compile(
          "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"
              + "|(?=[a-z0-9-]*[a-z])(?=[a-z-]*[0-9])[a-z0-9][a-z0-9-]{0,99}");

  /** Names of fields that nobody knows are content. */
  private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z]{0,40}Id");

  static ParkedEventView of(ParkedEvent event) {
    return new ParkedEventView(
        event.parkedId(),
        event.position(),
        event.topic(),
        event.partition(),
        event.offset(),
        event.consumerGroup(),
        Optional.ofNullable(event.key()).filter(ParkedEventView::isId).orElse(null),
        event.type(),
        event.reason(),
        event.times(),
        event.firstParkedAt(),
        event.lastParkedAt(),
        event.laterHandled(),
        event.state());
  }

  /**
   * One event, with what people did about it.
   *
   * @param ids the fields of its data that hold an id of ours; nothing else of it is shown, and
   *     nothing at all when it is closed
   */
  @Schema(name = "ParkedEventWithActs")
  public record Whole(
      ParkedEventView event, Map<String, String> ids, List<ParkedEventActs.Act> acts) {

    static Whole of(ParkedEvent event, List<ParkedEventActs.Act> acts, ObjectMapper json) {
      return new Whole(ParkedEventView.of(event), idsIn(event.value(), json), acts);
    }

    private static Map<String, String> idsIn(byte @Nullable [] value, ObjectMapper json) {
      var ids = new TreeMap<String, String>();
      if (value == null) {
        return ids;
      }
      try {
        for (var field : json.readTree(value).properties()) {
          if (FIELD.matcher(field.getKey()).matches()
              && field.getValue().isTextual()
              && isId(field.getValue().textValue())) {
            ids.put(field.getKey(), field.getValue().textValue());
          }
        }
        return ids;
      } catch (IOException e) {
        return ids;
      }
    }
  }

  private static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
