-- After which position an account or a year was closed. Time alone does not tell what came first: a clock can be set back.
alter table account add column closed_after bigint;
alter table budget_year add column closed_after bigint;

-- Of what was closed before, only this is sure: nothing new is after now.
alter table account disable trigger account_changes_by_transfers;
alter table budget_year disable trigger budget_year_closes_once;
update account set closed_after = (select max(last_position) from seal) where closed_at is not null;
update budget_year set closed_after = (select max(last_position) from seal) where closed_at is not null;
alter table account enable trigger account_changes_by_transfers;
alter table budget_year enable trigger budget_year_closes_once;

alter table account
  add constraint account_closed_after check ((closed_at is null) = (closed_after is null));
alter table budget_year
  add constraint budget_year_closed_after check ((closed_at is null) = (closed_after is null));

-- Whoever closes, and whatever that one says: the position is that of the moment, with the ledger locked.
create function note_closing() returns trigger language plpgsql as $$
begin
  perform take_ledger();
  select last_position into strict new.closed_after from seal order by sequence desc limit 1;
  return new;
end $$;

create trigger account_closing_is_noted before update of closed_at on account
  for each row when (new.closed_at is not null) execute function note_closing();
create trigger budget_year_closing_is_noted before insert or update of closed_at on budget_year
  for each row when (new.closed_at is not null) execute function note_closing();

-- What a proof said is not wiped out with all others either.
create trigger ledger_proof_stays before truncate on ledger_proof
  for each statement execute function refuse_change();
