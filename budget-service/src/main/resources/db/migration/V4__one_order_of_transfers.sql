-- The ledger in one order: two books by year, transfers in two phases that may end in part or expire, reversals, closing, and a
-- chain of hashes over all of it. Every write takes one lock before it reads anything, so positions have no gaps and a later
-- row never knows less than an earlier one. What the program judges is judged here again.

create function take_ledger() returns void language sql as $$ select pg_advisory_xact_lock(73650031) $$;

-- Accounts -----------------------------------------------------------------------------------------------------------------------

create table budget_year (
  year      int primary key check (year between 1900 and 2200),
  closed_at timestamptz
);

drop trigger account_changes_by_transfers on account;
drop function guard_balances() cascade;
alter table pot drop constraint pot_account_code_fkey;
alter table award drop constraint award_transfer_id_fkey;
alter table transfer rename to old_transfer;
alter table old_transfer
  drop constraint transfer_debit_account_fkey,
  drop constraint transfer_credit_account_fkey,
  drop constraint transfer_resolves_its_like,
  drop constraint transfer_body,
  drop constraint transfer_id_key,
  drop constraint transfer_pending_id_key;

alter table account
  drop constraint account_pkey,
  drop constraint account_kind_check,
  drop constraint account_ceiling,
  add column id bigint generated always as identity primary key,
  add column book text not null default 'COMMITMENTS' check (book in ('COMMITMENTS', 'CASH')),
  add column budget_year int references budget_year,
  add column closed_at timestamptz,
  alter column code type text collate "C",
  add constraint account_code_key unique (code),
  add constraint account_kind_check check (kind in (
    'OUTSIDE', 'ARTICLE', 'LINE', 'DESIGNATION', 'APPROPRIATION', 'POT', 'AWARD', 'PAYEE', 'RECEIPTS')),
  -- Only what stands for the world outside gives more than it was given.
  add constraint account_ceiling check (
    kind = 'OUTSIDE' or debits_pending_cents + debits_posted_cents <= allowance_cents + credits_posted_cents),
  -- Room on each page, and no index on a balance: an update stays on its page.
  set (fillfactor = 50);
alter table account alter column book drop default;
alter table pot add foreign key (account_code) references account (code);

-- Balances change by transfers, once, below; by hand an account can only be closed.
create function guard_account() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if (new.allowance_cents, new.debits_pending_cents, new.debits_posted_cents, new.credits_pending_cents,
        new.credits_posted_cents) = (0, 0, 0, 0, 0) and new.closed_at is null then
      return new;
    end if;
  elsif old.closed_at is null and new.closed_at is not null
      and (new.id, new.code, new.kind, new.book, new.allowance_cents, new.debits_pending_cents,
        new.debits_posted_cents, new.credits_pending_cents, new.credits_posted_cents)
      = (old.id, old.code, old.kind, old.book, old.allowance_cents, old.debits_pending_cents,
        old.debits_posted_cents, old.credits_pending_cents, old.credits_posted_cents)
      and new.budget_year is not distinct from old.budget_year then
    return new;
  end if;
  raise exception 'an account changes by transfers only' using errcode = 'restrict_violation';
end $$;

create trigger account_changes_by_transfers before insert or update on account
  for each row when (pg_trigger_depth() = 0) execute function guard_account();

create function guard_budget_year() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null or new.closed_at is null or new.year <> old.year then
    raise exception 'a budget year is closed once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger budget_year_closes_once before update on budget_year
  for each row execute function guard_budget_year();
create trigger budget_year_stays before delete or truncate on budget_year
  for each statement execute function refuse_change();

-- Transfers ----------------------------------------------------------------------------------------------------------------------

