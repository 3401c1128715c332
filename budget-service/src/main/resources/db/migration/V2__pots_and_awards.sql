-- The pots of each round, in the round's own order.
create table pot (
  round_id     text not null check (length(round_id) between 1 and 100),
  pot_id       text not null check (length(pot_id) between 1 and 100),
  ordinal      int  not null check (ordinal >= 0),
  account_code text not null unique references account,
  primary key (round_id, pot_id)
);

-- What was answered to each proposed award, so that a repeated proposal gets the same answer.
create table award (
  decision_id     uuid        primary key,
  application_id  uuid        not null,
  round_id        text        not null,
  pot_id          text        not null,
  amount_cents    bigint      not null check (amount_cents > 0),
  legal_basis     text        not null check (length(legal_basis) <= 2000),
  decided_at      timestamptz not null,
  state           text        not null check (state in ('RESERVED', 'REFUSED', 'COMMITTED')),
  transfer_id     uuid        unique references transfer (id),
  available_cents bigint      check (available_cents >= 0 and available_cents < amount_cents),
  letter_id       uuid,
  committed_at    timestamptz,
  foreign key (round_id, pot_id) references pot,
  constraint award_refused_or_reserved check (
    (state = 'REFUSED') = (transfer_id is null) and (state = 'REFUSED') = (available_cents is not null)),
  constraint award_committed_by_a_letter check (
    (state = 'COMMITTED') = (letter_id is not null) and (state = 'COMMITTED') = (committed_at is not null))
);

-- An application is awarded once; a refusal leaves room for another decision.
create unique index award_once_per_application on award (application_id) where state <> 'REFUSED';
create index award_by_application on award (application_id);
