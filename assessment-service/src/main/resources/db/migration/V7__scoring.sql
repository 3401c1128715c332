-- What a juror has not submitted yet. Only that juror's own pages read it.
create table score_draft (
  application_id uuid        not null references case_file,
  juror_id       uuid        not null references juror,
  scores         jsonb       not null check (jsonb_array_length(scores) <= 50),
  revision       uuid        not null,
  saved_at       timestamptz not null,
  primary key (application_id, juror_id)
);

-- Every version of a sheet as it was submitted; score_sheet holds the ones that count now.
create table score_version (
  application_id uuid        not null references case_file,
  juror_id       uuid        not null,
  version        int         not null check (version >= 1),
  scores         jsonb       not null check (jsonb_array_length(scores) between 1 and 50),
  submitted_at   timestamptz not null,
  primary key (application_id, juror_id, version)
);

create trigger score_version_append_only before update or delete on score_version
  for each row execute function append_only();
create trigger score_version_not_emptied before truncate on score_version
  for each statement execute function append_only();

insert into score_version (application_id, juror_id, version, scores, submitted_at)
select application_id, juror_id, 1, scores, scored_at from score_sheet;

-- Sheets that the chair gave back, and until when each may be submitted again.
create table score_hand_back (
  position       bigint      generated always as identity primary key,
  application_id uuid        not null references case_file,
  juror_id       uuid        not null,
  reason         text        not null check (length(reason) between 1 and 2000),
  handed_back_by text        not null,
  handed_back_at timestamptz not null,
  deadline_at    timestamptz not null,
  check (handed_back_at < deadline_at)
);

create index score_hand_back_of_seat on score_hand_back (application_id, juror_id, position);
create trigger score_hand_back_append_only before update or delete on score_hand_back
  for each row execute function append_only();
create trigger score_hand_back_not_emptied before truncate on score_hand_back
  for each statement execute function append_only();

-- Until when the jury of a round scores; every move of it is an act.
create table scoring_deadline (
  round_id    text        primary key check (length(round_id) between 1 and 100),
  deadline_at timestamptz not null
);

-- Which reminders went out; the key keeps two replicas from sending one twice.
create table scoring_reminder (
  round_id    text        not null,
  deadline_at timestamptz not null,
  reminder    int         not null check (reminder >= 1),
  reminded_at timestamptz not null,
  primary key (round_id, deadline_at, reminder)
);

-- What the round's thresholds and the jurors' spread make of a case. Its band of now is the state of the case.
create table preselection (
  application_id  uuid          primary key references case_file,
  mean            numeric(10,4) not null,
  spread          numeric(10,4) not null check (spread >= 0),
  threshold_band  text          not null check (threshold_band in ('CLEAR_YES', 'DOUBT', 'CLEAR_NO')),
  rule_band       text          not null check (rule_band in ('CLEAR_YES', 'DOUBT', 'CLEAR_NO')),
  preselected_at  timestamptz   not null,
  constraint disagreement_only_makes_a_case_doubtful check (rule_band in (threshold_band, 'DOUBT'))
);

-- Cases that the panel put elsewhere than the rule did.
create table band_move (
  position       bigint      generated always as identity primary key,
  application_id uuid        not null references case_file,
  from_band      text        not null check (from_band in ('CLEAR_YES', 'DOUBT', 'CLEAR_NO')),
  to_band        text        not null check (to_band in ('CLEAR_YES', 'DOUBT', 'CLEAR_NO')),
  reason         text        not null check (length(reason) between 1 and 2000),
  moved_by       text        not null,
  moved_at       timestamptz not null,
  check (from_band <> to_band)
);

create index band_move_of_case on band_move (application_id, position);
create trigger band_move_append_only before update or delete on band_move
  for each row execute function append_only();
create trigger band_move_not_emptied before truncate on band_move
  for each statement execute function append_only();
