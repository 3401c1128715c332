-- Requests to supply what is missing, and refusals to treat what stayed incomplete (Awb 4:5).

-- The decision not to treat is kept apart from the status, which its applicants see.
alter table application
  add refused_to_treat_at timestamptz,
  add constraint application_refusal_of_submitted check (
    refused_to_treat_at is null or submission > 0);

create table supplement_request (
  request_id     uuid        primary key,
  application_id uuid        not null references application,
  days           int         not null check (days between 3 and 60),
  requested_by   text        not null,
  requested_at   timestamptz not null,
  last_day       date        not null,
  answered_at    timestamptz,
  answer         int,
  cancelled_at   timestamptz,
  foreign key (application_id, answer) references submission,
  check (last_day >= (requested_at at time zone 'Europe/Amsterdam')::date + days),
  check ((answered_at at time zone 'Europe/Amsterdam')::date <= last_day),
  check (num_nonnulls(answered_at, answer) in (0, 2)),
  check (num_nonnulls(answered_at, cancelled_at) <= 1)
);

create index supplement_request_application on supplement_request (application_id, requested_at);

create table supplement_item (
  request_id uuid not null references supplement_request,
  position   int  not null check (position between 0 and 29),
  nl         text not null check (length(nl) between 1 and 1000),
  en         text not null check (length(en) between 1 and 1000),
  primary key (request_id, position)
);

create function supplement_request_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'supplement request % is kept as it was asked and ended', old.request_id;
end $$;

create trigger supplement_request_kept before update on supplement_request
  for each row
  when (old.answered_at is not null
        or old.cancelled_at is not null
        or (new.request_id, new.application_id, new.days, new.requested_by, new.requested_at, new.last_day)
           is distinct from
           (old.request_id, old.application_id, old.days, old.requested_by, old.requested_at, old.last_day))
  execute function supplement_request_is_kept();
create trigger supplement_request_stays before delete on supplement_request
  for each row execute function append_only();
create trigger supplement_item_append_only before update or delete on supplement_item
  for each row execute function append_only();

create table refusal_to_treat (
  refusal_id     uuid        primary key,
  application_id uuid        not null references application,
  request_id     uuid        not null references supplement_request,
  reason_nl      text        not null check (length(reason_nl) between 1 and 2000),
  reason_en      text        not null check (length(reason_en) between 1 and 2000),
  legal_basis    text        not null,
  decided_by     text        not null,
  decided_at     timestamptz not null,
  last_day       date        not null,
  check ((decided_at at time zone 'Europe/Amsterdam')::date <= last_day)
);

create index refusal_to_treat_application on refusal_to_treat (application_id);

create trigger refusal_to_treat_append_only before update or delete on refusal_to_treat
  for each row execute function append_only();

-- The timeline is made of acts; applications from before acts were kept get those that are known.
insert into application_act (application_id, act, acted_at, actor, actor_kind)
select application_id, act, acted_at, 'system', 'SYSTEM'
from (
  select application_id, 'DRAFTED' as act, created_at as acted_at, 1 as step from application
  union all
  select application_id, 'SUBMITTED', received_at, 2 from application where submission > 0
  union all
  select application_id, status, informed_at, 3 from application where informed_at is not null
) known
where not exists (select from application_act a where a.application_id = known.application_id)
order by acted_at, step;
