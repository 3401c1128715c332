-- What happens to an award after its letter: payments, changes, determination, and what is claimed back.

alter table award
  drop constraint award_state_check,
  drop constraint award_refused_or_reserved,
  drop constraint award_committed_by_a_letter,
  -- Bound in the ledger now: the balance of the award's account.
  add column committed_cents bigint not null default 0 check (committed_cents >= 0),
  -- What the recipient may keep in the end, as it was last decided.
  add column entitled_cents bigint not null default 0 check (entitled_cents >= 0),
  -- What went back to the pot, all together.
  add column released_cents bigint not null default 0 check (released_cents >= 0),
  -- How this award is paid, as the round's arrangement was when the letter went out.
  add column arrangement jsonb,
  add column determined_on date,
  add column withdrawn_on date;

update award
  set committed_cents = amount_cents, entitled_cents = amount_cents,
      arrangement = '{"kind": "ADVANCE", "advancePercent": 80, "milestones": []}'
  where state = 'COMMITTED';

alter table award
  add constraint award_state_check check (
    state in ('RESERVED', 'REFUSED', 'RELEASED', 'COMMITTED', 'DETERMINED', 'WITHDRAWN')),
  add constraint award_refused_or_reserved check (
    (state = 'REFUSED') = (transfer_id is null) and (state = 'REFUSED') = (available_cents is not null)),
  add constraint award_committed_by_a_letter check (
    (state in ('RESERVED', 'REFUSED', 'RELEASED')) = (letter_id is null)
    and (letter_id is null) = (committed_at is null) and (letter_id is null) = (arrangement is null)),
  add constraint award_binds_nothing_without_a_letter check (letter_id is not null or committed_cents = 0),
  add constraint award_entitles_to_what_is_bound check (entitled_cents <= committed_cents),
  add constraint award_determined_on_a_day check (state <> 'DETERMINED' or determined_on is not null),
  add constraint award_withdrawn_on_a_day check (
    (state = 'WITHDRAWN') = (withdrawn_on is not null) and (state <> 'WITHDRAWN' or entitled_cents = 0));

drop index award_once_per_application;
create unique index award_once_per_application on award (application_id) where state not in ('REFUSED', 'RELEASED');

-- How the awards of a round are paid and accounted for, as its latest published version says.
create table round_terms (
  round_id text  primary key check (length(round_id) between 1 and 100),
  version  int   not null check (version >= 1),
  terms    jsonb not null
);

create table due_payment (
  due_id         uuid   primary key,
  decision_id    uuid   not null references award,
  application_id uuid   not null,
  kind           text   not null check (kind in ('WHOLE', 'ADVANCE', 'MILESTONE', 'BALANCE')),
  milestone_id   text   check (length(milestone_id) between 1 and 60),
  ordinal        int    not null check (ordinal >= 1),
  amount_cents   bigint not null check (amount_cents > 0),
  state          text   not null check (state in ('PLANNED', 'HELD', 'DUE', 'ORDERED', 'PAID', 'CANCELLED')),
  -- The last day to pay; of what is only planned the day that is expected.
  due_day        date   not null,
  payable_from   date,
  -- The year in which it counts as cash: of the last day to pay, and once paid of the value day.
  budget_year    int    not null check (budget_year between 2000 and 2200),
  order_id       uuid,
  paid_on        date,
  returned_for   text   check (length(returned_for) <= 500),
  constraint due_payment_of_a_milestone check ((kind = 'MILESTONE') = (milestone_id is not null)),
  constraint due_payment_payable_from_a_day check (state not in ('HELD', 'DUE', 'ORDERED', 'PAID') or payable_from is not null),
  constraint due_payment_ordered check ((state in ('ORDERED', 'PAID')) = (order_id is not null)),
  constraint due_payment_paid check ((state = 'PAID') = (paid_on is not null)),
  unique (decision_id, ordinal)
);

create unique index due_payment_open_once on due_payment (decision_id, kind, coalesce(milestone_id, ''))
  where state in ('PLANNED', 'HELD', 'DUE');
create index due_payment_by_application on due_payment (application_id);
create index due_payment_by_state on due_payment (state, due_day);

-- Awards whose letter is out already: an advance that is due and the rest after the determination.
insert into due_payment (due_id, decision_id, application_id, kind, ordinal, amount_cents, state, due_day, payable_from, budget_year)
  select gen_random_uuid(), decision_id, application_id, part.kind, part.ordinal, part.cents, part.state, part.due_day,
      case part.state when 'DUE' then part.day end, extract(year from part.due_day)
    from (select *, (committed_at at time zone 'Europe/Amsterdam')::date as day, amount_cents * 80 / 100 as advance from award
            where state = 'COMMITTED') as running,
      lateral (values ('ADVANCE', 1, advance, 'DUE', day + 42, day),
                      ('BALANCE', 2, amount_cents - advance, 'PLANNED', (day + interval '19 months')::date, day))
        as part (kind, ordinal, cents, state, due_day, day)
    where part.cents > 0;

-- What is still to be paid never brings the whole above what the recipient may keep.
create function guard_payments() returns trigger language plpgsql as $$
declare
  entitled bigint;
  settled  bigint;
  open     bigint;
begin
  select entitled_cents into entitled from award where decision_id = new.decision_id;
  select coalesce(sum(amount_cents) filter (where state in ('ORDERED', 'PAID')), 0),
         coalesce(sum(amount_cents) filter (where state in ('PLANNED', 'HELD', 'DUE')), 0)
    into settled, open from due_payment where decision_id = new.decision_id;
  if open > 0 and settled + open > entitled then
    raise exception 'payments of award % exceed what it entitles to', new.decision_id using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger due_payment_within_award after insert or update on due_payment
  deferrable initially deferred for each row execute function guard_payments();
