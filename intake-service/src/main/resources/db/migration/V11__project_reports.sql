-- What the lead of an awarded application reported on its project (Awb 4:37, 4:45), as it was handed in.

create table project_report (
  report_id      uuid        primary key,
  application_id uuid        not null references application,
  kind           text        not null check (kind in ('PROGRESS', 'FINAL')),
  ordinal        int         not null check (ordinal > 0),
  submitted_at   timestamptz not null,
  submitted_by   text        not null,
  body_name      text        not null,
  due_day        date,
  -- Canonical JSON, to the letter: the hash is over this text.
  content        text        not null check (length(content) between 2 and 60000),
  content_hash   text        not null check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  unique (application_id, kind, ordinal),
  constraint project_report_final_once check (kind = 'PROGRESS' or ordinal = 1)
);

create table report_document (
  report_id   uuid not null references project_report,
  document_id uuid not null references document,
  primary key (report_id, document_id)
);

create index report_document_use on report_document (document_id);

create function report_after_final() returns trigger language plpgsql as $$
begin
  if exists (select from project_report r where r.application_id = new.application_id and r.kind = 'FINAL') then
    raise exception 'application % has its final report', new.application_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger project_report_before_final before insert on project_report
  for each row execute function report_after_final();
create trigger project_report_append_only before update or delete on project_report
  for each row execute function append_only();
create trigger report_document_append_only before update or delete on report_document
  for each row execute function append_only();
