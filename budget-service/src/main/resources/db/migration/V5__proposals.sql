-- Acts that take two people: one proposes, another decides. What was proposed never changes, what was decided neither.
create table proposal (
  proposal_id     uuid        primary key,
  kind            text        not null check (kind ~ '^[a-z][a-z0-9-]{0,59}$'),
  -- What it is about: the id of a round, an application, an account.
  subject         text        not null check (length(subject) between 1 and 300),
  body            jsonb       not null,
  reason          text        not null check (length(reason) between 1 and 2000),
  proposed_by     text        not null,
  proposed_at     timestamptz not null,
  state           text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  decided_by      text,
  decided_at      timestamptz,
  decision_reason text        check (length(decision_reason) between 1 and 2000),
  constraint proposal_decided_by_somebody check (
    (state = 'PROPOSED') = (decided_by is null) and (state = 'PROPOSED') = (decided_at is null)),
  constraint proposal_decided_by_another check (
    decided_by is null or (state = 'WITHDRAWN') = (decided_by = proposed_by)),
  constraint proposal_rejected_for_a_reason check (state <> 'REJECTED' or decision_reason is not null)
);

-- Two open proposals to do the same to the same would be done twice.
create unique index proposal_open_once on proposal (kind, subject) where state = 'PROPOSED';
create index proposal_newest_first on proposal (proposed_at, proposal_id);

create function guard_proposal() returns trigger language plpgsql as $$
begin
  if old.state <> 'PROPOSED'
      or (old.proposal_id, old.kind, old.subject, old.body, old.reason, old.proposed_by, old.proposed_at)
        is distinct from
        (new.proposal_id, new.kind, new.subject, new.body, new.reason, new.proposed_by, new.proposed_at) then
    raise exception 'a proposal is decided once and never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger proposal_is_decided_once before update on proposal
  for each row execute function guard_proposal();
create trigger proposal_stays before delete or truncate on proposal
  for each statement execute function refuse_change();
