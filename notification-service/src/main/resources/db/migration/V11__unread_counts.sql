-- A juror is told something a few times for each case: its inbox stays small, and what it has read is not looked at. This
-- comes first, as who posts or reads locks messages before entries too.
create index message_unread_of_juror on message (juror_id) where juror_id is not null and read_at is null;

-- How many messages of an inbox are unread, as changes that add up to it: one row for each statement that made it more or
-- less, folded into one row by the service every now and then. Rows are only added and never waited for, so that who posts
-- to many bodies at once, who reads and who folds cannot stand in each other's way, whatever order they come in.
create table inbox_unread (
  change_id bigint generated always as identity primary key,
  kind      text   not null,
  value     text   not null,
  change    bigint not null check (change <> 0)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create index inbox_unread_of_body on inbox_unread (kind, value);

create function count_unread() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into inbox_unread (kind, value, change)
      select kind, value, count(*) from now_there where unread group by kind, value;
  elsif tg_op = 'DELETE' then
    insert into inbox_unread (kind, value, change)
      select kind, value, -count(*) from was_there where unread group by kind, value;
  else
    insert into inbox_unread (kind, value, change)
      select kind, value, sum(change) from (
        select kind, value, 1 as change from now_there where unread
        union all
        select kind, value, -1 from was_there where unread) changes
      group by kind, value having sum(change) <> 0;
  end if;
  return null;
end $$;

-- Also what the former version writes during a rollout is counted. From here on nothing else writes entries until this
-- migration is committed, so that the count of what is there misses nothing.
create trigger inbox_entry_added after insert on inbox_entry
  referencing new table as now_there for each statement execute function count_unread();
create trigger inbox_entry_changed after update on inbox_entry
  referencing old table as was_there new table as now_there for each statement execute function count_unread();
create trigger inbox_entry_removed after delete on inbox_entry
  referencing old table as was_there for each statement execute function count_unread();

insert into inbox_unread (kind, value, change)
  select kind, value, count(*) from inbox_entry where unread group by kind, value;
