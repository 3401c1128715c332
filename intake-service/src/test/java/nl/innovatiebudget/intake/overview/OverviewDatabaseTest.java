package nl.innovatiebudget.intake.overview;

import static nl.innovatiebudget.intake.application.ApplicationStatus.REFUSED;
import static nl.innovatiebudget.intake.application.ApplicationStatus.SUBMITTED;
import static nl.innovatiebudget.intake.application.ApplicationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.parts.LocalPostgres;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the database does on its own: take over what was there, and find pages by an index. */
class OverviewDatabaseTest {

  private static final int APPLICATIONS = 20_000;
  private static final UUID SOME_BODY = md5("organisation 77");
  private static final Instant LATE = Instant.parse("2024-03-10T00:00:00Z");

  @TempDir static Path directory;

  private static LocalPostgres postgres;
  private static Connection many;

  @BeforeAll
  static void fill() throws SQLException {
    postgres = LocalPostgres.start(directory, 0, List.of("many", "former"));
    migrate("many", "latest");
    many = connect("many");
    ManyApplications.fill(many, APPLICATIONS);
  }

  @AfterAll
  static void stop() throws SQLException {
    many.close();
    postgres.close();
  }

  static Stream<Arguments> pages() {
    var all = ListFilter.of(ManyApplications.ROUND);
    var somewhere = new PagePosition.OfInstant(LATE, new UUID(0, 0));
    return Stream.of(
        Arguments.of("newest", all.page(ListOrder.NEWEST, ListOrder.NEWEST.start(), 51)),
        Arguments.of("newest, later page", all.page(ListOrder.NEWEST, somewhere, 51)),
        Arguments.of("by number", all.page(ListOrder.NUMBER, ListOrder.NUMBER.start(), 51)),
        Arguments.of(
            "part of CSV", all.page(ListOrder.NUMBER, new PagePosition.OfNumber(4000), 1001)),
        Arguments.of("status of most", newest(filter(List.of(SUBMITTED, WITHDRAWN)))),
        Arguments.of("status of few", newest(filter(List.of(WITHDRAWN)))),
        Arguments.of("status of none", newest(filter(List.of(REFUSED)))),
        Arguments.of("pot", newest(filter("large", null, null, null, null))),
        Arguments.of("organisation", newest(filter(null, SOME_BODY, null, null, null))),
        Arguments.of("received", newest(filter(null, null, LATE, null, null))),
        Arguments.of("amount", newest(filter(null, null, null, 14_000_000L, null))),
        Arguments.of("a word of all", newest(filter(null, null, null, null, "gemeente"))),
        Arguments.of("a word of few", newest(filter(null, null, null, null, "onderwerp77"))),
        Arguments.of(
            "everything at once",
            newest(filter("large", SOME_BODY, LATE, 100L, "gemeente -waterschap"))),
        Arguments.of("count of few", filter(null, null, null, null, "onderwerp77").count(10_000)),
        Arguments.of("count of all", all.count(1000)),
        Arguments.of(
            "own applications",
            new SqlQuery(
                """
                select application_id from application a where exists (
                  select 1 from application_party p where p.application_id = a.application_id
                  and (p.organisation_id = ? or p.kvk = ?))
                and (changed_at < ? or changed_at = ? and application_id < ?)
                order by changed_at desc, application_id desc limit 51
                """,
                List.of(SOME_BODY, "", LATE, LATE, new UUID(0, 0)))),
        Arguments.of(
            "log of an application",
            new SqlQuery(
                """
                select * from processing_log where application_id = ? and position < ?
                order by position desc limit 51
                """,
                List.of(md5("application 7"), Long.MAX_VALUE))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void a_page_is_found_by_an_index(String name, SqlQuery query) throws SQLException {
    var plan = new ArrayList<String>();
    var explained = new SqlQuery("explain " + query.sql(), query.parameters());
    try (var explain = many.prepareStatement(explained.sql())) {
      explained.bind(explain);
      try (var line = explain.executeQuery()) {
        while (line.next()) {
          plan.add(line.getString(1));
        }
      }
    }

    assertThat(String.join("\n", plan)).contains("Index").doesNotContain("Seq Scan");
  }

  @Test
  void what_was_submitted_before_there_was_an_overview_is_in_it() throws SQLException {
    // Given
    migrate("former", "2");
    try (var former = connect("former");
        var statement = former.createStatement()) {
      statement.execute(FORMER);

      // When
      migrate("former", "latest");

      // Then
      try (var row =
          statement.executeQuery(
              """
              select *, words @@ websearch_to_tsquery('dutch', 'melding fietsen ede 0002') as found
              from submitted_application order by ordinal
              """)) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString("pot_id")).isEqualTo("small");
        assertThat(row.getLong("cost_cents")).isEqualTo(20_000_000);
        assertThat(row.getString("lead_name")).isEqualTo("Gemeente Ede");
        assertThat(row.getString("title")).isEqualTo("Eén loket");
        assertThat(row.getBoolean("found")).isFalse();
        assertThat(row.next()).isTrue();
        assertThat(row.getString("pot_id")).isEqualTo("large");
        assertThat(row.getInt("ordinal")).isEqualTo(2);
        assertThat(row.getBoolean("found")).isTrue();
        assertThat(row.getString("organisation_ids"))
            .isEqualTo("{00000000-0000-0000-0000-000000000001}");
        assertThat(row.getString("participants"))
            .contains("\"role\": \"LEAD\"", "\"organisationKind\": \"MUNICIPALITY\"", "87654321");
        assertThat(row.next()).isFalse();
      }
    }
  }

  private static final String FORMER =
      """
      insert into round values ('ibdo-2024', 2);
      insert into round_version values (
        'ibdo-2024', 1, '2024-03-03T23:00Z', '2024-03-31T22:00Z',
        '{"pots":[{"potId":"small","costUpToCents":20000000},{"potId":"large"}]}',
        '2024-02-01T00:00Z');
      insert into organisation (organisation_id, name, kind, kvk, valid_from) values (
        '00000000-0000-0000-0000-000000000001', 'Gemeente Ede', 'MUNICIPALITY', '12345678',
        '2020-01-01');
      insert into application (
        application_id, status, round_id, revision, content, content_hash, created_at, changed_at,
        number, round_version, received_at, submission, submitted_revision, admitted_late)
      select gen_random_uuid(), 'SUBMITTED', 'ibdo-2024', 1, content,
             encode(sha256(convert_to(content, 'UTF8')), 'hex'), now(), now(), 'IBDO-2024-000' || n,
             1, now(), 1, 1, false
      from generate_series(1, 2) n
      cross join lateral (select '{"answers":{"problem":"Fietsen"},"costPlan":[{"costCents":'
        || 19999999 + n || ',"participant":0}],"participants":[{"kvk":"87654321","name":'
        || '"Software B.V.","role":"CONTRACTOR"},{"organisationId":'
        || '"00000000-0000-0000-0000-000000000001","role":"LEAD"}],"publicSummary":"Meldingen",'
        || '"requestedCents":5,"roundId":"ibdo-2024","title":"Eén loket"}' as content) c;
      insert into application (
        application_id, status, round_id, revision, content, content_hash, created_at, changed_at,
        submission, admitted_late)
      values (gen_random_uuid(), 'DRAFT', 'ibdo-2024', 1, '{}', encode(sha256('{}'), 'hex'), now(),
              now(), 0, false);
      insert into submission (
        application_id, submission, kind, revision, round_version, content, content_hash,
        received_at, submitted_by, body_kind, body_value, receipt)
      select application_id, 1, 'IN_TIME', 1, 1, content, content_hash, received_at, 'person',
             'KVK', '12345678', ''
      from application where submission = 1;
      """;

  private static SqlQuery newest(ListFilter filter) {
    return filter.page(ListOrder.NEWEST, ListOrder.NEWEST.start(), 51);
  }

  private static ListFilter filter(List<ApplicationStatus> statuses) {
    return new ListFilter(
        ManyApplications.ROUND, statuses, null, null, null, null, null, null, null);
  }

  private static ListFilter filter(
      @Nullable String potId,
      @Nullable UUID organisationId,
      @Nullable Instant receivedFrom,
      @Nullable Long minimumRequestedCents,
      @Nullable String words) {
    return new ListFilter(
        ManyApplications.ROUND,
        List.of(),
        potId,
        organisationId,
        receivedFrom,
        null,
        minimumRequestedCents,
        null,
        words);
  }

  /** As PostgreSQL makes an id of a text. */
  private static UUID md5(String text) {
    try {
      var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      var halves = ByteBuffer.wrap(digest);
      return new UUID(halves.getLong(), halves.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void migrate(String database, String version) {
    Flyway.configure()
        .dataSource(postgres.jdbcUrl(database), LocalPostgres.USER, LocalPostgres.PASSWORD)
        .locations("classpath:db/kit", "classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(database), LocalPostgres.USER, LocalPostgres.PASSWORD);
  }
}
