package nl.innovatiebudget.local.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/** Bodies and values that nobody should send: random ones, and those made from the schema. */
final class HostileValues {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BODIES = 60;
  private static final int DEEP = 20_000;
  private static final int LARGE = 300_000;

  /** Written into a body as they are. */
  private static final List<String> JSON_VALUES =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "-1",
          "0",
          "1.5",
          "1e400",
          "9223372036854775807",
          "9223372036854775808",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\u202egnp.exe\"",
          "\"'; drop table application; --\"",
          "\"{facts.class.name}${7*7}\"",
          "\"../../etc/passwd\"",
          "\"0000-13-45\"",
          "\"+1000000000-01-01T00:00:00Z\"",
          "[[[[[[]]]]]]",
          "{\"a\":{\"b\":1}}",
          "\"" + "x".repeat(70_000) + "\"",
          "[" + "1,".repeat(5_000) + "1]");

  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "-1",
          "0",
          "1e400",
          "9223372036854775808",
          "null",
          "true",
          "\u0000",
          "%00",
          "\u202e",
          "🙂",
          "../..",
          "..%2f..",
          "' or 1=1 --",
          "{facts}",
          "<script>",
          "00000000-0000-0000-0000-000000000000",
          "+1000000000-12-31T23:59:59Z",
          "2024-02-30",
          "x".repeat(3_000),
          "\r\nX-Header: 1");

  private HostileValues() {}

  /** The same seed gives the same bodies; every kind is there in every list. */
  static List<byte[]> bodies(Operation operation, long seed) {
    var random = new Random(seed ^ operation.toString().hashCode());
    var bodies = new ArrayList<byte[]>();
    for (var text :
        List.of(
            "",
            "null",
            "[]",
            "\"text\"",
            "1",
            "{",
            "{}",
            "{\"surprise\":1}",
            "{\"a\":1,\"a\":2}",
            "NaN",
            "[".repeat(DEEP),
            "{\"a\":\"" + "x".repeat(LARGE) + "\"}",
            "{\"a\":".repeat(DEEP),
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>",
            "=1+1;\"\n\"\"")) {
      bodies.add(text.getBytes(StandardCharsets.UTF_8));
    }
    var bytes = new byte[2_000];
    random.nextBytes(bytes);
    bodies.add(bytes);
    bodies.add(new byte[] {(byte) 0xff, (byte) 0xfe, 0x7b, 0x7d});
    if (operation.takesJson()) {
      var changed = changed(Samples.of(operation.body()));
      Collections.shuffle(changed, random);
      bodies.addAll(changed.subList(0, Math.min(BODIES, changed.size())));
    }
    return bodies;
  }

  /** Each field of a good body in turn made into each of the values, or left out. */
  private static List<byte[]> changed(JsonNode good) {
    var bodies = new ArrayList<byte[]>();
    walk(
        good,
        (parent, field) -> {
          for (var value : JSON_VALUES) {
            bodies.add(instead(good, parent, field, value));
          }
          bodies.add(left(good, parent, field));
        });
    return bodies;
  }

  private static void walk(JsonNode node, BiConsumer<JsonNode, String> seen) {
    if (node instanceof ObjectNode object) {
      for (var name : List.copyOf(iterable(object))) {
        seen.accept(object, name);
        walk(object.get(name), seen);
      }
    } else if (node instanceof ArrayNode array && !array.isEmpty()) {
      walk(array.get(0), seen);
    }
  }

  private static List<String> iterable(ObjectNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static final String MARK = "\"\u2022here\u2022\"";

  private static byte[] instead(JsonNode good, JsonNode parent, String field, String value) {
    var object = (ObjectNode) parent;
    var before = object.get(field);
    object.put(field, MARK.substring(1, MARK.length() - 1));
    var text = text(good).replace(MARK, value);
    object.set(field, before);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] left(JsonNode good, JsonNode parent, String field) {
    var object = (ObjectNode) parent;
    var before = object.remove(field);
    var text = text(good);
    object.set(field, before);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(JsonNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
