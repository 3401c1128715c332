-- Who is paid for an application: the body that leads it, as its latest submission names it.
create table recipient (
  application_id    uuid        primary key,
  submission        int         not null check (submission >= 1),
  number            text        not null check (length(number) between 1 and 60),
  round_id          text        not null check (length(round_id) between 1 and 100),
  title             text        not null check (length(title) between 1 and 200),
  public_summary    text        not null check (length(public_summary) <= 4000),
  organisation_id   uuid,
  name              text        not null check (length(name) between 1 and 200),
  organisation_kind text        check (length(organisation_kind) <= 30),
  region            text        check (length(region) <= 100),
  body_ids          jsonb       not null,
  received_at       timestamptz not null
);

create index recipient_of_round on recipient (round_id, number);

-- Where the money goes. One person enters an account, another confirms it; it is never changed, only replaced.
create table bank_account (
  account_id      uuid        primary key,
  application_id  uuid        not null references recipient,
  iban            text        not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
  holder_name     text        not null check (length(holder_name) between 1 and 70),
  source          text        not null check (length(source) between 1 and 200),
  state           text        not null check (state in ('ENTERED', 'CONFIRMED', 'REJECTED', 'REPLACED')),
  entered_by      text        not null,
  entered_at      timestamptz not null,
  decided_by      text,
  decided_at      timestamptz,
  decision_reason text        check (length(decision_reason) between 1 and 2000),
  constraint bank_account_decided_by_somebody check (
    (state = 'ENTERED') = (decided_by is null) and (state = 'ENTERED') = (decided_at is null)),
  constraint bank_account_decided_by_another check (decided_by <> entered_by),
  constraint bank_account_rejected_for_a_reason check (state <> 'REJECTED' or decision_reason is not null)
);

create unique index bank_account_waits_once on bank_account (application_id) where state = 'ENTERED';
create unique index bank_account_confirmed_once on bank_account (application_id) where state = 'CONFIRMED';
create index bank_account_of_application on bank_account (application_id, entered_at);

create function guard_bank_account() returns trigger language plpgsql as $$
begin
  if (old.account_id, old.application_id, old.iban, old.holder_name, old.source, old.entered_by, old.entered_at)
      is distinct from
      (new.account_id, new.application_id, new.iban, new.holder_name, new.source, new.entered_by, new.entered_at)
    or (old.state, new.state) not in (
      ('ENTERED', 'CONFIRMED'), ('ENTERED', 'REJECTED'), ('CONFIRMED', 'REPLACED')) then
    raise exception 'a bank account is decided on once and never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger bank_account_is_final before update on bank_account
  for each row execute function guard_bank_account();
create trigger bank_account_stays before delete or truncate on bank_account
  for each statement execute function refuse_change();

-- Payments that two people agreed on; its id is that of their proposal.
create table payment_order (
  order_id          uuid        primary key,
  cash_account      text        not null check (length(cash_account) between 1 and 250),
  execution_day     date        not null,
  ordered_at        timestamptz not null,
  withdrawn_by      text,
  withdrawn_at      timestamptz,
  withdrawal_reason text        check (length(withdrawal_reason) between 1 and 2000),
  constraint payment_order_withdrawn_whole check (
    (withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawal_reason is null))
);

create index payment_order_newest_first on payment_order (ordered_at, order_id);

-- One payment to one body. Its id without dashes is the end-to-end id that the bank gives back.
create table payment (
  payment_id     uuid   primary key,
  order_id       uuid   not null references payment_order,
  ordinal        int    not null check (ordinal >= 0),
  due_id         uuid   not null,
  application_id uuid   not null references recipient,
  account_id     uuid   not null references bank_account,
  amount_cents   bigint not null check (amount_cents > 0),
  remittance     text   not null check (length(remittance) between 1 and 140),
  state          text   not null
    check (state in ('ORDERED', 'SENT', 'PAID', 'REJECTED', 'RETURNED', 'CANCELLED')),
  bank_status    text   check (length(bank_status) <= 35),
  reason         text   check (length(reason) <= 500),
  value_day      date,
  unique (order_id, ordinal),
  constraint payment_paid_on_a_day check (state not in ('PAID', 'RETURNED') or value_day is not null)
);

