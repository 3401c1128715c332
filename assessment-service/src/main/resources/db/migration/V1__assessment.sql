-- Rounds as intake published them; a version never changes.
create table round (
  round_id   text  not null check (length(round_id) between 1 and 100),
  version    int   not null check (version >= 1),
  definition jsonb not null,
  primary key (round_id, version)
);

create table case_file (
  application_id  uuid  primary key,
  number          text  not null unique,
  round_id        text  not null,
  state           text  not null check (state in (
                    'ELIGIBLE', 'INELIGIBLE', 'ASSIGNED', 'CLEAR_YES', 'DOUBT', 'CLEAR_NO',
                    'AWAITING_FUNDS', 'FUNDS_REFUSED', 'AWARDED', 'REFUSED')),
  application     jsonb not null,
  eligibility     jsonb not null,
  regime          text  not null,
  legal_basis     text  not null,
  decision_id     uuid  unique,
  amount_cents    bigint check (amount_cents >= 0),
  available_cents bigint check (available_cents >= 0),
  reasons         jsonb,
  decided_at      timestamptz,
  constraint decided_cases_have_a_whole_decision check (
    case when state in ('AWAITING_FUNDS', 'FUNDS_REFUSED', 'AWARDED', 'REFUSED')
      then num_nulls(decision_id, amount_cents, reasons, decided_at) = 0
      else num_nonnulls(decision_id, amount_cents, reasons, decided_at) = 0
    end),
  constraint only_a_refusal_is_worth_nothing check ((state = 'REFUSED') = (amount_cents = 0)),
  constraint refused_funds_say_what_is_available check (
    (state = 'FUNDS_REFUSED') = (available_cents is not null))
);

create index case_file_of_round on case_file (round_id, number);

create table juror (
  juror_id uuid primary key,
  subject  text not null unique check (length(subject) between 1 and 200),
  name     text not null check (length(name) between 1 and 200),
  email    text check (length(email) <= 254),
  kind     text not null check (kind in ('GOVERNMENT', 'SCIENCE', 'CITIZEN', 'BUSINESS')),
  chair    boolean not null
);

create table juror_tie (
  juror_id        uuid not null references juror,
  organisation_id uuid not null,
  tie             text not null check (tie in ('EMPLOYER', 'FORMER_EMPLOYER', 'FAMILY', 'OTHER')),
  primary key (juror_id, organisation_id, tie)
);

create table assignment (
  application_id uuid        not null references case_file,
  juror_id       uuid        not null references juror,
  assigned_at    timestamptz not null,
  primary key (application_id, juror_id)
);

create index assignment_of_juror on assignment (juror_id);

-- Only an assigned juror scores.
create table score_sheet (
  application_id uuid        not null,
  juror_id       uuid        not null,
  scores         jsonb       not null check (jsonb_array_length(scores) between 1 and 50),
  scored_at      timestamptz not null,
  version        int         not null,
  primary key (application_id, juror_id),
  foreign key (application_id, juror_id) references assignment
);

create table pitch_score (
  application_id uuid        not null,
  juror_id       uuid        not null,
  score          int         not null,
  note           text        not null check (length(note) between 1 and 2000),
  scored_at      timestamptz not null,
  version        int         not null,
  primary key (application_id, juror_id),
  foreign key (application_id, juror_id) references assignment
);

create table ranking (
  ranking_id uuid        primary key,
  round_id   text        not null,
  rule       text        not null,
  inputs     text        not null,
  result     text        not null,
  sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_by    text        not null,
  made_at    timestamptz not null,
  constraint the_hash_is_that_of_rule_and_inputs check (
    sha256 = encode(sha256(convert_to(rule || E'\n' || inputs, 'UTF8')), 'hex'))
);

create table decision_proposal (
  proposal_id uuid        primary key,
  round_id    text        not null,
  ranking_id  uuid        not null references ranking,
  prepared_by text        not null,
  prepared_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  version     int         not null,
  constraint four_eyes check (approved_by <> prepared_by),
  constraint approver_and_moment_go_together check (num_nulls(approved_by, approved_at) in (0, 2))
);

create unique index one_decision_per_round on decision_proposal (round_id)
  where approved_at is not null;
