-- On which day the letter with the decision was posted to somebody on paper, to whom it was made known by that.
create table letter_posting (
  delivery_id    uuid        not null,
  application_id uuid        not null references application,
  letter_id      uuid        not null,
  decision_id    uuid        not null,
  dispatched_on  date        not null,
  primary key (delivery_id, dispatched_on)
);

create index letter_posting_application on letter_posting (application_id, dispatched_on);

create trigger letter_posting_append_only before update or delete on letter_posting
  for each row execute function append_only();

-- Officers are reminded of a penalty that is not determined.
alter table sent_reminder drop constraint sent_reminder_kind_check;
alter table sent_reminder add constraint sent_reminder_kind_check
  check (kind in ('SIGNATURE', 'SUPPLEMENT', 'REPORT_DUE', 'REPORT_OVERDUE', 'PENALTY'));
