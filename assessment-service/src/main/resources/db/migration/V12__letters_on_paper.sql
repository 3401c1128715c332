-- On which day the letter with the decision on a case was posted to somebody on paper. For the same letter to the same
-- addressee a later day takes the place of one before; the term to object starts the day after the last one of a decision.
create table letter_posting (
  delivery_id    uuid        not null,
  application_id uuid        not null references case_file,
  letter_id      uuid        not null,
  decision_id    uuid        not null,
  dispatched_on  date        not null,
  primary key (delivery_id, dispatched_on)
);

create index letter_posting_of_decision on letter_posting (decision_id, dispatched_on);

create trigger letter_posting_append_only before update or delete on letter_posting
  for each row execute function append_only();
create trigger letter_posting_not_emptied before truncate on letter_posting
  for each statement execute function append_only();