create table transfer (
  -- Given under the lock, from 1, without gaps.
  position      bigint      not null constraint transfer_position_key primary key,
  id            uuid        not null constraint transfer_id_key unique,
  phase         text        not null constraint transfer_phase_check
    check (phase in ('AT_ONCE', 'PENDING', 'POST', 'VOID', 'EXPIRE', 'REVERSAL')),
  -- Accounts are never removed; the trigger below refuses one that is not there, once per statement.
  debit_id      bigint      not null,
  credit_id     bigint      not null,
  amount_cents  bigint      not null constraint transfer_amount_cents_check check (amount_cents > 0),
  -- What it does to the pending and to the posted balance of both accounts.
  pending_cents bigint      not null,
  posted_cents  bigint      not null,
  -- The pending transfer that this one ends; at most one may.
  pending_id    uuid,
  -- The final transfer that this one takes back; at most one may.
  reverses_id   uuid,
  expires_at    timestamptz,
  purpose       text        constraint transfer_purpose_check
    check (length(purpose) <= 40 and purpose ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  reference     text        constraint transfer_reference_check check (length(reference) between 1 and 100),
  recorded_at   timestamptz not null,
  constraint transfer_two_accounts check (debit_id <> credit_id),
  constraint transfer_resolution check ((phase in ('POST', 'VOID', 'EXPIRE')) = (pending_id is not null)),
  constraint transfer_taken_back check ((phase = 'REVERSAL') = (reverses_id is not null)),
  constraint transfer_expiry check (expires_at is null or (phase = 'PENDING' and expires_at > recorded_at)),
  constraint transfer_effect check (case phase
    when 'PENDING' then pending_cents = amount_cents and posted_cents = 0
    when 'POST'    then pending_cents <= -amount_cents and posted_cents = amount_cents
    when 'VOID'    then pending_cents = -amount_cents and posted_cents = 0
    when 'EXPIRE'  then pending_cents = -amount_cents and posted_cents = 0
    else pending_cents = 0 and posted_cents = amount_cents end)
);

-- Positions were not without gaps before, nor was the time of writing down always that of the order.
insert into transfer (position, id, phase, debit_id, credit_id, amount_cents, pending_cents, posted_cents, pending_id, recorded_at)
  select row_number() over (order by position), old.id, phase, debit.id, credit.id, amount_cents,
      amount_cents * case phase when 'AT_ONCE' then 0 when 'PENDING' then 1 else -1 end,
      amount_cents * case when phase in ('AT_ONCE', 'POST') then 1 else 0 end,
      pending_id, max(recorded_at) over (order by position)
    from old_transfer old
      join account debit on debit.code = debit_account
      join account credit on credit.code = credit_account;
drop table old_transfer cascade;

create unique index transfer_pending_id_key on transfer (pending_id) where pending_id is not null;
create unique index transfer_reverses_id_key on transfer (reverses_id) where reverses_id is not null;
create index transfer_by_debit_account on transfer (debit_id, position);
create index transfer_by_credit_account on transfer (credit_id, position);
alter table award add foreign key (transfer_id) references transfer (id);

-- Ids that were refused and stay so, with the reason that was given.
create table refused_transfer (
  id              uuid        primary key,
  reason          text        not null check (length(reason) between 1 and 40),
  account_code    text        check (length(account_code) <= 250),
  available_cents bigint      check (available_cents >= 0),
  refused_at      timestamptz not null
);

-- Pending transfers that end by themselves and have not ended yet; kept by the trigger below.
create table expiring_transfer (
  id         uuid        primary key references transfer (id),
  expires_at timestamptz not null
);
create index expiring_transfer_by_time on expiring_transfer (expires_at, id);

-- The chain ----------------------------------------------------------------------------------------------------------------------

-- One for each statement that added transfers: sha256 over the hash before it and the bytes of its rows in order.
create table seal (
  sequence       bigint      primary key,
  first_position bigint      not null,
  last_position  bigint      not null unique,
  recorded_at    timestamptz not null,
  hash           bytea       not null check (length(hash) = 32),
  constraint seal_covers_rows check ((sequence = 0) = (last_position < first_position))
);

-- A value that may be missing: one byte that says so, then its length and itself.
create function optional_bytes(value bytea) returns bytea language sql immutable parallel safe as $$
  select case when value is null then '\x00'::bytea else '\x01'::bytea || int4send(length(value)) || value end $$;

-- What a row says, in one way only: whole numbers and instants (microseconds) as 8 bytes, most significant first.
create function transfer_bytes(t transfer) returns bytea language sql immutable parallel safe as $$
  select int8send(t.position) || uuid_send(t.id) || optional_bytes(convert_to(t.phase, 'UTF8'))
    || int8send(t.debit_id) || int8send(t.credit_id)
    || int8send(t.amount_cents) || int8send(t.pending_cents) || int8send(t.posted_cents)
    || optional_bytes(uuid_send(t.pending_id)) || optional_bytes(uuid_send(t.reverses_id))
    || optional_bytes(timestamptz_send(t.expires_at))
    || optional_bytes(convert_to(t.purpose, 'UTF8')) || optional_bytes(convert_to(t.reference, 'UTF8'))
    || timestamptz_send(t.recorded_at) $$;

insert into seal values (0, 1, 0, 'epoch', sha256('innovatiebudget'));
insert into seal
  select 1, 1, count(*), max(recorded_at),
      sha256((select hash from seal) || string_agg(transfer_bytes(t), ''::bytea order by position))
    from transfer t having count(*) > 0;

-- Writing ------------------------------------------------------------------------------------------------------------------------

drop function if exists apply_transfers() cascade;

-- Once per statement, however many transfers it adds. Accounts are found by their keys, whatever the planner thinks of the day.
create function apply_transfers() returns trigger language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  head  seal;
  batch record;
begin
  perform take_ledger();
  select * into strict head from seal order by sequence desc limit 1;
  select count(*) as rows, min(position) as first, max(position) as last, min(recorded_at) as earliest,
      max(recorded_at) as latest, bool_or(pending_id is not null) as ends,
      bool_or(reverses_id is not null) as reversals, bool_or(expires_at is not null) as expiries
    into batch from added;
  if batch.rows = 0 then
    return null;
  end if;
  if batch.first <> head.last_position + 1 or batch.last - batch.first + 1 <> batch.rows then
    raise exception 'transfer_order: the next position is %', head.last_position + 1 using errcode = 'check_violation';
  end if;
  if batch.earliest < head.recorded_at or batch.earliest <> batch.latest then
    raise exception 'transfer_time: nothing is written down before %', head.recorded_at using errcode = 'check_violation';
  end if;
  if exists (select from added join refused_transfer using (id)) then
    raise exception 'transfer_refused_before: a refused id stays refused' using errcode = 'check_violation';
  end if;
  if exists (
      select from added
        left join account debit on debit.id = debit_id
        left join account credit on credit.id = credit_id
        left join budget_year year on year.year = coalesce(debit.budget_year, credit.budget_year)
        where debit.id is null or credit.id is null
          or debit.book <> credit.book or debit.budget_year <> credit.budget_year
          or (phase not in ('VOID', 'EXPIRE')
            and (debit.closed_at is not null or credit.closed_at is not null or year.closed_at is not null))) then
    raise exception 'transfer_accounts: an account is not there, is closed, or is of another book or year'
      using errcode = 'check_violation';
  end if;
  if batch.ends and exists (
      select from added ending
        left join transfer pending on pending.id = ending.pending_id
        where ending.pending_id is not null
          and ((pending.phase = 'PENDING' and pending.debit_id = ending.debit_id
              and pending.credit_id = ending.credit_id and pending.amount_cents = -ending.pending_cents
              and pending.position < ending.position
              and case ending.phase
                when 'POST' then pending.expires_at is null or pending.expires_at > ending.recorded_at
                when 'EXPIRE' then pending.expires_at <= ending.recorded_at
                else true end) is not true)) then
    raise exception 'transfer_resolves_its_like: not a pending transfer of this kind' using errcode = 'check_violation';
  end if;
  if batch.reversals and exists (
      select from added reversal
        left join transfer reversed on reversed.id = reversal.reverses_id
        where reversal.reverses_id is not null
          and (reversed.phase in ('AT_ONCE', 'POST') and reversed.debit_id = reversal.credit_id
            and reversed.credit_id = reversal.debit_id and reversed.amount_cents = reversal.amount_cents
            and reversed.position < reversal.position) is not true) then
    raise exception 'transfer_reverses_its_like: not a final transfer of this kind' using errcode = 'check_violation';
  end if;

  update account set
      debits_pending_cents  = account.debits_pending_cents  + moved.debits_pending,
      debits_posted_cents   = account.debits_posted_cents   + moved.debits_posted,
      credits_pending_cents = account.credits_pending_cents + moved.credits_pending,
      credits_posted_cents  = account.credits_posted_cents  + moved.credits_posted
    from (
      select side.id,
          sum(side.debit  * pending_cents) as debits_pending,
          sum(side.debit  * posted_cents)  as debits_posted,
          sum(side.credit * pending_cents) as credits_pending,
          sum(side.credit * posted_cents)  as credits_posted
        from added, lateral (values (debit_id, 1, 0), (credit_id, 0, 1)) as side (id, debit, credit)
        group by side.id
    ) as moved
    where account.id = moved.id;

  if batch.expiries then
    insert into expiring_transfer select id, expires_at from added where expires_at is not null;
  end if;
  if batch.ends then
    delete from expiring_transfer using added where expiring_transfer.id = added.pending_id;
  end if;

  insert into seal
    select head.sequence + 1, batch.first, batch.last, batch.latest,
        sha256(head.hash || string_agg(transfer_bytes(t), ''::bytea order by position))
      from transfer t where position between batch.first and batch.last;
  return null;
end $$;

create trigger transfer_added after insert on transfer
  referencing new table as added for each statement execute function apply_transfers();

create function refuse_by_hand() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % follow from transfers', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger transfer_is_final before update or delete or truncate on transfer
  for each statement execute function refuse_change();
create trigger refused_transfer_is_final before update or delete or truncate on refused_transfer
  for each statement execute function refuse_change();
create trigger seal_is_final before update or delete or truncate on seal
  for each statement execute function refuse_change();
create trigger seal_follows before insert on seal
  for each statement when (pg_trigger_depth() = 0) execute function refuse_by_hand();
create trigger expiring_transfer_follows before insert or update or delete or truncate on expiring_transfer
  for each statement when (pg_trigger_depth() = 0) execute function refuse_by_hand();
