-- What was answered to each transfer between pots that was decided with the awards, so that it is done once.
create table pot_transfer (
  transfer_id     uuid        primary key,
  round_id        text        not null,
  from_pot_id     text        not null,
  to_pot_id       text        not null,
  amount_cents    bigint      not null check (amount_cents > 0),
  reason          text        not null check (length(reason) between 1 and 2000),
  decided_at      timestamptz not null,
  state           text        not null check (state in ('MOVED', 'REFUSED')),
  available_cents bigint      check (available_cents >= 0 and available_cents < amount_cents),
  foreign key (round_id, from_pot_id) references pot,
  foreign key (round_id, to_pot_id) references pot,
  constraint pot_transfer_refused_says_what_is_left check ((state = 'REFUSED') = (available_cents is not null))
);

create index pot_transfer_of_round on pot_transfer (round_id, decided_at);
