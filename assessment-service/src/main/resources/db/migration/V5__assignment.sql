-- What a case is about, as far as it decides who should judge it.
create table case_theme (
  application_id uuid not null references case_file,
  theme          text not null check (theme ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(theme) <= 60),
  primary key (application_id, theme)
);

-- A locked seat stays when the division is made anew.
alter table assignment add locked boolean not null default false;

-- Every time that cases were divided over jurors: on what, how, and with what outcome.
create table assignment_run (
  run_id      uuid        primary key,
  round_id    text        not null,
  method      text        not null,
  inputs      text        not null,
  sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  score       text        not null,
  explanation jsonb       not null,
  panels      text        not null,
  made_by     text        not null,
  made_at     timestamptz not null,
  constraint the_hash_is_that_of_method_and_inputs check (
    sha256 = encode(sha256(convert_to(method || E'\n' || inputs, 'UTF8')), 'hex'))
);

create index assignment_run_of_round on assignment_run (round_id, made_at);
