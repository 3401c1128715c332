-- What applicants are told about terms: reminders, a longer decision term, and what follows when it is not met.

-- Which reminders went out; the key keeps two replicas from sending one twice.
create table sent_reminder (
  application_id uuid        not null references application,
  kind           text        not null check (kind in ('SIGNATURE', 'SUPPLEMENT', 'REPORT_DUE', 'REPORT_OVERDUE')),
  -- What it is about: a closing, a request, a report.
  about          text        not null check (length(about) between 1 and 60),
  reminder       int         not null check (reminder >= 1),
  reminded_at    timestamptz not null,
  primary key (application_id, kind, about, reminder)
);

create trigger sent_reminder_append_only before update or delete on sent_reminder
  for each row execute function append_only();

-- Later than the term promised, told before it passed (Awb 4:14).
create table decision_term_extension (
  extension_id    uuid        primary key,
  application_id  uuid        not null references application,
  former_last_day date        not null,
  last_day        date        not null,
  reason_nl       text        not null check (length(reason_nl) between 1 and 2000),
  reason_en       text        not null check (length(reason_en) between 1 and 2000),
  extended_by     text        not null,
  extended_at     timestamptz not null,
  check (last_day > former_last_day),
  check ((extended_at at time zone 'Europe/Amsterdam')::date <= former_last_day)
);

create index decision_term_extension_application on decision_term_extension (application_id, extended_at);

create trigger decision_term_extension_append_only before update or delete on decision_term_extension
  for each row execute function append_only();

-- Applicants who say that the decision is late (Awb 4:17). One that came before the term had passed has no effect.
create table default_notice (
  notice_id      uuid        primary key,
  application_id uuid        not null references application,
  received_on    date        not null,
  term_last_day  date        not null,
  recorded_by    text        not null,
  recorded_at    timestamptz not null,
  check (received_on <= (recorded_at at time zone 'Europe/Amsterdam')::date)
);

create index default_notice_application on default_notice (application_id, recorded_at);
create unique index default_notice_one_that_counts on default_notice (application_id) where received_on > term_last_day;

create trigger default_notice_append_only before update or delete on default_notice
  for each row execute function append_only();

-- What is owed because the decision was late (Awb 4:18).
create table penalty_determination (
  determination_id uuid        primary key,
  application_id   uuid        not null unique references application,
  notice_id        uuid        not null unique references default_notice,
  first_day        date        not null,
  last_day         date        not null,
  days             int         not null check (days between 1 and 42),
  amount_cents     bigint      not null check (amount_cents > 0),
  pay_by_day       date        not null,
  determined_by    text        not null,
  determined_at    timestamptz not null,
  check (last_day - first_day + 1 = days)
);

create table penalty_share (
  determination_id uuid   not null references penalty_determination,
  position         int    not null check (position >= 0),
  name             text   not null check (length(name) between 1 and 200),
  amount_cents     bigint not null check (amount_cents >= 0),
  primary key (determination_id, position)
);

create trigger penalty_determination_append_only before update or delete on penalty_determination
  for each row execute function append_only();
create trigger penalty_share_append_only before update or delete on penalty_share
  for each row execute function append_only();

-- The applicants were told from which day their award is public (Woo 3.3(5)(i)).
create table publication_announcement (
  round_id     text        primary key references round,
  publish_on   date        not null,
  announced_by text        not null,
  announced_at timestamptz not null,
  check (publish_on >= (announced_at at time zone 'Europe/Amsterdam')::date + 14)
);

create trigger publication_announcement_append_only before update or delete on publication_announcement
  for each row execute function append_only();
