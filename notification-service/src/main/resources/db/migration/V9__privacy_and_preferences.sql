-- People are forgotten when they are no longer needed; letters, and which messages there were, stay.
alter table party add erased_at timestamptz;
alter table juror add erased_at timestamptz;
create index party_not_erased on party (application_id) where erased_at is null;

-- What was erased, when, why and for whom: without a word of what was erased.
create table erasure (
  position       bigint generated always as identity primary key,
  erasure_id     uuid        not null unique,
  application_id uuid,
  juror_id       uuid,
  ground         text        not null check (ground in (
    'RETENTION', 'NO_LONGER_NEEDED', 'CONSENT_WITHDRAWN', 'OBJECTION', 'UNLAWFUL', 'LEGAL_OBLIGATION')),
  reason         text        check (length(reason) between 1 and 500),
  asked_by       text,
  people         int         not null check (people > 0),
  messages       int         not null check (messages >= 0),
  deliveries     int         not null check (deliveries >= 0),
  trace_id       text,
  erased_at      timestamptz not null,
  check (num_nonnulls(application_id, juror_id) = 1),
  check ((ground = 'RETENTION') = (asked_by is null)),
  check ((asked_by is null) = (reason is null))
);

create function refuse_change_of_erasure() returns trigger language plpgsql as $$
begin
  raise exception 'the record of an erasure does not change';
end $$;

create trigger erasure_is_kept before update or delete on erasure
  for each row execute function refuse_change_of_erasure();

-- How a person wants to be told what the law does not ask to tell at once.
create table preference (
  subject        text        primary key check (length(subject) <= 300),
  email          text        check (length(email) <= 254),
  language       text        not null check (language in ('NL', 'EN')),
  officer        boolean     not null,
  digest         text        not null check (digest in ('NONE', 'DAILY')),
  digest_hour    int         check (digest_hour between 0 and 23),
  quiet_from     time,
  quiet_to       time,
  last_digest_on date,
  updated_at     timestamptz not null,
  check ((digest = 'DAILY') = (digest_hour is not null)),
  check (num_nonnulls(quiet_from, quiet_to) in (0, 2) and quiet_from <> quiet_to)
);
