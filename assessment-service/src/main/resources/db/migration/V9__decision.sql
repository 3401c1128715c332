-- Decisions on single cases, remarks and feedback for applicants, and objections.

-- A proposal may cover some cases, may deviate from the advice, and may be closed without a decision.
-- No covered cases: every case of the round that is not decided yet.
alter table decision_proposal
  add kind          text  not null default 'RANKING' check (kind in ('RANKING', 'REDECISION')),
  add covered       jsonb,
  add deviations    jsonb not null default '[]',
  add closing       text  check (closing in ('WITHDRAWN', 'REJECTED')),
  add closed_by     text,
  add closed_at     timestamptz,
  add closed_reason text,
  add constraint closing_is_whole check (num_nulls(closing, closed_by, closed_at, closed_reason) in (0, 4)),
  add constraint closed_or_approved check (closing is null or approved_at is null);

drop index one_decision_per_round;

-- Every decision on a case that was ever taken.
create table decision (
  decision_id    uuid        primary key,
  application_id uuid        not null references case_file,
  proposal_id    uuid        references decision_proposal,
  kind           text        not null check (kind in ('PRIMARY', 'ASKED_AGAIN', 'REDECISION', 'OBJECTION')),
  outcome        text        not null check (outcome in ('AWARDED', 'REFUSED')),
  amount_cents   bigint      not null check (amount_cents >= 0),
  decided_by     text        not null,
  decided_at     timestamptz not null,
  constraint only_an_award_has_an_amount check ((outcome = 'AWARDED') = (amount_cents > 0)),
  constraint proposed_unless_asked_again check (
    case kind when 'PRIMARY' then proposal_id is not null when 'REDECISION' then proposal_id is not null
      else true end)
);

create unique index a_case_is_decided_once on decision (application_id) where kind = 'PRIMARY';
create index decision_of_case on decision (application_id, decided_at);

insert into decision
  select c.decision_id, c.application_id, p.proposal_id, 'PRIMARY',
      case when c.state = 'REFUSED' then 'REFUSED' else 'AWARDED' end, c.amount_cents, p.approved_by, c.decided_at
    from case_file c join decision_proposal p on p.round_id = c.round_id and p.approved_at is not null
    where c.decision_id is not null;

create trigger decision_append_only before update or delete on decision
  for each row execute function append_only();

-- What the panel wants the applicant to read.
create table panel_remark (
  application_id uuid        primary key references case_file,
  nl             text        not null check (length(nl) between 1 and 1000),
  en             text        not null check (length(en) between 1 and 1000),
  written_by     text        not null,
  written_at     timestamptz not null,
  version        int         not null
);

-- Transfers between pots that the ledger was told of.
create table told_pot_transfer (
  transfer_id uuid        primary key,
  round_id    text        not null,
  told_at     timestamptz not null
);

-- The first letter that tells the decision on a case; the term to object starts the day after.
create table decision_letter (
  application_id uuid        primary key references case_file,
  letter_id      uuid        not null unique,
  decision_id    uuid        not null,
  issued_at      timestamptz not null
);

create trigger decision_letter_append_only before update or delete on decision_letter
  for each row execute function append_only();

create table feedback (
  application_id uuid        primary key references case_file,
  criteria       jsonb       not null,
  checked_by     text        not null,
  checked_at     timestamptz not null,
  released_by    text,
  released_at    timestamptz,
  version        int         not null,
  constraint releaser_and_moment_go_together check (num_nulls(released_by, released_at) in (0, 2))
);

-- A ranking with the scores of one case replaced, beside the one that it was made from.
alter table ranking add parent_id uuid references ranking;

create table objection (
  objection_id       uuid        primary key,
  application_id     uuid        not null references case_file,
  round_id           text        not null,
  received_on        date        not null,
  sent_on            date        check (sent_on <= received_on),
  grounds            text        not null check (length(grounds) between 1 and 20000),
  last_day_to_object date        not null,
  last_day_to_decide date        not null,
  in_time            boolean     not null,
  excuse             text        check (length(excuse) between 1 and 2000),
  registered_by      text        not null,
  registered_at      timestamptz not null,
  state              text        not null check (state in ('OPEN', 'WITHDRAWN', 'DECIDED')),
  outcome            text        check (outcome in ('GRANTED', 'REJECTED', 'INADMISSIBLE')),
  ranking_id         uuid        references ranking,
  version            int         not null,
  constraint decided_objections_have_an_outcome check ((state = 'DECIDED') = (outcome is not null))
);

create index objection_of_case on objection (application_id, registered_at);

create table reassessment (
  objection_id uuid        not null references objection,
  juror_id     uuid        not null,
  assigned_at  timestamptz not null,
  scores       jsonb,
  scored_at    timestamptz,
  version      int         not null,
  primary key (objection_id, juror_id),
  constraint scores_and_moment_go_together check (num_nulls(scores, scored_at) in (0, 2))
);

create index reassessment_of_juror on reassessment (juror_id);

create table objection_proposal (
  proposal_id  uuid        primary key,
  objection_id uuid        not null references objection,
  outcome      text        not null check (outcome in ('GRANTED', 'REJECTED', 'INADMISSIBLE')),
  amount_cents bigint      not null check (amount_cents >= 0),
  reasons      jsonb       not null,
  ranking_id   uuid        references ranking,
  prepared_by  text        not null,
  prepared_at  timestamptz not null,
  approved_by  text,
  approved_at  timestamptz,
  closed_by    text,
  closed_at    timestamptz,
  closed_reason text,
  version      int         not null,
  constraint only_a_grant_has_an_amount check ((outcome = 'GRANTED') = (amount_cents > 0)),
  constraint four_eyes_on_objection check (approved_by <> prepared_by),
  constraint objection_approver_and_moment check (num_nulls(approved_by, approved_at) in (0, 2)),
  constraint objection_closing_is_whole check (num_nulls(closed_by, closed_at, closed_reason) in (0, 3)),
  constraint objection_closed_or_approved check (closed_at is null or approved_at is null)
);

create unique index one_open_proposal_per_objection on objection_proposal (objection_id)
  where approved_at is null and closed_at is null;
