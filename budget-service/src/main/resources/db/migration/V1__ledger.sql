-- The ledger: accounts and the transfers between them, in whole cents.
-- Nothing that is written here is ever changed: posting or voiding a pending transfer is a row of its own.
-- Balances follow from the transfers by a trigger, so no program can write the one without the other.

create table account (
  code                  text   primary key check (length(code) between 1 and 250),
  kind                  text   not null check (kind in ('APPROPRIATION', 'POT', 'AWARD')),
  -- What may be taken out without having been put in: the ceiling of an appropriation.
  allowance_cents       bigint not null default 0 check (allowance_cents >= 0),
  debits_pending_cents  bigint not null default 0 check (debits_pending_cents >= 0),
  debits_posted_cents   bigint not null default 0 check (debits_posted_cents >= 0),
  credits_pending_cents bigint not null default 0 check (credits_pending_cents >= 0),
  credits_posted_cents  bigint not null default 0 check (credits_posted_cents >= 0),
  constraint account_allowance_is_an_appropriations check (kind = 'APPROPRIATION' or allowance_cents = 0),
  constraint account_ceiling check (
    debits_pending_cents + debits_posted_cents <= allowance_cents + credits_posted_cents)
);

create table transfer (
  position       bigint      generated always as identity primary key,
  id             uuid        not null unique,
  phase          text        not null check (phase in ('AT_ONCE', 'PENDING', 'POST', 'VOID')),
  debit_account  text        not null references account,
  credit_account text        not null references account,
  amount_cents   bigint      not null check (amount_cents > 0),
  -- The pending transfer that this one posts or voids; at most one may.
  pending_id     uuid        unique,
  pending_phase  text        generated always as (case when pending_id is not null then 'PENDING' end) stored,
  recorded_at    timestamptz not null,
  constraint transfer_two_accounts check (debit_account <> credit_account),
  constraint transfer_resolution check ((phase in ('POST', 'VOID')) = (pending_id is not null)),
  constraint transfer_body unique (id, phase, debit_account, credit_account, amount_cents),
  -- Posts and voids name a transfer that is pending, between the same accounts, for the whole amount.
  constraint transfer_resolves_its_like
    foreign key (pending_id, pending_phase, debit_account, credit_account, amount_cents)
    references transfer (id, phase, debit_account, credit_account, amount_cents)
);

create index transfer_by_debit_account on transfer (debit_account, position);
create index transfer_by_credit_account on transfer (credit_account, position);

-- One update per account and statement, however many transfers the statement adds.
create function apply_transfers() returns trigger language plpgsql as $$
begin
  perform 1 from account
    where code in (select debit_account from added union select credit_account from added)
    order by code for no key update;
  update account set
      debits_pending_cents  = account.debits_pending_cents  + moved.debits_pending,
      debits_posted_cents   = account.debits_posted_cents   + moved.debits_posted,
      credits_pending_cents = account.credits_pending_cents + moved.credits_pending,
      credits_posted_cents  = account.credits_posted_cents  + moved.credits_posted
    from (
      select side.code,
          sum(side.debit  * movement.pending) as debits_pending,
          sum(side.debit  * movement.posted)  as debits_posted,
          sum(side.credit * movement.pending) as credits_pending,
          sum(side.credit * movement.posted)  as credits_posted
        from added,
          lateral (values (
            amount_cents * case phase when 'AT_ONCE' then 0 when 'PENDING' then 1 else -1 end,
            amount_cents * case when phase in ('AT_ONCE', 'POST') then 1 else 0 end
          )) as movement (pending, posted),
          lateral (values (debit_account, 1, 0), (credit_account, 0, 1)) as side (code, debit, credit)
        group by side.code
    ) as moved
    where account.code = moved.code;
  return null;
end $$;

create trigger transfer_added after insert on transfer
  referencing new table as added for each statement execute function apply_transfers();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger transfer_is_final before update or delete or truncate on transfer
  for each statement execute function refuse_change();
create trigger account_stays before delete or truncate on account
  for each statement execute function refuse_change();

-- At depth 1 somebody writes to the account; at depth 2 it is the trigger of the transfers.
create function guard_balances() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() > 1 or (tg_op = 'INSERT' and (new.debits_pending_cents, new.debits_posted_cents,
      new.credits_pending_cents, new.credits_posted_cents) = (0, 0, 0, 0)) then
    return new;
  end if;
  raise exception 'an account changes by transfers only' using errcode = 'restrict_violation';
end $$;

create trigger account_changes_by_transfers before insert or update on account
  for each row execute function guard_balances();
