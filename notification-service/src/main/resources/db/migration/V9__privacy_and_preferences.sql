-- People are forgotten when they are no longer needed; letters, and which messages there were, stay.
alter table party add erased_at timestamptz;
alter table juror add erased_at timestamptz;
create index party_not_erased on party (application_id) where erased_at is null;

-- How a body can be reached is forgotten with the last of its people; that it said something, and by which ways, is not.
alter table reachability
  add erased_at timestamptz,
  drop constraint reachability_some_way,
  add constraint reachability_some_way check (
    erased_at is not null or portal or government_mailbox or address_line is not null),
  add constraint reachability_erased_whole check (
    erased_at is null or num_nonnulls(email, attention, address_line, postal_code, city, country) = 0);

-- What went to the printer is not needed once it was posted. Its hashes stay.
alter table paper_batch
  alter csv drop not null,
  alter pdf drop not null,
  add erased_at timestamptz,
  add constraint paper_batch_whole check (num_nonnulls(csv, pdf) = case when erased_at is null then 2 else 0 end);

create function paper_batch_is_only_emptied() returns trigger language plpgsql as $$
begin
  if old.erased_at is null and new.erased_at is not null
      and (new.batch_id, new.made_by, new.made_at, new.pages, new.csv_sha256, new.pdf_sha256)
        is not distinct from (old.batch_id, old.made_by, old.made_at, old.pages, old.csv_sha256, old.pdf_sha256) then
    return new;
  end if;
  raise exception 'what went to the printer does not change';
end $$;

drop trigger paper_batch_is_immutable on paper_batch;
create trigger paper_batch_is_immutable before update on paper_batch
  for each row execute function paper_batch_is_only_emptied();

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
  people         int         not null check (people >= 0),
  messages       int         not null check (messages >= 0),
  deliveries     int         not null check (deliveries >= 0),
  statements     int         not null check (statements >= 0),
  batches        int         not null check (batches >= 0),
  preferences    int         not null check (preferences >= 0),
  trace_id       text,
  erased_at      timestamptz not null,
  -- Of nobody in particular: what is left when its time is over.
  check (num_nonnulls(application_id, juror_id) = case when people > 0 then 1 else 0 end),
  check (people > 0 or ground = 'RETENTION'),
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
