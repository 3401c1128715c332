-- The words of a message or letter in one language, as an officer wrote them and another approved them. Version 1 is built
-- in and has no row. What was proposed does not change; a decision on it is made once.
create table template_version (
  version_id  uuid        primary key,
  name        text        not null check (name ~ '^[a-z][A-Za-z]{1,59}$'),
  language    text        not null check (language in ('NL', 'EN')),
  version     int         not null check (version > 1),
  round_id    text,
  body        text        not null check (length(body) between 1 and 20000),
  reason      text        not null,
  proposed_by text        not null,
  proposed_at timestamptz not null,
  state       text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  decided_by  text check (decided_by <> proposed_by),
  decided_at  timestamptz,
  decision_reason text,
  unique (name, language, version),
  check ((state = 'PROPOSED') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (state <> 'REJECTED' or decision_reason is not null)
);

create index template_version_in_use on template_version (name, language, round_id, version) where state = 'APPROVED';

create function refuse_other_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'PROPOSED'
    or (new.name, new.language, new.version, new.body, new.reason, new.proposed_by, new.proposed_at)
      is distinct from (old.name, old.language, old.version, old.body, old.reason, old.proposed_by, old.proposed_at)
    or new.round_id is distinct from old.round_id then
    raise exception 'a version of a template does not change';
  end if;
  return new;
end $$;

create trigger template_version_is_immutable before update or delete on template_version
  for each row execute function refuse_other_words();

-- Letters are more than decisions on applications now, and may correct each other. What a letter says is kept beside its
-- words, so that a correction differs only where it is meant to; letters of before have no such facts.
alter table letter
  drop constraint letter_kind_check,
  drop constraint letter_decision_id_key,
  alter amount_cents drop not null,
  add template_name    text,
  add template_version int     not null default 1 check (template_version > 0),
  add facts            jsonb,
  add lead_only        boolean not null default false,
  add corrects         uuid unique references letter,
  add constraint letter_kind_check check (kind ~ '^[A-Z][A-Z_]{1,59}$'),
  add constraint letter_amount_of_decision
    check (kind not in ('AWARD', 'REFUSAL', 'NOT_TREATED') or amount_cents is not null),
  add constraint letter_corrects_another check (corrects <> letter_id);

comment on column letter.decision_id is 'the decision, or the event that told of it; a correction has that of the first letter';

create unique index letter_once on letter (decision_id) where corrects is null;
drop index letter_one_outcome;
create unique index letter_one_outcome on letter (application_id, kind)
  where kind in ('AWARD', 'REFUSAL') and corrects is null;
create index letter_of_application on letter (application_id, issued_at);

create table letter_correction (
  correction_id   uuid        primary key,
  letter_id       uuid        not null references letter,
  changes         jsonb       not null,
  reason          text        not null,
  proposed_by     text        not null,
  proposed_at     timestamptz not null,
  state           text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  decided_by      text check (decided_by <> proposed_by),
  decided_at      timestamptz,
  decision_reason text,
  new_letter_id   uuid unique references letter,
  check ((state = 'PROPOSED') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((state = 'APPROVED') = (new_letter_id is not null))
);

create unique index letter_correction_open on letter_correction (letter_id) where state = 'PROPOSED';
create index letter_correction_newest on letter_correction (proposed_at);

alter table message
  add template_version int not null default 1 check (template_version > 0),
  add notice_version   int check (notice_version > 0),
  drop constraint message_kind_check,
  add constraint message_kind_check check (kind in (
    'RECEIPT', 'REVISED_RECEIPT', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENT_ANSWERED', 'WITHDRAWN', 'REOPENED',
    'ROUND_EXTENDED', 'PARTNER_INVITED', 'DECISION_AVAILABLE', 'LETTER_CORRECTED', 'JUROR_INVITED', 'SCORING_REMINDER',
    'PITCH_INVITED', 'PITCH_MOVED', 'PITCH_CANCELLED', 'FEEDBACK_RELEASED', 'OBJECTION_RECEIVED', 'OBJECTION_DECIDED',
    'PAYMENT_MADE', 'PAYMENTS_SUSPENDED', 'PAYMENTS_RESUMED', 'AWARD_CHANGED', 'AWARD_WITHDRAWN', 'AWARD_DETERMINED',
    'RECLAIM_RAISED', 'RECLAIM_REMINDED', 'RECLAIM_SETTLED'));

-- Which message lies in the inbox of which body, in the order in which it is read. A body has a party in each of its
-- applications; without this its page would need all of their messages sorted. The database keeps it by itself, at the end
-- of the transaction, when the party's numbers are there too.
create table inbox_entry (
  kind       text        not null,
  value      text        not null,
  posted_at  timestamptz not null,
  message_id uuid        not null references message on delete cascade,
  unread     boolean     not null,
  primary key (kind, value, posted_at, message_id)
);

create index inbox_entry_of_message on inbox_entry (message_id);
create index inbox_entry_unread on inbox_entry (kind, value) where unread;

insert into inbox_entry (kind, value, posted_at, message_id, unread)
  select b.kind, b.value, m.posted_at, m.message_id, m.read_at is null from message m join party_body b using (party_id);

create function put_in_inbox() returns trigger language plpgsql as $$
begin
  insert into inbox_entry (kind, value, posted_at, message_id, unread)
    select b.kind, b.value, m.posted_at, m.message_id, m.read_at is null
    from message m join party_body b using (party_id) where m.message_id = new.message_id;
  return null;
end $$;

create constraint trigger message_put_in_inbox after insert on message
  deferrable initially deferred for each row execute function put_in_inbox();

create function mark_read() returns trigger language plpgsql as $$
begin
  update inbox_entry set unread = new.read_at is null where message_id = new.message_id;
  return null;
end $$;

create trigger message_marked_read after update of read_at on message
  for each row when (old.read_at is distinct from new.read_at) execute function mark_read();

-- A juror's own inbox is small, but is read in the same order.
drop index message_of_juror;
create index message_of_juror on message (juror_id, posted_at, message_id) where juror_id is not null;
