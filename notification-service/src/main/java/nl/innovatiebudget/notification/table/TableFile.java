package nl.innovatiebudget.notification.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table as it stands in {@code messages.yaml}, not judged yet. What is left out is empty, so
 * that every fault can be named at once.
 */
record TableFile(
    List<Row> messages,
    List<Remark> silent,
    List<Remark> expected,
    Map<String, Map<String, String>> grounds,
    Map<String, Words> clauses) {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  TableFile(
      @Nullable List<Row> messages,
      @Nullable List<Remark> silent,
      @Nullable List<Remark> expected,
      @Nullable Map<String, Map<String, String>> grounds,
      @Nullable Map<String, Words> clauses) {
    this.messages = messages == null ? List.of() : messages;
    this.silent = silent == null ? List.of() : silent;
    this.expected = expected == null ? List.of() : expected;
    this.grounds = grounds == null ? Map.of() : grounds;
    this.clauses = clauses == null ? Map.of() : clauses;
  }

  record Row(
      String message,
      List<String> events,
      String to,
      List<String> channels,
      @Nullable Boolean statutory,
      List<String> clauses,
      @Nullable String remedy,
      @Nullable Boolean letter,
      @Nullable String grounds) {

    Row(
        @Nullable String message,
        @Nullable List<String> events,
        @Nullable String to,
        @Nullable List<String> channels,
        @Nullable Boolean statutory,
        @Nullable List<String> clauses,
        @Nullable String remedy,
        @Nullable Boolean letter,
        @Nullable String grounds) {
      this.message = message == null ? "" : message;
      this.events = events == null ? List.of() : events;
      this.to = to == null ? "" : to;
      this.channels = channels == null ? List.of() : channels;
      this.statutory = statutory;
      this.clauses = clauses == null ? List.of() : clauses;
      this.remedy = remedy;
      this.letter = letter;
      this.grounds = grounds;
    }

    boolean hasLetter() {
      return letter != null && letter;
    }
  }

  record Remark(@Nullable String event, @Nullable String because) {}

  record Words(@Nullable String nl, @Nullable String en) {}

  /** Refuses what is not YAML, or has fields that mean nothing here. */
  static TableFile read(String yaml) {
    try {
      return YAML.readValue(yaml, TableFile.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("messages.yaml cannot be read: " + e.getMessage(), e);
    }
  }
}
