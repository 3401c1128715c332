-- Events that this service could not handle, until people have decided what becomes of them. They go to the dead letters
-- of their topic as well, but those expire.
create table parked_event (
  position        bigint generated always as identity primary key,
  parked_id       uuid        not null unique,
  topic           text        not null,
  partition       int         not null,
  record_offset   bigint      not null,
  consumer_group  text        not null,
  key             text,
  -- JSON: a list of name and value (base64).
  headers         text        not null,
  -- Gone when the event is closed: it may hold personal data.
  value           bytea,
  type            text        not null check (length(type) <= 200),
  -- Without content.
  reason          text        not null check (length(reason) <= 500),
  times           int         not null default 1 check (times > 0),
  first_parked_at timestamptz not null,
  last_parked_at  timestamptz not null,
  -- Events of the same key that came after this one and had their effect.
  later_handled   int         not null default 0 check (later_handled >= 0),
  state           text        not null default 'PARKED' check (state in ('PARKED', 'REDRIVEN', 'DISCARDED')),
  unique (topic, partition, record_offset),
  check (state = 'PARKED' or (value is null and headers = '[]'))
);

-- Every event that is handled asks whether it overtakes one of these.
create index parked_event_waiting on parked_event (topic, key) where state = 'PARKED';

-- Who did what about it, and why.
create table parked_event_act (
  position  bigint generated always as identity primary key,
  parked_id uuid        not null references parked_event (parked_id),
  act       text        not null check (act in ('REDRIVE', 'DISCARD', 'DISCARD_APPROVAL')),
  actor     text        not null,
  reason    text        check (length(reason) between 1 and 500),
  outcome   text        check (length(outcome) <= 500),
  acted_at  timestamptz not null,
  check ((act = 'DISCARD_APPROVAL') = (reason is null))
);

create index parked_event_acts on parked_event_act (parked_id, position);
create unique index parked_event_discarded_once on parked_event_act (parked_id, act) where act <> 'REDRIVE';

create function parked_event_closes() returns trigger language plpgsql as $$
begin
  if old.state <> 'PARKED' and new.state <> old.state then
    raise exception 'what became of a parked event does not change';
  end if;
  if new.state = 'DISCARDED' and 2 > (
      select count(distinct actor) from parked_event_act
       where parked_id = new.parked_id and act in ('DISCARD', 'DISCARD_APPROVAL')) then
    raise exception 'an event is discarded by two people';
  end if;
  return new;
end $$;

create trigger parked_event_closed_once before update on parked_event
  for each row execute function parked_event_closes();

create function refuse_change_of_act() returns trigger language plpgsql as $$
begin
  raise exception 'what was done about a parked event does not change';
end $$;

create trigger parked_event_act_is_kept before update or delete on parked_event_act
  for each row execute function refuse_change_of_act();
