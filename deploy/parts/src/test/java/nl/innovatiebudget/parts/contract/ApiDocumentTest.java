package nl.innovatiebudget.parts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDocumentTest {

  private static final ApiDocument DOCUMENT =
      ApiDocument.of(
          """
          {"openapi": "3.1.0",
           "paths": {
             "/v1/notes": {"get": {"responses": {"200": {"content": {"application/json": {"schema":
                 {"type": "array", "items": {"$ref": "#/components/schemas/Note"}}}}}}}},
             "/v1/notes/{id}": {
               "get": {"responses": {
                 "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
                 "202": {"content": {"application/json": {"schema": {}}}},
                 "default": {"$ref": "#/components/responses/Other"}}},
               "delete": {"responses": {"204": {"description": "gone"}}}},
             "/v1/notes/newest": {"get": {"responses": {"200": {"content": {"text/plain": {}}}}}}},
           "components": {
             "responses": {"Other": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}},
             "schemas": {"Note": {"type": "object", "properties": {
               "text": {"type": "string"}, "kind": {"type": "string", "enum": ["SHORT", "LONG"]}}}}}}
          """
              .getBytes(StandardCharsets.UTF_8));

  @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "GET | /v1/notes/1 | 200 | application/json | {\"text\":\"a\",\"kind\":\"SHORT\"}",
        "GET | /v1/notes/1 | 200 | application/json;charset=UTF-8 | {}",
        "GET | /v1/notes | 200 | application/json | [{\"text\":\"a\"}]",
        "GET | /v1/notes/newest | 200 | text/plain | anything",
        "GET | /v1/notes/1 | 404 | application/problem+json | {}",
        "DELETE | /v1/notes/1 | 204 | '' | ''",
        "GET | /v1/unknown | 200 | text/plain | nobody says what",
      })
  void an_answer_as_the_document_says_has_no_fault(
      String method, String path, int status, String type, String body) {
    assertThat(faults(method, path, status, type, body)).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} {2} {3} {4}: {5}")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "GET | /v1/notes/1 | 201 | application/json | {} | status 201 is not declared",
        "GET | /v1/notes/1 | 409 | application/problem+json | {} | status 409 is not declared",
        "DELETE | /v1/notes/1 | 500 | application/problem+json | {} | status 500 is not declared",
        "GET | /v1/notes/1 | 200 | text/html | <p> | text/html is not declared for 200",
        "GET | /v1/notes/1 | 200 | application/json | '' | a body is declared for 200",
        "GET | /v1/notes/1 | 202 | application/json | {} | the schema for 202 is empty",
        "GET | /v1/notes/1 | 200 | application/json | {\"text\":1} | integer found",
        "GET | /v1/notes/1 | 200 | application/json | {\"kind\":\"MIDDLING\"} | enumeration",
        "GET | /v1/notes/1 | 200 | application/json | {\"author\":\"a\"} | author",
        "GET | /v1/notes | 200 | application/json | [{\"author\":\"a\"}] | author",
        "GET | /v1/notes | 200 | application/json | {} | array expected",
        "DELETE | /v1/notes/1 | 204 | text/plain | a | text/plain is not declared for 204",
      })
  void what_is_not_in_the_document_is_named(
      String method, String path, int status, String type, String body, String fault) {
    assertThat(faults(method, path, status, type, body)).singleElement().asString().contains(fault);
  }

  private static List<String> faults(
      String method, String path, int status, String type, String body) {
    return DOCUMENT.faultsOf(method, path, status, type, body.getBytes(StandardCharsets.UTF_8));
  }
}
