-- A day of posting that was recorded too early makes somebody's term too short; a later day takes its place. Both stay.
create table paper_dispatch_correction (
  correction_no bigint      generated always as identity primary key,
  batch_id      uuid        not null references paper_dispatch,
  dispatched_on date        not null,
  reason        text        not null check (length(reason) between 1 and 500),
  recorded_by   text        not null,
  recorded_at   timestamptz not null
);

create index paper_dispatch_corrections on paper_dispatch_correction (batch_id, dispatched_on);

create trigger paper_dispatch_correction_is_immutable before update or delete on paper_dispatch_correction
  for each row execute function refuse_change_of_paper();

-- The day that counts.
create view paper_posting as
  select d.batch_id,
      greatest(d.dispatched_on,
        (select max(c.dispatched_on) from paper_dispatch_correction c where c.batch_id = d.batch_id)) as dispatched_on
    from paper_dispatch d;
