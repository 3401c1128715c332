-- What was told to whom, when, and whether it arrived.

-- What this service remembers of other services' facts, to be able to write about them.

create table round (
  round_id                text not null,
  version                 int  not null check (version > 0),
  title_nl                text not null,
  title_en                text not null,
  maximum_duration_months int  not null check (maximum_duration_months > 0),
  primary key (round_id, version)
);

create table application (
  application_id  uuid        primary key,
  number          text        not null unique,
  round_id        text        not null,
  round_version   int         not null,
  title           text        not null,
  requested_cents bigint      not null check (requested_cents >= 0),
  language        text        not null check (language in ('NL', 'EN')),
  received_at     timestamptz not null,
  content_hash    text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
  foreign key (round_id, round_version) references round
);

create table party (
  party_id       uuid primary key,
  application_id uuid not null references application,
  position       int  not null check (position >= 0),
  role           text not null check (role in ('LEAD', 'PUBLIC_PARTNER', 'PRIVATE_PARTNER', 'CONTRACTOR')),
  name           text not null,
  contact_email  text,
  unique (application_id, position)
);

create unique index party_one_lead on party (application_id) where role = 'LEAD';

create table party_body (
  party_id uuid not null references party,
  kind     text not null check (kind in ('KVK', 'RSIN', 'OIN')),
  value    text not null,
  primary key (party_id, kind, value)
);

create index party_body_login on party_body (kind, value);

-- What we say.

create table letter (
  letter_id      uuid        primary key,
  decision_id    uuid        not null unique,
  application_id uuid        not null unique references application,
  kind           text        not null check (kind in ('AWARD', 'REFUSAL')),
  amount_cents   bigint      not null check (amount_cents >= 0),
  language       text        not null check (language in ('NL', 'EN')),
  html           text        not null,
  sha256         text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  issued_at      timestamptz not null,
  check (kind = 'AWARD' or amount_cents = 0)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a letter that was issued does not change';
end $$;

create trigger letter_is_immutable before update or delete on letter
  for each row execute function refuse_change();

create table message (
  message_id uuid        primary key,
  event_id   uuid        not null,
  party_id   uuid        not null references party,
  kind       text        not null check (kind in ('RECEIPT', 'DECISION_AVAILABLE')),
  letter_id  uuid        references letter,
  subject    text        not null,
  text       text        not null,
  html       text        not null,
  posted_at  timestamptz not null,
  read_at    timestamptz,
  unique (event_id, party_id, kind)
);

create index message_of_party on message (party_id, posted_at);

-- Whether it arrived. Times of attempts are the database's own: the business clock may be moved.

create table email_delivery (
  delivery_id     uuid        primary key,
  message_id      uuid        not null unique references message,
  address         text        not null,
  language        text        not null check (language in ('NL', 'EN')),
  state           text        not null default 'PENDING' check (state in ('PENDING', 'SENT', 'UNDELIVERABLE')),
  attempts        int         not null default 0 check (attempts >= 0),
  next_attempt_at timestamptz not null default now(),
  last_fault      text,
  sent_at         timestamptz,
  check ((state = 'SENT') = (sent_at is not null))
);

create index email_delivery_due on email_delivery (next_attempt_at) where state = 'PENDING';
