-- Every act on a round, its jury and its cases, for whoever has to account for it.
create table act (
  position       bigint generated always as identity primary key,
  round_id       text        not null check (length(round_id) between 1 and 100),
  application_id uuid,
  juror_id       uuid,
  act            text        not null check (act ~ '^[a-z]+(-[a-z]+)*$'),
  actor          text        not null,
  actor_role     text        not null,
  reason         text,
  details        jsonb,
  acted_at       timestamptz not null,
  recorded_at    timestamptz not null default clock_timestamp()
);

create index act_of_round on act (round_id, position);
create index act_of_case on act (application_id, position);

create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

create trigger act_append_only before update or delete on act
  for each row execute function append_only();
create trigger act_not_emptied before truncate on act
  for each statement execute function append_only();
