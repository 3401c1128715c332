-- What an officer laid down for the pitches of a round.
create table pitch_preparation (
  round_id text  primary key check (length(round_id) between 1 and 100),
  settings jsonb not null,
  locks    jsonb not null,
  version  int   not null
);

-- A draft until it is announced. Each announcement follows one other, and no two follow the same.
create table pitch_timetable (
  timetable_id uuid        primary key,
  round_id     text        not null,
  follows      int         not null check (follows >= 0),
  announcement int         check (announcement = follows + 1),
  rule         text        not null,
  score        text        not null,
  reason       text        check (length(reason) <= 2000),
  made_by      text        not null,
  made_at      timestamptz not null,
  announced_by text,
  announced_at timestamptz,
  version      int         not null,
  unique (round_id, announcement),
  constraint announcement_is_whole check (
    num_nulls(announcement, announced_by, announced_at) in (0, 3))
);

create index pitch_timetable_of_round on pitch_timetable (round_id, made_at);

create table pitch (
  timetable_id   uuid        not null references pitch_timetable,
  application_id uuid        not null references case_file,
  number         text        not null,
  invitation_id  uuid        not null,
  room           text        not null check (length(room) between 1 and 100),
  online         boolean     not null,
  location       text        not null check (length(location) between 1 and 200),
  starts_at      timestamptz not null,
  ends_at        timestamptz not null check (ends_at > starts_at),
  juror_ids      jsonb       not null,
  locked         boolean     not null,
  held           boolean     not null,
  primary key (timetable_id, application_id),
  constraint one_case_in_a_room unique (timetable_id, room, starts_at)
);

-- Who of the panel did not hear a pitch, as the chair recorded it last.
create table pitch_attendance (
  application_id   uuid        primary key references case_file,
  absent_juror_ids jsonb       not null,
  recorded_at      timestamptz not null,
  version          int         not null
);

-- A score that a ranking rests on stands, until the chair hands it back.
alter table pitch_score
  add ranked_at           timestamptz,
  add handed_back_at      timestamptz,
  add handed_back_because text check (length(handed_back_because) between 1 and 2000),
  add constraint hand_back_has_a_reason check (
    num_nulls(handed_back_at, handed_back_because) in (0, 2));
