-- Who a juror is, beyond a name: what that person knows of, when away, and for whom at work.
alter table juror
  add language      text check (language in ('nl', 'en')),
  add employer_name text check (length(employer_name) between 1 and 200),
  add employer_kvk  text check (employer_kvk ~ '^[0-9]{8}$'),
  add expertise     jsonb not null default '[]' check (jsonb_array_length(expertise) <= 20),
  add absences      jsonb not null default '[]' check (jsonb_array_length(absences) <= 50),
  add constraint a_numbered_employer_has_a_name check (
    employer_kvk is null or employer_name is not null);

-- A tie may be with anybody, may end, and is never removed.
alter table juror_tie
  drop constraint juror_tie_pkey,
  add tie_id     uuid        not null default gen_random_uuid() primary key,
  alter organisation_id drop not null,
  add kvk        text        check (kvk ~ '^[0-9]{8}$'),
  add name       text        check (length(name) between 1 and 200),
  add until      date,
  add added_at   timestamptz not null default now(),
  add added_by   text,
  add ended_at   timestamptz,
  add ended_by   text,
  add end_reason text        check (length(end_reason) between 1 and 1000),
  add constraint a_tie_is_with_somebody check (
    num_nonnulls(organisation_id, kvk, name) > 0),
  add constraint only_former_work_has_ended check (until is null or tie = 'FORMER_EMPLOYER'),
  add constraint an_end_is_whole check (num_nulls(ended_at, ended_by, end_reason) in (0, 3));

create unique index juror_tie_once on juror_tie (juror_id, tie, organisation_id, kvk, name, until)
  nulls not distinct where ended_at is null;

create table jury_invitation (
  invitation_id        uuid        primary key,
  round_id             text        not null check (length(round_id) between 1 and 100),
  juror_id             uuid        not null references juror,
  maximum_load         int         not null check (maximum_load between 1 and 500),
  chair                boolean     not null,
  state                text        not null check (state in (
                         'INVITED', 'ACCEPTED', 'DECLINED', 'REPLACED')),
  invited_at           timestamptz not null,
  answered_at          timestamptz,
  decline_reason       text        check (length(decline_reason) between 1 and 1000),
  replaced_at          timestamptz,
  replaced_by_juror_id uuid        references juror,
  replacement_reason   text        check (length(replacement_reason) between 1 and 1000),
  version              int         not null,
  constraint an_answer_has_its_moment check (
    case state when 'INVITED' then answered_at is null
      when 'REPLACED' then true else answered_at is not null end),
  constraint a_replacement_is_whole check (
    (state = 'REPLACED') = (num_nulls(replaced_at, replacement_reason) = 0)),
  constraint nobody_replaces_oneself check (replaced_by_juror_id <> juror_id)
);

create unique index one_place_on_a_jury on jury_invitation (round_id, juror_id)
  where state in ('INVITED', 'ACCEPTED');
create index jury_invitation_of_juror on jury_invitation (juror_id);

create table conflict_declaration (
  declaration_id uuid        primary key,
  application_id uuid        not null references case_file,
  juror_id       uuid        not null references juror,
  reason         text        not null check (length(reason) between 1 and 1000),
  declared_at    timestamptz not null,
  unique (application_id, juror_id)
);

-- Which found conflict is no conflict after all, and who of the jury said so.
create table conflict_dismissal (
  application_id uuid        not null references case_file,
  juror_id       uuid        not null references juror,
  mark           text        not null check (mark ~ '^[0-9a-f]{32}$'),
  reason         text        not null check (length(reason) between 1 and 1000),
  dismissed_by   text        not null,
  dismissed_at   timestamptz not null,
  primary key (application_id, juror_id, mark)
);

create trigger conflict_declaration_append_only before update or delete on conflict_declaration
  for each row execute function append_only();
create trigger conflict_dismissal_append_only before update or delete on conflict_dismissal
  for each row execute function append_only();

-- From when until when an assigned juror has no say in a case because of a conflict.
create table recusal (
  recusal_id     uuid        primary key,
  application_id uuid        not null references case_file,
  juror_id       uuid        not null references juror,
  recused_at     timestamptz not null,
  returned_at    timestamptz
);

create unique index recused_once_at_a_time on recusal (application_id, juror_id)
  where returned_at is null;

-- By what a participant can be recognised; kept apart from the application, which people read.
alter table case_file add parties jsonb not null default '[]';
