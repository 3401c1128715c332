-- That the chair lets a case be pre-selected by fewer jurors than the round has, or without a kind that it demands.
create table small_panel (
  position       bigint      generated always as identity primary key,
  application_id uuid        not null references case_file,
  jurors         int         not null check (jurors >= 1),
  reason         text        not null check (length(reason) between 1 and 2000),
  allowed_by     text        not null,
  allowed_at     timestamptz not null
);

create index small_panel_of_case on small_panel (application_id, position);
create trigger small_panel_append_only before update or delete on small_panel
  for each row execute function append_only();
create trigger small_panel_not_emptied before truncate on small_panel
  for each statement execute function append_only();

-- Which transaction recorded an act: a page only has acts of transactions before which none is still going on.
alter table act add column transaction_id xid8 not null default pg_current_xact_id();
