package nl.innovatiebudget.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The previous version runs beside the new one, and may come back: migrations only add. */
class MigrationsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table note",
        "DROP VIEW IF EXISTS note_overview;",
        "alter table note drop column title;",
        "alter table note drop title;",
        "alter table only note\n  add column colour text,\n  drop column if exists title cascade;",
        "alter table note rename column title to heading;",
        "alter table note rename title to heading;",
        "alter table note rename to remark;",
        "alter type colour rename to shade;",
        "alter table note alter column title type varchar(10);",
        "alter table note alter title set data type varchar(10) using left(title, 10);",
        "alter table note add column colour text not null;",
        "alter table note add colour numeric(10, 2) not null, add column size integer;",
        "alter table note add column number bigint primary key;",
        "alter table note alter column title set not null;",
        "alter table note alter title drop default;",
        "create table other (id uuid primary key); alter table note drop column title;",
        "do $$ begin alter table note drop column title; end $$;",
        "DO LANGUAGE plpgsql $body$ begin alter table note drop title; end $body$;",
        "truncate note;",
        "truncate table only note cascade",
      })
  void what_takes_away_or_asks_more_is_found(String sql) {
    assertThat(Additions.findings(sql)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table other (id uuid primary key, title text not null);",
        "create index note_title on note (title);",
        "drop index note_title;",
        "alter table note add column colour text;",
        "alter table note add column colour text not null default 'red', add size integer;",
        "alter table note add column number bigint generated always as identity;",
        "alter table note drop constraint note_state_check, add constraint note_state_check"
            + " check (state in ('OPEN', 'DONE') and title is not null);",
        "alter table note rename constraint a to b;",
        "alter table note alter column title drop not null;",
        "alter table note alter title set default '';",
        "insert into note (title) values ('alter table note drop column title; drop table note');",
        "-- drop table note;\n/* alter table note drop title; */ select 1;",
        "create trigger t before truncate on note execute function f();",
        "create function f() returns trigger language plpgsql as $$ begin drop table t; end $$;",
      })
  void what_only_adds_or_allows_more_is_not(String sql) {
    assertThat(Additions.findings(sql)).isEmpty();
  }

  @Test
  void every_migration_since_the_previous_version_only_adds() throws Exception {
    var before = previous();
    var findings = new ArrayList<String>();
    for (var path : PreviousVersion.migrationsNow()) {
      if (!before.containsKey(path)) {
        Additions.findings(PreviousVersion.read(path)).forEach(f -> findings.add(path + ": " + f));
      }
    }
    assertThat(findings).isEmpty();
  }

  @Test
  void no_migration_of_the_previous_version_has_changed_or_gone() throws Exception {
    var before = previous();
    assertThat(before).hasSizeGreaterThan(30);
    for (var migration : before.entrySet()) {
      assertThat(PreviousVersion.hash(migration.getKey()))
          .as(migration.getKey())
          .contains(migration.getValue());
    }
  }

  private static Map<String, String> previous() throws Exception {
    var migrations = PreviousVersion.migrations();
    if (migrations.isEmpty()) {
      System.out.println(
          "The previous version is not in this checkout: its migrations were not compared."
              + " With a shallow clone: git fetch --unshallow");
    }
    assumeTrue(migrations.isPresent());
    return migrations.orElseThrow();
  }
}
