-- What every service needs to talk reliably: events out, events in, answers to repeated requests.

create table outbox_event (
  position    bigint generated always as identity primary key,
  id          uuid        not null unique,
  topic       text        not null,
  key         text        not null,
  type        text        not null,
  occurred_at timestamptz not null,
  traceparent text,
  data        text        not null check (octet_length(data) <= 65536),
  sent_at     timestamptz
);

create index outbox_event_unsent on outbox_event (position) where sent_at is null;

-- Wakes the relay when the transaction commits; the relay also polls.
create function outbox_notify() returns trigger language plpgsql as $$
begin
  notify outbox;
  return null;
end $$;

create trigger outbox_event_added after insert on outbox_event
  for each statement execute function outbox_notify();

create table inbox_event (
  source      text        not null,
  event_id    text        not null,
  type        text        not null,
  received_at timestamptz not null default now(),
  primary key (source, event_id)
);

create table idempotency_key (
  actor        text        not null,
  key          text        not null check (length(key) between 1 and 200),
  request_hash text        not null,
  status       int,
  body         text,
  location     text,
  etag         text,
  created_at   timestamptz not null default now(),
  primary key (actor, key)
);
