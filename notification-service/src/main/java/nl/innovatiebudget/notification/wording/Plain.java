package nl.innovatiebudget.notification.wording;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.notification.template.Contact;
import org.jspecify.annotations.Nullable;

/** Makes maps, lists, words and flags of what templates are given: {@link Shape} says which. */
public final class Plain {

  private Plain() {}

  /** Every record by its name. */
  public static Map<String, Object> of(Map<String, ?> facts) {
    var plain = new LinkedHashMap<String, Object>();
    facts.forEach((name, value) -> plain.put(name, value(value)));
    return plain;
  }

  private static @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Record record -> map(record);
      case Contact contact ->
          Map.of(
              "organisation",
              Map.of("nl", contact.organisation().nl(), "en", contact.organisation().en()),
              "postalAddress",
              contact.postalAddress(),
              "email",
              contact.email(),
              "portal",
              contact.portal());
      case List<?> list -> list.stream().map(Plain::value).toList();
      case String words -> words;
      case Boolean flag -> flag;
      case Integer number -> number;
      default -> throw new IllegalStateException("templates cannot be given " + value.getClass());
    };
  }

  private static Map<String, Object> map(Record record) {
    var plain = new LinkedHashMap<String, Object>();
    try {
      for (var component : record.getClass().getRecordComponents()) {
        if (component.getType() != UUID.class) {
          plain.put(component.getName(), value(component.getAccessor().invoke(record)));
        }
      }
      for (var question : record.getClass().getDeclaredMethods()) {
        if (Shape.isQuestion(question)) {
          plain.putIfAbsent(question.getName(), question.invoke(record));
        }
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
    return plain;
  }
}
