package nl.innovatiebudget.notification.wording;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import nl.innovatiebudget.notification.template.Contact;
import org.jspecify.annotations.Nullable;

/**
 * What a template is given, by name: read from the records that the built-in templates are checked
 * against, so that nobody keeps a second list.
 */
public sealed interface Shape {

  /**
   * @param optional may be absent
   */
  record Words(boolean optional) implements Shape {}

  /** True or false. */
  record Flag() implements Shape {}

  record ListOf(Shape item) implements Shape {}

  record Group(SequencedMap<String, Shape> parts) implements Shape {}

  /** Ids are left out: they mean nothing to a reader. */
  static Group of(Class<? extends Record> type) {
    var parts = new LinkedHashMap<String, Shape>();
    for (var component : type.getRecordComponents()) {
      if (component.getType() != UUID.class) {
        parts.put(component.getName(), of(component.getType(), component.getAnnotatedType()));
      }
    }
    for (var question : type.getDeclaredMethods()) {
      if (isQuestion(question)) {
        parts.putIfAbsent(question.getName(), new Flag());
      }
    }
    return new Group(parts);
  }

  /** A method of a record that templates may ask as if it were a component. */
  static boolean isQuestion(java.lang.reflect.Method method) {
    return method.getReturnType() == boolean.class
        && method.getParameterCount() == 0
        && Modifier.isPublic(method.getModifiers());
  }

  private static Shape of(Class<?> type, AnnotatedType annotated) {
    if (type == boolean.class) {
      return new Flag();
    }
    if (type == Contact.class) {
      return contact();
    }
    if (type == List.class) {
      var item = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
      var raw = item.getType() instanceof ParameterizedType p ? p.getRawType() : item.getType();
      return new ListOf(of((Class<?>) raw, item));
    }
    if (type.isRecord()) {
      return of(type.asSubclass(Record.class));
    }
    if (type == String.class || type == int.class) {
      return new Words(annotated.isAnnotationPresent(Nullable.class));
    }
    throw new IllegalStateException("templates cannot be given " + type);
  }

  private static Group contact() {
    var words = new Words(false);
    var organisation = new LinkedHashMap<>(Map.<String, Shape>of("nl", words, "en", words));
    var parts = new LinkedHashMap<String, Shape>();
    parts.put("organisation", new Group(organisation));
    for (var name : Arrays.asList("postalAddress", "email", "portal")) {
      parts.put(name, words);
    }
    return new Group(parts);
  }
}
