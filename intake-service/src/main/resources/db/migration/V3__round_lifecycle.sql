-- What happens to a round after its first version, and who said beforehand that they would apply.

alter table round
  add last_pre_registration int not null default 0 check (last_pre_registration >= 0);

-- An extension or a lowering is published while the round is open, so "before it opens" no longer
-- holds for every version.
alter table round_version
  drop constraint round_version_check1,
  add kind         text not null default 'FIRST'
    check (kind in ('FIRST', 'AMENDMENT', 'EXTENSION', 'LOWERING')),
  add reason_nl    text,
  add reason_en    text,
  add outage_id    uuid,
  add published_by text;

update round_version v set kind = 'AMENDMENT'
where version > (select min(o.version) from round_version o where o.round_id = v.round_id);

-- Definitions from before procedure, form, documents and obligations were part of them hold none.
update round_version set definition =
  '{
    "timeZone": "Europe/Amsterdam",
    "distributionMethod": "RANKING",
    "outcome": "GRANT",
    "eligibilityRules": [],
    "procedure": [],
    "decisionTerm": {"weeks": 13, "startsAt": "CLOSING"},
    "form": {
      "sections": [],
      "answersSchema": {"type": "object", "additionalProperties": false, "properties": {}}
    },
    "documents": {"kinds": [], "maximumFileBytes": 10485760, "maximumTotalBytes": 52428800},
    "obligations": []
  }'::jsonb
  || definition
  || jsonb_build_object(
    'pots',
    (select jsonb_agg('{"transferAllowed": true}'::jsonb || pot order by place)
     from jsonb_array_elements(definition -> 'pots') with ordinality as pots (pot, place)),
    'consortium',
    '{"partnerOnlyKinds": []}'::jsonb || (definition -> 'consortium'),
    'assessment',
    jsonb_build_object(
      'weightTotal',
      (select sum((criterion ->> 'weight')::int)
       from jsonb_array_elements(definition #> '{assessment,criteria}') as criterion))
    || (definition -> 'assessment'));

alter table round_version
  alter kind drop default,
  add constraint round_version_first_known_beforehand check (
    kind in ('EXTENSION', 'LOWERING') or published_at < opens_at),
  add constraint round_version_reason_is_whole check (num_nonnulls(reason_nl, reason_en) in (0, 2)),
  add constraint round_version_change_has_reason check (
    (kind in ('EXTENSION', 'LOWERING')) = (reason_nl is not null)),
  add constraint round_version_outage_of_extension check (
    outage_id is null or kind = 'EXTENSION');

create table round_step (
  round_id text        not null references round,
  step     text        not null check (step in ('ASSESSMENT_STARTED', 'DECIDED', 'AWARDS_PUBLISHED')),
  taken_at timestamptz not null,
  taken_by text        not null,
  primary key (round_id, step)
);

create table round_outage (
  outage_id      uuid primary key,
  round_id       text        not null references round,
  from_at        timestamptz not null,
  until_at       timestamptz not null,
  description_nl text        not null,
  description_en text        not null,
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  unique (round_id, outage_id),
  check (from_at < until_at)
);

alter table round_version
  add foreign key (round_id, outage_id) references round_outage (round_id, outage_id);

-- Told by a body before the period; the contact address can be erased, the rest stays as it was.
create table pre_registration (
  pre_registration_id uuid primary key,
  round_id            text        not null references round,
  number              text        not null unique,
  body_kind           text        not null,
  body_value          text        not null,
  organisation_id     uuid references organisation,
  title               text        not null check (length(title) between 1 and 200),
  contact_email       text,
  partners            jsonb       not null,
  registered_at       timestamptz not null,
  registered_by       text        not null
);

create index pre_registration_round on pre_registration (round_id, number);

create or replace function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

create trigger round_version_append_only before update or delete on round_version
  for each row execute function append_only();
create trigger round_step_append_only before update or delete on round_step
  for each row execute function append_only();
create trigger round_outage_append_only before update or delete on round_outage
  for each row execute function append_only();
create trigger pre_registration_append_only before update on pre_registration
  for each row
  when (to_jsonb(old) - 'contact_email' is distinct from to_jsonb(new) - 'contact_email')
  execute function append_only();
