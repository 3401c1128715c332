-- Money that the jury moves from one pot to another; a reversal is a line of its own.
create table pot_transfer (
  transfer_id  uuid        primary key,
  round_id     text        not null check (length(round_id) between 1 and 100),
  from_pot_id  text        not null check (length(from_pot_id) between 1 and 60),
  to_pot_id    text        not null check (length(to_pot_id) between 1 and 60),
  amount_cents bigint      not null check (amount_cents > 0),
  reason       text        not null check (length(reason) between 1 and 2000),
  made_by      text        not null,
  made_at      timestamptz not null,
  constraint money_moves_to_another_pot check (from_pot_id <> to_pot_id)
);

create index pot_transfer_of_round on pot_transfer (round_id, made_at);

create table pot_transfer_withdrawal (
  transfer_id  uuid        primary key references pot_transfer,
  reason       text        not null check (length(reason) between 1 and 2000),
  withdrawn_by text        not null,
  withdrawn_at timestamptz not null
);

-- What the jury advises on a ranking. Once signed, signed_text is what the chair put a name under.
create table advice (
  advice_id   uuid        primary key,
  round_id    text        not null check (length(round_id) between 1 and 100),
  ranking_id  uuid        not null references ranking,
  minutes     text        not null check (length(minutes) between 1 and 50000),
  remarks     jsonb       not null check (jsonb_array_length(remarks) <= 5000),
  written_by  text        not null,
  written_at  timestamptz not null,
  changed_at  timestamptz not null,
  signed_text text,
  sha256      text,
  version     int         not null,
  constraint the_hash_is_that_of_the_signed_text check (
    num_nulls(signed_text, sha256) = 2
    or coalesce(sha256 = encode(sha256(convert_to(signed_text, 'UTF8')), 'hex'), false))
);

create index advice_of_round on advice (round_id, written_at);
create index advice_on_ranking on advice (ranking_id);

create table advice_signature (
  advice_id     uuid        not null references advice,
  signed_by     text        not null,
  signed_at     timestamptz not null,
  -- Cases in which the chair has an interest: the signature is not for those.
  except_cases  uuid[]      not null,
  advice_sha256 text        not null check (advice_sha256 ~ '^[0-9a-f]{64}$'),
  sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (advice_id, signed_by)
);

create function signed_advice_is_frozen() returns trigger language plpgsql as $$
begin
  if old.signed_text is not null then
    raise exception 'advice % was signed', old.advice_id;
  end if;
  return new;
end $$;

create trigger advice_frozen before update on advice
  for each row execute function signed_advice_is_frozen();

create trigger advice_kept before delete on advice
  for each row execute function append_only();
create trigger advice_not_emptied before truncate on advice
  for each statement execute function append_only();
create trigger ranking_append_only before update or delete on ranking
  for each row execute function append_only();
create trigger ranking_not_emptied before truncate on ranking
  for each statement execute function append_only();
create trigger pot_transfer_append_only before update or delete on pot_transfer
  for each row execute function append_only();
create trigger pot_transfer_not_emptied before truncate on pot_transfer
  for each statement execute function append_only();
create trigger pot_transfer_withdrawal_append_only before update or delete on pot_transfer_withdrawal
  for each row execute function append_only();
create trigger pot_transfer_withdrawal_not_emptied before truncate on pot_transfer_withdrawal
  for each statement execute function append_only();
create trigger advice_signature_append_only before update or delete on advice_signature
  for each row execute function append_only();
create trigger advice_signature_not_emptied before truncate on advice_signature
  for each statement execute function append_only();
