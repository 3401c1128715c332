-- The register of public bodies: where a body is, its former entries, and which body succeeded which.

-- What a search compares: lower case, without accents. In SQL alone, so that the register and the question are always
-- treated alike; without an extension, since not everybody may create one.
create function organisation_search_text(text) returns text
  language sql immutable strict parallel safe
as $$
  select lower(translate(regexp_replace(normalize($1, NFKD), '[\u0300-\u036f]', '', 'g'), 'ØøŁłĐđ', 'OoLlDd'))
$$;

-- Nobody noted who recorded the entries that are here already.
alter table organisation
  add column region       text not null default '' check (length(region) <= 100),
  add column country_part text not null default 'EUROPEAN' check (country_part in ('EUROPEAN', 'CARIBBEAN')),
  add column search_name  text collate "C" not null
    generated always as (left(organisation_search_text(name), 200)) stored,
  add column recorded_at  timestamptz not null default now(),
  add column recorded_by  text not null default 'unknown';

update organisation set country_part = 'CARIBBEAN' where kind = 'CARIBBEAN_PUBLIC_BODY';

alter table organisation
  alter column region drop default,
  alter column country_part drop default,
  alter column recorded_at drop default,
  alter column recorded_by drop default,
  add check (kind <> 'CARIBBEAN_PUBLIC_BODY' or country_part = 'CARIBBEAN');

-- A page is read in this order from where the one before it ended. A name that is in no organisation takes a walk along
-- the whole index, which is milliseconds for the thousands of public bodies that there are.
drop index organisation_name;
create index organisation_search on organisation (search_name, organisation_id);
create index organisation_region on organisation (organisation_search_text(region), search_name, organisation_id);

create table organisation_history (
  position        bigint generated always as identity primary key,
  organisation_id uuid        not null references organisation,
  name            text        not null,
  kind            text        not null,
  region          text        not null,
  country_part    text        not null,
  kvk             text,
  rsin            text,
  oin             text,
  valid_from      date        not null,
  valid_to        date,
  recorded_at     timestamptz not null,
  recorded_by     text        not null
);

create index organisation_history_organisation on organisation_history (organisation_id, position);

create function organisation_keeps_former_entry() returns trigger language plpgsql as $$
begin
  insert into organisation_history
    (organisation_id, name, kind, region, country_part, kvk, rsin, oin, valid_from, valid_to, recorded_at, recorded_by)
  values
    (old.organisation_id, old.name, old.kind, old.region, old.country_part, old.kvk, old.rsin, old.oin,
     old.valid_from, old.valid_to, old.recorded_at, old.recorded_by);
  return null;
end $$;

create trigger organisation_kept after update on organisation
  for each row execute function organisation_keeps_former_entry();

create function register_history_is_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger organisation_history_frozen before update or delete or truncate on organisation_history
  for each statement execute function register_history_is_frozen();

-- A body has one successor: where its territory is divided, the one that the law designates (Wet arhi 44).
create table organisation_succession (
  succession_id  uuid primary key,
  predecessor_id uuid        not null references organisation,
  successor_id   uuid        not null references organisation,
  on_day         date        not null,
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  revoked_at     timestamptz,
  revoked_by     text,
  check (predecessor_id <> successor_id),
  check (num_nonnulls(revoked_at, revoked_by) in (0, 2))
);

create unique index organisation_succession_predecessor on organisation_succession (predecessor_id)
  where revoked_at is null;
create index organisation_succession_successor on organisation_succession (successor_id);

create trigger organisation_succession_kept before delete or truncate on organisation_succession
  for each statement execute function register_history_is_frozen();

create trigger organisation_succession_frozen before update on organisation_succession
  for each row
  when (old.revoked_at is not null
        or (new.succession_id, new.predecessor_id, new.successor_id, new.on_day, new.recorded_at, new.recorded_by)
           is distinct from
           (old.succession_id, old.predecessor_id, old.successor_id, old.on_day, old.recorded_at, old.recorded_by))
  execute function register_history_is_frozen();
