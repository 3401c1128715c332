-- What parliament appropriated per article and year, divided over lines, and how it came to be: each change with its
-- document and phase. The money itself is in the ledger; these rows say why it is there.

create table budget_article (
  chapter text not null check (chapter ~ '^[A-Z]{1,6}$'),
  article text not null check (article ~ '^[0-9]{1,3}$'),
  name    text not null check (length(name) between 1 and 300),
  primary key (chapter, article)
);

create table budget_sub_article (
  chapter     text not null,
  article     text not null,
  sub_article text not null check (length(sub_article) between 1 and 20),
  name        text not null check (length(name) between 1 and 300),
  primary key (chapter, article, sub_article),
  foreign key (chapter, article) references budget_article
);

-- The lowest level of the printed table: a detail of an instrument.
create table budget_line (
  line_id     text   primary key check (line_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(line_id) <= 100),
  ordinal     bigint not null generated always as identity,
  chapter     text   not null,
  article     text   not null,
  sub_article text   not null,
  instrument  text   not null check (length(instrument) between 1 and 300),
  detail      text   not null check (length(detail) between 1 and 300),
  unique (chapter, article, sub_article, instrument, detail),
  foreign key (chapter, article, sub_article) references budget_sub_article
);

-- A printed table or a document with mutations; its id is that of the proposal by which it came in.
create table budget_document (
  document_id uuid        primary key,
  kind        text        not null check (kind in ('TABLE', 'MUTATIONS')),
  source      text        not null check (length(source) between 1 and 300),
  budget_year int         not null check (budget_year between 2000 and 2100),
  phase       text        not null check (phase in ('OWB', 'O1', 'O2', 'JV')),
  recorded_at timestamptz not null
);

-- Which phase a document brought an article to, for each year that it speaks of.
create table budget_document_year (
  document_id uuid not null references budget_document,
  chapter     text not null,
  article     text not null,
  budget_year int  not null check (budget_year between 2000 and 2100),
  phase       text not null check (phase in ('OWB', 'O1', 'O2', 'JV')),
  primary key (document_id, chapter, article, budget_year),
  foreign key (chapter, article) references budget_article
);
create index budget_document_year_of_article on budget_document_year (chapter, article, budget_year);

create table appropriation_mutation (
  position    bigint primary key generated always as identity,
  document_id uuid   not null references budget_document,
  chapter     text   not null,
  article     text   not null,
  -- Expenditure is divided over lines; commitments and receipts are of the whole article.
  line_id     text   references budget_line,
  measure     text   not null check (measure in ('COMMITMENTS', 'EXPENDITURE', 'RECEIPTS')),
  budget_year int    not null check (budget_year between 2000 and 2100),
  phase       text   not null check (phase in ('OWB', 'O1', 'O2', 'JV')),
  delta_cents bigint not null check (delta_cents <> 0),
  foreign key (chapter, article) references budget_article,
  constraint mutation_of_expenditure_has_a_line check ((measure = 'EXPENDITURE') = (line_id is not null))
);
create index appropriation_mutation_of_article on appropriation_mutation (chapter, article, budget_year);
create index appropriation_mutation_of_line on appropriation_mutation (line_id, budget_year);

create trigger budget_document_is_final before update or delete or truncate on budget_document
  for each statement execute function refuse_change();
create trigger budget_document_year_is_final before update or delete or truncate on budget_document_year
  for each statement execute function refuse_change();
create trigger appropriation_mutation_is_final before update or delete or truncate on appropriation_mutation
  for each statement execute function refuse_change();

-- What a round was published with and from when its money is. Money and definition come in either order;
-- with both, the pots are filled.
create table round_money (
  round_id      text        primary key check (length(round_id) between 1 and 100),
  version       int,
  ceiling_cents bigint      check (ceiling_cents >= 0),
  opens_at      timestamptz,
  budget_year   int         check (budget_year between 2000 and 2100),
  filled_at     timestamptz,
  constraint round_money_published_as_a_whole check ((version is null) = (ceiling_cents is null)),
  constraint round_money_filled_with_both check (filled_at is null or version is not null)
);

-- Money that went from a line to a round, or back (negative).
create table round_funding (
  position     bigint      not null unique generated always as identity,
  funding_id   uuid        primary key,
  round_id     text        not null references round_money,
  line_id      text        not null references budget_line,
  budget_year  int         not null check (budget_year between 2000 and 2100),
  amount_cents bigint      not null check (amount_cents <> 0),
  reason       text        not null check (length(reason) between 1 and 2000),
  recorded_at  timestamptz not null
);
create index round_funding_of_round on round_funding (round_id);
create index round_funding_of_line on round_funding (line_id, budget_year);
create trigger round_funding_is_final before update or delete or truncate on round_funding
  for each statement execute function refuse_change();

-- A pot without an account is known, but has no money yet.
alter table pot alter column account_code drop not null;
alter table pot add column opening_cents bigint not null default 0 check (opening_cents >= 0);

-- Money that was put in a pot after its opening, or taken out (negative), by two people.
create table pot_adjustment (
  adjustment_id uuid        primary key,
  round_id      text        not null,
  pot_id        text        not null,
  amount_cents  bigint      not null check (amount_cents <> 0),
  reason        text        not null check (length(reason) between 1 and 2000),
  recorded_at   timestamptz not null,
  foreign key (round_id, pot_id) references pot
);
create index pot_adjustment_of_pot on pot_adjustment (round_id, pot_id);
create trigger pot_adjustment_is_final before update or delete or truncate on pot_adjustment
  for each statement execute function refuse_change();

-- Rounds from before lines: their ceiling is the allowance of their account, their pots were filled at once.
update pot set opening_cents = opening.cents
  from (
    select credited.code, sum(transfer.amount_cents) as cents
      from transfer
        join account debited on debited.id = transfer.debit_id and debited.kind = 'APPROPRIATION'
        join account credited on credited.id = transfer.credit_id and credited.kind = 'POT'
      group by credited.code
  ) as opening
  where opening.code = pot.account_code;
insert into round_money (round_id, version, ceiling_cents, filled_at)
  select distinct pot.round_id, 1, account.allowance_cents + account.credits_posted_cents, now()
    from pot join account on account.code = 'appropriation/' || pot.round_id;
