-- Each proof of the ledger that was asked for, how far it is, and what it found.
create table ledger_proof (
  proof_id          uuid        primary key,
  occasion          text        not null check (occasion in ('ON_DEMAND', 'NIGHTLY')),
  requested_by      text        check (length(requested_by) between 1 and 200),
  requested_at      timestamptz not null,
  state             text        not null check (state in ('WAITING', 'RUNNING', 'HOLDS', 'FAILS', 'BROKEN_OFF')),
  -- How often it was begun: a service that stops on the way begins again.
  attempts          int         not null default 0 check (attempts >= 0),
  started_at        timestamptz,
  finished_at       timestamptz,
  -- The last position of the ledger that it covers.
  positions         bigint      not null default 0 check (positions >= 0),
  checked_positions bigint      not null default 0 check (checked_positions >= 0),
  -- The hash that seals everything up to that position.
  head_hash         bytea       check (octet_length(head_hash) = 32),
  -- How many faults there are, and the first of them.
  finding_count     bigint      not null default 0 check (finding_count >= 0),
  findings          jsonb       not null default '[]' check (jsonb_array_length(findings) <= 100),
  constraint ledger_proof_finished check ((state in ('HOLDS', 'FAILS', 'BROKEN_OFF')) = (finished_at is not null)),
  constraint ledger_proof_outcome check (
    state not in ('HOLDS', 'FAILS') or (state = 'HOLDS') = (finding_count = 0))
);

-- One at a time: who asks for a proof while one is under way is shown that one.
create unique index ledger_proof_under_way on ledger_proof ((true)) where finished_at is null;
create index ledger_proof_by_request on ledger_proof (requested_at desc, proof_id);

create function refuse_change_of_finished_proof() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.finished_at is not null then
    raise exception 'a finished proof is never changed or removed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger ledger_proof_is_final before update or delete on ledger_proof
  for each row execute function refuse_change_of_finished_proof();
