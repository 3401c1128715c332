-- Rounds, the register of public bodies, applications and their signatures.

create table round (
  round_id    text primary key check (length(round_id) <= 40),
  last_number int  not null default 0 check (last_number >= 0)
);

create table round_version (
  round_id     text        not null references round,
  version      int         not null check (version > 0),
  opens_at     timestamptz not null,
  closes_at    timestamptz not null,
  definition   jsonb       not null,
  published_at timestamptz not null,
  primary key (round_id, version),
  check (opens_at < closes_at),
  check (published_at < opens_at)
);

create table organisation (
  organisation_id uuid primary key,
  name            text not null check (length(name) between 1 and 200),
  kind            text not null,
  kvk             text unique check (kvk ~ '^[0-9]{8}$'),
  rsin            text unique check (rsin ~ '^[0-9]{9}$'),
  oin             text unique check (oin ~ '^[0-9]{8}[0-9A-Z]{12}$'),
  valid_from      date not null,
  valid_to        date,
  check (num_nonnulls(kvk, rsin, oin) > 0),
  check (valid_from <= valid_to)
);

create index organisation_name on organisation (name);

-- The content is kept as canonical JSON, so that the hash that was signed can be checked for ever.
create table application (
  application_id uuid primary key,
  status         text        not null check (status in ('DRAFT', 'SUBMITTED', 'AWARDED', 'REFUSED')),
  round_id       text        not null references round,
  revision       int         not null check (revision > 0),
  content        text        not null,
  content_hash   text        not null
    check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  created_at     timestamptz not null,
  changed_at     timestamptz not null,
  number         text unique,
  round_version  int,
  received_at    timestamptz,
  letter_id      uuid,
  awarded_cents  bigint check (awarded_cents >= 0),
  informed_at    timestamptz,
  foreign key (round_id, round_version) references round_version,
  check (num_nonnulls(number, round_version, received_at)
         = case status when 'DRAFT' then 0 else 3 end),
  check (num_nonnulls(letter_id, awarded_cents, informed_at)
         = case when status in ('DRAFT', 'SUBMITTED') then 0 else 3 end),
  check (status <> 'REFUSED' or awarded_cents = 0)
);

create function application_content_is_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'the content of application % was submitted and is frozen', old.application_id;
end $$;

create trigger application_frozen before update on application
  for each row
  when (old.status <> 'DRAFT'
        and (new.content, new.round_id, new.round_version, new.number, new.received_at, new.revision)
            is distinct from
            (old.content, old.round_id, old.round_version, old.number, old.received_at, old.revision))
  execute function application_content_is_frozen();

-- The public participants, by which their people find an application.
create table application_party (
  application_id  uuid not null references application,
  position        int  not null,
  organisation_id uuid references organisation,
  kvk             text,
  primary key (application_id, position)
);

create index application_party_organisation on application_party (organisation_id);
create index application_party_kvk on application_party (kvk);

-- Who signed which revision; those of earlier revisions are kept but do not count.
create table signature (
  application_id uuid        not null references application,
  revision       int         not null,
  participant    int         not null,
  content_hash   text        not null,
  acting_subject text        not null,
  body_kind      text        not null,
  body_value     text        not null,
  level          text        not null,
  intermediary   text,
  signed_at      timestamptz not null,
  primary key (application_id, revision, participant)
);