create constraint trigger award_covers_its_payments after update on award
  deferrable initially deferred for each row execute function guard_payments();
create trigger due_payment_stays before delete or truncate on due_payment
  for each statement execute function refuse_change();

-- No payment while there is a serious suspicion, for at most thirteen weeks (Awb 4:56).
create table payment_suspension (
  suspension_id  uuid primary key,
  decision_id    uuid not null references award,
  application_id uuid not null,
  ground         text not null check (length(ground) <= 60),
  reason         text not null check (length(reason) between 1 and 2000),
  notified_on    date not null,
  ends_on        date not null,
  suspended_by   text not null,
  resumed_on     date,
  constraint payment_suspension_thirteen_weeks check (ends_on between notified_on and notified_on + 91),
  constraint payment_suspension_resumed_after check (resumed_on >= notified_on)
);

create unique index payment_suspension_once on payment_suspension (decision_id) where resumed_on is null;

-- What was decided about an award after its letter; its id is that of the proposal that two people made and approved.
create table award_act (
  act_id            uuid        primary key,
  decision_id       uuid        not null references award,
  application_id    uuid        not null,
  kind              text        not null check (kind in ('CHANGED', 'WITHDRAWN', 'DETERMINED')),
  ground            text        check (length(ground) <= 60),
  before_cents      bigint      not null check (before_cents >= 0),
  after_cents       bigint      not null check (after_cents >= 0),
  released_cents    bigint      not null check (released_cents >= 0),
  reason            text        not null check (length(reason) between 1 and 2000),
  heard_on          date,
  not_heard_because text        check (length(not_heard_because) between 1 and 2000),
  -- From when a term to go back on it runs, if not from the decision itself (Awb 4:49(3), 4:57(4)).
  breach_day        date,
  decided_on        date        not null,
  decided_at        timestamptz not null
);

create index award_act_by_award on award_act (decision_id, decided_at);
create trigger award_act_is_final before update or delete or truncate on award_act
  for each statement execute function refuse_change();

-- What recipients reported, as intake told it.
create table award_report (
  report_id      uuid        primary key,
  application_id uuid        not null,
  round_id       text        not null,
  kind           text        not null check (kind in ('PROGRESS', 'FINAL')),
  cost_cents     bigint      not null check (cost_cents >= 0),
  milestone_ids  text[]      not null default '{}',
  submitted_at   timestamptz not null,
  content_hash   text        not null check (content_hash ~ '^[0-9a-f]{64}$')
);

create index award_report_by_application on award_report (application_id, submitted_at);

-- Money that was paid without right and must come back (Awb 4:57).
create sequence reclaim_number;

create table reclaim (
  reclaim_id     uuid   primary key,
  -- What the debtor names when paying.
  reference      text   not null unique check (reference ~ '^TV-[0-9]{4}-[0-9]{6}$'),
  decision_id    uuid   not null references award,
  application_id uuid   not null,
  round_id       text   not null,
  amount_cents   bigint not null check (amount_cents > 0),
  reason         text   not null check (length(reason) between 1 and 2000),
  raised_on      date   not null,
  pay_by_day     date   not null,
  reminded_on    date,
  remind_by_day  date,
  -- Five years start after this day (Awb 4:104, 4:110).
  limitation_from date  not null,
  state          text   not null check (state in ('OPEN', 'SETTLED')),
  settled_on     date,
  constraint reclaim_term check (pay_by_day > raised_on),
  constraint reclaim_reminded check (
    (reminded_on is null) = (remind_by_day is null) and (reminded_on is null or reminded_on > pay_by_day)),
  constraint reclaim_settled check ((state = 'SETTLED') = (settled_on is not null))
);

create index reclaim_by_application on reclaim (application_id);
create index reclaim_open on reclaim (pay_by_day) where state = 'OPEN';

create table reclaim_receipt (
  entry_reference text        primary key check (length(entry_reference) between 1 and 200),
  reclaim_id      uuid        not null references reclaim,
  ordinal         int         not null check (ordinal >= 1),
  amount_cents    bigint      not null check (amount_cents > 0),
  value_day       date        not null,
  interest_cents  bigint      not null check (interest_cents >= 0),
  principal_cents bigint      not null check (principal_cents >= 0),
  -- More than was owed: to be paid back by hand.
  excess_cents    bigint      not null check (excess_cents >= 0),
  received_at     timestamptz not null,
  constraint reclaim_receipt_is_divided check (interest_cents + principal_cents + excess_cents = amount_cents),
  unique (reclaim_id, ordinal)
);

create trigger reclaim_receipt_is_final before update or delete or truncate on reclaim_receipt
  for each statement execute function refuse_change();

-- Percentages a year of the statutory interest for debts that are no trade (BW 6:119, 6:120), each until the next.
create table statutory_interest (
  valid_from date          primary key,
  percent    numeric(5, 2) not null check (percent between 0 and 100),
  source     text          not null check (length(source) between 1 and 300)
);

insert into statutory_interest (valid_from, percent, source) values
  ('2015-01-01', 2, 'Besluit wettelijke rente, from 1 January 2015'),
  ('2023-01-01', 4, 'Besluit wettelijke rente, from 1 January 2023'),
  ('2023-07-01', 6, 'Besluit wettelijke rente, from 1 July 2023'),
  ('2024-01-01', 7, 'Besluit wettelijke rente, from 1 January 2024'),
  ('2025-01-01', 6, 'Besluit wettelijke rente, from 1 January 2025'),
  ('2026-01-01', 4, 'Besluit wettelijke rente, from 1 January 2026');
