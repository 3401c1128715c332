package nl.innovatiebudget.kit.event;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Which types of one topic a consumer handles, and how; other types pass by. Fields that the
 * consumer does not know are ignored, fields that it needs (components of its records that are not
 * {@code @Nullable}) must be there.
 */
public final class EventHandlers {

  private final ObjectMapper json;
  private final Map<String, Handler> handlers = new HashMap<>();

  public EventHandlers(ObjectMapper json) {
    this.json =
        json.copy()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .setAnnotationIntrospector(
                AnnotationIntrospector.pair(
                    new NullableIsOptional(),
                    json.getDeserializationConfig().getAnnotationIntrospector()));
  }

  /** The handler is given the event's id and its data, inside the transaction of the inbox. */
  public <T extends Record> EventHandlers on(
      EventType type, Class<T> data, BiConsumer<UUID, T> handler) {
    ObjectReader reader = json.readerFor(data);
    handlers.put(
        type.toString(),
        bytes -> {
          T value = reader.readValue(bytes);
          return id -> handler.accept(id, value);
        });
    return this;
  }

  Optional<Handler> of(String type) {
    return Optional.ofNullable(handlers.get(type));
  }

  /** Reads the data first, so that unreadable data is known before any transaction. */
  @FunctionalInterface
  interface Handler {
    Effect read(byte[] data) throws IOException;
  }

  /** What the event does here. */
  @FunctionalInterface
  interface Effect {
    void apply(UUID id);
  }
}
