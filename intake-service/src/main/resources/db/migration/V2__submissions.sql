-- An application can be submitted more than once: what was submitted is kept apart, frozen, and
-- the application itself keeps its working content.

do $$
declare rule text;
begin
  for rule in select conname from pg_constraint
    where conrelid = 'application'::regclass and contype = 'c'
  loop
    execute format('alter table application drop constraint %I', rule);
  end loop;
end $$;

alter table application
  add submission         int not null default 0 check (submission >= 0),
  add submitted_revision int,
  add supplement_until   date,
  add admitted_late      boolean not null default false;

drop trigger application_frozen on application;

update application set submission = 1, submitted_revision = revision where status <> 'DRAFT';

alter table application
  alter submission drop default,
  alter admitted_late drop default,
  add constraint application_status_known check (
    status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'NOT_TREATED', 'AWARDED', 'REFUSED')),
  add constraint application_revision_positive check (revision > 0),
  add constraint application_hash_fits check (
    content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  add constraint application_award_not_negative check (awarded_cents >= 0),
  add constraint application_draft_is_not_submitted check (
    case when submission = 0 then status in ('DRAFT', 'WITHDRAWN') else status <> 'DRAFT' end),
  add constraint application_submission_is_whole check (
    num_nonnulls(number, round_version, received_at, submitted_revision)
    = case when submission = 0 then 0 else 4 end),
  add constraint application_revision_in_force check (submitted_revision <= revision),
  add constraint application_outcome_is_whole check (
    num_nonnulls(letter_id, awarded_cents, informed_at) in (0, 3)),
  add constraint application_outcome_needs_letter check (
    status not in ('AWARDED', 'REFUSED') or letter_id is not null),
  add constraint application_only_awards_have_money check (
    status = 'AWARDED' or coalesce(awarded_cents, 0) = 0),
  add constraint application_supplement_of_submitted check (
    supplement_until is null or status = 'SUBMITTED'),
  add constraint application_late_is_draft check (not admitted_late or status = 'DRAFT');

-- Number and version of the round stay those of the first submission, and what is no longer open
-- for change keeps its content.
create function application_keeps_its_identity() returns trigger language plpgsql as $$
begin
  raise exception 'application % keeps its number, its round and its content', old.application_id;
end $$;

create trigger application_identity before update on application
  for each row
  when ((old.submission > 0
         and (new.number, new.round_id, new.round_version)
             is distinct from (old.number, old.round_id, old.round_version))
        or (old.status not in ('DRAFT', 'SUBMITTED') and new.content is distinct from old.content)
        or new.submission < old.submission)
  execute function application_keeps_its_identity();

drop function application_content_is_frozen;

create table submission (
  application_id uuid        not null references application,
  submission     int         not null check (submission > 0),
  kind           text        not null check (kind in ('IN_TIME', 'ADMITTED_LATE', 'SUPPLEMENT')),
  revision       int         not null,
  round_version  int         not null,
  content        text        not null,
  content_hash   text        not null
    check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  received_at    timestamptz not null,
  recorded_at    timestamptz not null default clock_timestamp(),
  submitted_by   text        not null,
  body_kind      text        not null,
  body_value     text        not null,
  receipt        text        not null,
  primary key (application_id, submission)
);

insert into submission
select a.application_id, 1, 'IN_TIME', a.revision, a.round_version, a.content, a.content_hash,
       a.received_at, a.received_at, s.acting_subject, s.body_kind, s.body_value, ''
from application a
cross join lateral (
  select * from signature
  where signature.application_id = a.application_id and signature.revision = a.revision
  order by participant limit 1) s
where a.submission = 1;

-- Who changed which part in which revision; content that was never submitted is not kept.
create table revision (
  application_id uuid        not null references application,
  revision       int         not null,
  changed_at     timestamptz not null,
  changed_by     text        not null,
  body_name      text        not null,
  parts          text[]      not null,
  primary key (application_id, revision)
);

-- Every act on an application, for the timeline and for whoever has to account for it.
create table application_act (
  position       bigint generated always as identity primary key,
  application_id uuid        not null references application,
  act            text        not null,
  acted_at       timestamptz not null,
  recorded_at    timestamptz not null default clock_timestamp(),
  actor          text        not null,
  actor_kind     text        not null check (actor_kind in ('APPLICANT', 'OFFICER', 'SYSTEM')),
  body_name      text,
  reason         text
);

create index application_act_application on application_act (application_id, position);

alter table signature add session text;
update signature set session = acting_subject;
alter table signature alter session set not null;

create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

create trigger submission_append_only before update or delete on submission
  for each row execute function append_only();
create trigger application_act_append_only before update or delete on application_act
  for each row execute function append_only();
create trigger signature_append_only before update or delete on signature
  for each row execute function append_only();
