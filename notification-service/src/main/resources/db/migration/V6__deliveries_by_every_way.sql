-- A delivery may go by other ways than e-mail, and has a state for everything that can befall it. What was sent stays.
alter table email_delivery rename to delivery;
alter index email_delivery_pkey rename to delivery_pkey;
drop index email_delivery_due;

alter table delivery
  drop constraint email_delivery_message_id_key,
  drop constraint email_delivery_state_check,
  drop constraint email_delivery_check,
  alter message_id drop not null,
  alter address drop not null,
  add channel     text        not null default 'EMAIL',
  add purpose     text        not null default 'CONTENT',
  add statutory   boolean     not null default false,
  add subject     text,
  add text        text,
  add html        text,
  add repeats     int         not null default 0,
  add claim_id    uuid,
  add claimed_at  timestamptz,
  add last_detail text,
  add replaces    uuid references delivery,
  add digest_id   uuid references delivery,
  add created_at  timestamptz not null default now(),
  add constraint delivery_channel_known check (channel in ('EMAIL', 'WEBHOOK', 'GATEWAY', 'PAPER')),
  add constraint delivery_purpose_known check (purpose in ('CONTENT', 'NOTICE', 'DIGEST')),
  add constraint delivery_state_known check (state in (
    'PENDING', 'SENDING', 'SENT', 'BOUNCED', 'UNDELIVERABLE', 'PARKED', 'DISCARDED', 'IN_DIGEST')),
  add constraint delivery_sent_has_moment check (state <> 'SENT' or sent_at is not null),
  add constraint delivery_open_not_sent check (state not in ('PENDING', 'SENDING', 'IN_DIGEST') or sent_at is null),
  add constraint delivery_claimed check ((state = 'SENDING') = (claimed_at is not null)),
  add constraint delivery_claimed_by check ((claim_id is null) = (claimed_at is null)),
  add constraint delivery_digest_is_no_message check ((purpose = 'DIGEST') = (message_id is null)),
  add constraint delivery_digest_has_words check (num_nonnulls(subject, text, html) = case when purpose = 'DIGEST' then 3 else 0 end),
  add constraint delivery_statutory_is_never_held check (not (statutory and (state = 'IN_DIGEST' or purpose = 'DIGEST'))),
  add constraint delivery_held_for_one check (digest_id is null or state = 'IN_DIGEST'),
  add constraint delivery_repeats_counted check (repeats >= 0),
  -- A code, and what a server said; neither may hold what was written or to whom.
  add constraint delivery_fault_bounded check (length(last_fault) <= 60),
  add constraint delivery_detail_bounded check (length(last_detail) <= 300);

update delivery set purpose = 'NOTICE'
  where exists (select from message m where m.message_id = delivery.message_id and m.notice_subject is not null);
update delivery set statutory = true
  where exists (select from message m where m.message_id = delivery.message_id and m.kind in (
    'RECEIPT', 'REVISED_RECEIPT', 'ROUND_EXTENDED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENT_ANSWERED', 'DECISION_AVAILABLE',
    'FEEDBACK_RELEASED', 'OBJECTION_RECEIVED', 'OBJECTION_DECIDED', 'PAYMENTS_SUSPENDED', 'PAYMENTS_RESUMED',
    'AWARD_CHANGED', 'AWARD_WITHDRAWN', 'AWARD_DETERMINED', 'RECLAIM_RAISED', 'RECLAIM_REMINDED'));

alter table delivery alter channel drop default, alter purpose drop default, alter statutory drop default;

-- One message goes one way once; only a failure leads to another delivery, and to one.
create unique index delivery_once on delivery (message_id, channel) where replaces is null and message_id is not null;
create unique index delivery_replaced_once on delivery (replaces) where replaces is not null;
create index delivery_of_message on delivery (message_id) where message_id is not null;
create index delivery_due on delivery (channel, next_attempt_at) where state = 'PENDING';
create index delivery_claimed_since on delivery (channel, claimed_at) where state = 'SENDING';
create index delivery_to_look_at on delivery (state, delivery_id) where state not in ('SENT', 'IN_DIGEST');
create index delivery_of_digest on delivery (digest_id) where digest_id is not null;

-- What a person did with a delivery. Discarding one that the law asks for takes two.
create table delivery_act (
  act_id      bigint generated always as identity primary key,
  delivery_id uuid        not null references delivery,
  act         text        not null check (act in ('REDRIVEN', 'DISCARD_PROPOSED', 'DISCARDED')),
  acted_by    text        not null,
  acted_at    timestamptz not null,
  reason      text        not null check (length(reason) between 1 and 500)
);

create index delivery_act_of on delivery_act (delivery_id, act_id);

-- Addresses that mail bounced from. Only a hash: enough to recognise one, not to write to it.
create table suppressed_address (
  suppression_id uuid        primary key,
  address_hash   text        not null check (address_hash ~ '^[0-9a-f]{64}$'),
  reason         text        not null check (length(reason) <= 60),
  delivery_id    uuid        references delivery,
  since          timestamptz not null,
  lifted_at      timestamptz,
  lifted_by      text,
  lift_reason    text check (length(lift_reason) between 1 and 500),
  check (num_nonnulls(lifted_at, lifted_by, lift_reason) in (0, 3))
);

create unique index suppressed_address_once on suppressed_address (address_hash) where lifted_at is null;

-- Reports of mail systems that were read: each has its effect once.
create table bounce_report (
  report_id   text        primary key check (report_id ~ '^[0-9a-f]{64}$'),
  delivery_id uuid        references delivery,
  action      text        not null check (length(action) <= 20),
  status      text        not null check (length(status) <= 20),
  handled_at  timestamptz not null
);

-- What an officer must do because the service cannot. One open task of a kind about the same thing.
create table officer_task (
  task_id      uuid        primary key,
  kind         text        not null check (kind ~ '^[A-Z_]{3,40}$'),
  about        uuid        not null,
  detail       text        not null check (length(detail) <= 300),
  opened_at    timestamptz not null,
  completed_at timestamptz,
  completed_by text,
  outcome      text check (length(outcome) between 1 and 500),
  check (num_nonnulls(completed_at, completed_by, outcome) in (0, 3))
);

create unique index officer_task_once on officer_task (kind, about) where completed_at is null;
create index officer_task_open on officer_task (opened_at, task_id) where completed_at is null;
create index officer_task_about on officer_task (about);