-- Never sent twice: what is due is in one payment that may still be carried out, or was.
create unique index payment_once_for_what_is_due on payment (due_id) where state in ('ORDERED', 'SENT', 'PAID');
create index payment_of_application on payment (application_id);
create index payment_of_due on payment (due_id);

create function guard_payment() returns trigger language plpgsql as $$
begin
  if (old.payment_id, old.order_id, old.ordinal, old.due_id, old.application_id, old.account_id,
        old.amount_cents, old.remittance)
      is distinct from
      (new.payment_id, new.order_id, new.ordinal, new.due_id, new.application_id, new.account_id,
        new.amount_cents, new.remittance)
    or (old.state <> new.state and (old.state, new.state) not in (
      ('ORDERED', 'SENT'), ('ORDERED', 'CANCELLED'), ('SENT', 'PAID'), ('SENT', 'REJECTED'),
      -- The bank paid after all what it had rejected.
      ('REJECTED', 'PAID'), ('PAID', 'RETURNED'))) then
    raise exception 'payment % does not go from % to %', old.payment_id, old.state, new.state
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger payment_moves_on before update on payment for each row execute function guard_payment();
create trigger payment_stays before delete or truncate on payment
  for each statement execute function refuse_change();

-- What was sent to the bank, byte for byte; made once.
create table payment_file (
  order_id    uuid        primary key references payment_order,
  message_id  text        not null unique check (length(message_id) between 1 and 35),
  content     bytea       not null check (octet_length(content) between 1 and 4194304),
  sha256      text        not null generated always as (encode(sha256(content), 'hex')) stored,
  exported_by text        not null,
  exported_at timestamptz not null
);

create trigger payment_file_is_final before update or delete or truncate on payment_file
  for each statement execute function refuse_change();

-- What the bank sent, byte for byte.
create table bank_message (
  kind        text        not null check (kind in ('STATUS_REPORT', 'STATEMENT')),
  message_id  text        not null check (length(message_id) between 1 and 35),
  content     bytea       not null check (octet_length(content) between 1 and 4194304),
  sha256      text        not null generated always as (encode(sha256(content), 'hex')) stored,
  received_by text        not null,
  received_at timestamptz not null,
  primary key (kind, message_id)
);

create trigger bank_message_is_final before update or delete or truncate on bank_message
  for each statement execute function refuse_change();

-- What each line of it did here, or why a person has to look at it.
create table bank_entry (
  entry_id        uuid        primary key,
  kind            text        not null,
  message_id      text        not null,
  ordinal         int         not null check (ordinal >= 0),
  -- By which the bank tells this line from all others.
  entry_reference text        not null check (length(entry_reference) between 1 and 200),
  direction       text        check (direction in ('OUT', 'IN')),
  amount_cents    bigint      check (amount_cents >= 0),
  value_day       date,
  end_to_end_id   text        check (length(end_to_end_id) <= 35),
  counterparty    text        check (length(counterparty) <= 140),
  remittance      text        check (length(remittance) <= 1000),
  payment_id      uuid        references payment,
  outcome         text        not null,
  detail          text        check (length(detail) <= 1000),
  needs_person    boolean     not null,
  recorded_at     timestamptz not null,
  explained_by    text,
  explained_at    timestamptz,
  explanation     text        check (length(explanation) between 1 and 2000),
  unique (kind, message_id, ordinal),
  foreign key (kind, message_id) references bank_message,
  constraint bank_entry_explained_whole check (
    (explained_by is null) = (explained_at is null) and (explained_by is null) = (explanation is null)),
  constraint bank_entry_explained_when_asked check (needs_person or explained_by is null)
);

-- A line has its effect once, in however many messages it stands.
create unique index bank_entry_once on bank_entry (entry_reference)
  where kind = 'STATEMENT' and outcome not in ('REPEATED', 'NOT_BOOKED');
create index bank_entry_to_look_at on bank_entry (recorded_at, entry_id) where needs_person and explained_by is null;
create index bank_entry_of_payment on bank_entry (payment_id);
