-- People who judge are told too: they are no party of an application.
create table juror (
  juror_id uuid primary key,
  subject  text,
  name     text not null,
  email    text,
  language text not null check (language in ('NL', 'EN'))
);

create index juror_login on juror (subject);

-- What an e-mail says in place of a message that may only be read in the portal.
alter table message
  alter party_id drop not null,
  add juror_id       uuid references juror,
  add notice_subject text,
  add notice_text    text,
  add notice_html    text,
  add constraint message_for_one check (num_nonnulls(party_id, juror_id) = 1),
  add constraint message_notice_whole check (num_nonnulls(notice_subject, notice_text, notice_html) in (0, 3)),
  drop constraint message_kind_check,
  add constraint message_kind_check check (kind in (
    'RECEIPT', 'REVISED_RECEIPT', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENT_ANSWERED', 'WITHDRAWN', 'REOPENED',
    'ROUND_EXTENDED', 'PARTNER_INVITED', 'DECISION_AVAILABLE', 'JUROR_INVITED', 'SCORING_REMINDER', 'PITCH_INVITED',
    'PITCH_MOVED', 'PITCH_CANCELLED', 'FEEDBACK_RELEASED', 'OBJECTION_RECEIVED', 'OBJECTION_DECIDED', 'PAYMENT_MADE',
    'PAYMENTS_SUSPENDED', 'PAYMENTS_RESUMED', 'AWARD_CHANGED', 'AWARD_WITHDRAWN', 'AWARD_DETERMINED',
    'RECLAIM_RAISED', 'RECLAIM_REMINDED', 'RECLAIM_SETTLED'));

create unique index message_once_for_juror on message (event_id, juror_id, kind) where juror_id is not null;
create index message_of_juror on message (juror_id, posted_at) where juror_id is not null;
