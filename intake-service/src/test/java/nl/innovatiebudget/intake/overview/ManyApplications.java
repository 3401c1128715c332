package nl.innovatiebudget.intake.overview;

import java.sql.Connection;
import java.sql.SQLException;

/** Fills a database with submitted applications, spread over rounds as years would do. */
final class ManyApplications {

  static final String ROUND = "many-1";

  private static final String FILL =
      """
      insert into organisation (
        organisation_id, name, kind, kvk, valid_from, region, country_part, recorded_at, recorded_by)
      select md5('organisation ' || n)::uuid, 'Gemeente ' || n, 'MUNICIPALITY',
             '8' || lpad(n::text, 7, '0'), '2020-01-01', '', 'EUROPEAN', now(), 'somebody'
      from generate_series(1, 400) n;

      insert into round (round_id, last_number) select 'many-' || r, 0 from generate_series(1, 4) r;

      insert into round_version (
        round_id, version, opens_at, closes_at, definition, published_at, kind)
      select 'many-' || r, 1, '2024-03-03T23:00Z', '2024-03-31T22:00Z', '{}', '2024-02-01T00:00Z',
             'FIRST'
      from generate_series(1, 4) r;

      insert into application (
        application_id, status, round_id, revision, content, content_hash, created_at, changed_at,
        number, round_version, received_at, submission, submitted_revision, admitted_late)
      select md5('application ' || n)::uuid,
             case when n % 400 = 0 then 'WITHDRAWN' else 'SUBMITTED' end,
             'many-' || 1 + n % 4, 1, '{}', encode(sha256('{}'), 'hex'),
             timestamptz '2024-03-04T00:00Z' + n * interval '1 minute',
             timestamptz '2024-03-04T00:00Z' + n * interval '1 minute',
             'MANY-' || 1 + n % 4 || '-' || to_char(1 + n / 4, 'FM000099999'), 1,
             timestamptz '2024-03-04T00:00Z' + n * interval '1 minute', 1, 1, false
      from generate_series(0, APPLICATIONS - 1) n;

      insert into application_party (application_id, position, organisation_id, in_force)
      select md5('application ' || n)::uuid, p,
             md5('organisation ' || 1 + (n + p * 7) % 400)::uuid, true
      from generate_series(0, APPLICATIONS - 1) n, generate_series(0, 1) p;

      insert into submitted_application (
        application_id, round_id, ordinal, number, status, submission, received_at, title,
        lead_name, pot_id, cost_cents, requested_cents, organisation_ids, participants, findings,
        words)
      select application_id, round_id, substring(number from '[0-9]+$')::int, number, status, 1,
             received_at, 'Melding ' || number, 'Gemeente', case when n % 5 = 0 then 'large' else 'small' end,
             n * 1000, n * 750,
             array[md5('organisation ' || 1 + n % 400)::uuid, md5('organisation ' || 1 + (n + 7) % 400)::uuid],
             '[]', '[]',
             application_words(number, 'Melding van gemeenten', 'onderwerp' || n % 700,
                               'Gemeente ' || n % 400, '{}')
      from generate_series(0, APPLICATIONS - 1) n
      join application on application_id = md5('application ' || n)::uuid;

      insert into processing_log (
        trace_id, span_id, status, name, started_at, ended_at, activity, processing_activity_id,
        data_subject_id, data_subject_id_type, application_id, actor, actor_role)
      select md5('trace ' || n), left(md5('span ' || n), 16), 'Ok', 'GET', now(), now(), 'READING',
             'urn:x', 'x', 'application', md5('application ' || n % 2000)::uuid, 'x', 'auditor'
      from generate_series(0, APPLICATIONS - 1) n;
      """;

  private ManyApplications() {}

  /** As many applications, and as many lines of the log; the statistics are up to date. */
  static void fill(Connection database, int applications) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(FILL.replace("APPLICATIONS", Integer.toString(applications)));
      statement.execute("vacuum analyze");
    }
  }
}
