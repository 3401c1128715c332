-- What may become of an application after it was submitted for the first time.
alter table case_file
  add first_received_at  timestamptz,
  add content_changed_at timestamptz,
  add notes              jsonb not null default '[]',
  drop constraint case_file_state_check,
  add constraint case_file_state_check check (state in (
    'ELIGIBLE', 'INELIGIBLE', 'ASSIGNED', 'CLEAR_YES', 'DOUBT', 'CLEAR_NO',
    'AWAITING_FUNDS', 'FUNDS_REFUSED', 'AWARDED', 'REFUSED', 'WITHDRAWN', 'NOT_TREATED'));

alter table case_file alter notes drop default;
