-- What was submitted, as staff list and search it: one row for each application, of the submission that is in force.

create table submitted_application (
  application_id   uuid primary key references application,
  round_id         text        not null references round,
  ordinal          int         not null check (ordinal > 0),
  number           text        not null,
  status           text        not null,
  supplement_until date,
  submission       int         not null check (submission > 0),
  received_at      timestamptz not null,
  title            text        not null,
  lead_name        text        not null,
  pot_id           text        not null,
  cost_cents       bigint      not null check (cost_cents >= 0),
  requested_cents  bigint      not null check (requested_cents >= 0),
  organisation_ids uuid[]      not null,
  participants     jsonb       not null,
  findings         jsonb       not null,
  words            tsvector    not null,
  unique (round_id, ordinal)
);

comment on column submitted_application.participants is 'what the register said of the participants at reception';
comment on column submitted_application.findings is 'what each rule of completeness said at reception; empty: not kept';

-- A page is read from one of these, backwards and without sorting, or from the narrowest filter.
create index submitted_application_received on submitted_application (round_id, received_at, application_id);
create index submitted_application_status on submitted_application (round_id, status, received_at, application_id);
create index submitted_application_pot on submitted_application (round_id, pot_id, received_at, application_id);
create index submitted_application_requested on submitted_application (round_id, requested_cents);
create index submitted_application_organisation on submitted_application using gin (organisation_ids);

-- A submission adds its words while it holds the counter of its round. Put on the waiting list first, a text of 1,500
-- different words took a seventh of the time that it took straight into the index; whoever fills the list empties it.
create index submitted_application_words on submitted_application using gin (words) with (fastupdate = on);

create function application_words(number text, title text, summary text, names text, answers jsonb) returns tsvector
  language sql stable parallel safe
as $$
  select to_tsvector('pg_catalog.dutch', concat_ws(' ', number, replace(number, '-', ' '), title, summary, names))
         || jsonb_to_tsvector('pg_catalog.dutch', answers, '["string"]')
$$;

insert into submitted_application
select a.application_id, a.round_id, substring(a.number from '[0-9]+$')::int, a.number, a.status, a.supplement_until,
       a.submission, a.received_at, coalesce(f.content ->> 'title', ''), coalesce(p.lead_name, '?'), pot.pot_id, cost.cents,
       (f.content ->> 'requestedCents')::bigint, coalesce(p.organisation_ids, '{}'), coalesce(p.participants, '[]'), '[]',
       application_words(a.number, f.content ->> 'title', f.content ->> 'publicSummary', p.names,
                         coalesce(f.content -> 'answers', '{}'))
from application a
join submission s on s.application_id = a.application_id and s.submission = a.submission
join round_version v on v.round_id = a.round_id and v.version = a.round_version
cross join lateral (select s.content::jsonb as content) f
cross join lateral (
  select coalesce(sum((line ->> 'costCents')::bigint), 0) as cents
  from jsonb_array_elements(f.content -> 'costPlan') line) cost
cross join lateral (
  select pot ->> 'potId' as pot_id
  from jsonb_array_elements(v.definition -> 'pots') with ordinality pots (pot, place)
  where pot ->> 'costUpToCents' is null or (pot ->> 'costUpToCents')::bigint >= cost.cents
  order by place limit 1) pot
cross join lateral (
  select string_agg(m.name, ' ') as names,
         (array_agg(m.name order by m.place) filter (where m.member ->> 'role' = 'LEAD'))[1] as lead_name,
         array_agg(o.organisation_id) filter (where o.organisation_id is not null) as organisation_ids,
         jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
           'role', m.member -> 'role',
           'organisationId', o.organisation_id,
           'name', m.name,
           'organisationKind', o.kind,
           'bodyIds', (
             select coalesce(jsonb_agg(jsonb_build_object('kind', id.kind, 'value', id.value)), '[]')
             from (values ('KVK', case when o.organisation_id is null then m.member ->> 'kvk' else o.kvk end),
                          ('RSIN', o.rsin), ('OIN', o.oin)) id (kind, value)
             where id.value is not null))) order by m.place) as participants
  from (
    select member, place, coalesce(r.name, member ->> 'name', '?') as name
    from jsonb_array_elements(f.content -> 'participants') with ordinality members (member, place)
    left join organisation r on r.organisation_id = (member ->> 'organisationId')::uuid) m
  left join organisation o on o.organisation_id = (m.member ->> 'organisationId')::uuid) p
where a.submission > 0;

-- Status and supplement follow the application itself, whichever act changes them.
create function submitted_application_follows() returns trigger language plpgsql as $$
begin
  update submitted_application set status = new.status, supplement_until = new.supplement_until
  where application_id = new.application_id
    and (status, supplement_until) is distinct from (new.status, new.supplement_until);
  return null;
end $$;

create trigger application_followed after update on application
  for each row
  when (new.submission > 0
        and (new.status, new.supplement_until) is distinct from (old.status, old.supplement_until))
  execute function submitted_application_follows();

-- The log of processing (Logboek Dataverwerkingen): who did what with whose data, and for which purpose.

create table processing_log (
  position               bigint generated always as identity primary key,
  trace_id               text        not null check (trace_id ~ '^[0-9a-f]{32}$'),
  span_id                text        not null check (span_id ~ '^[0-9a-f]{16}$'),
  parent_span_id         text check (parent_span_id ~ '^[0-9a-f]{16}$'),
  status                 text        not null check (status in ('Unset', 'Ok', 'Error')),
  name                   text        not null,
  started_at             timestamptz not null,
  ended_at               timestamptz not null,
  activity               text        not null check (activity in ('READING', 'CHANGING', 'DECIDING')),
  processing_activity_id text        not null,
  data_subject_id        text        not null,
  data_subject_id_type   text        not null,
  application_id         uuid        not null,
  actor                  text        not null,
  actor_role             text        not null,
  organisation_id        uuid,
  organisation_name      text,
  foreign_processor      text,
  check (started_at <= ended_at)
);

-- One application's lines in their order, and the lines of a period: they come in the order of time.
create index processing_log_application on processing_log (application_id, position);
create index processing_log_ended on processing_log using brin (ended_at);

create trigger processing_log_append_only before update or delete on processing_log
  for each row execute function append_only();
create trigger processing_log_not_emptied before truncate on processing_log
  for each statement execute function append_only();

-- Whom the lines about an application are about: whoever started it, as a pseudonym.
create table application_subject (
  application_id  uuid primary key references application,
  data_subject_id text not null
);

create index application_subject_person on application_subject (data_subject_id);

create trigger application_subject_append_only before update or delete on application_subject
  for each row execute function append_only();
