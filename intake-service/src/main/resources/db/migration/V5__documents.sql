-- Documents: what was uploaded for an application, and the bytes it stands for, kept once by their SHA-256.
-- The instants of document_content are the database's own: they time work, not the administration.

create table document_content (
  sha256      text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes  bigint      not null check (size_bytes > 0),
  status      text        not null default 'AWAITING_SCAN'
    check (status in ('AWAITING_SCAN', 'AVAILABLE', 'QUARANTINED')),
  finding     text        check (length(finding) between 1 and 200),
  attempts    int         not null default 0 check (attempts >= 0),
  scan_due_at timestamptz not null default now(),
  known_since timestamptz not null default now(),
  claimed_at  timestamptz not null default now(),
  scanned_at  timestamptz,
  check ((status = 'QUARANTINED') = (finding is not null)),
  check ((status = 'AWAITING_SCAN') = (scanned_at is null))
);

create index document_content_awaiting_scan on document_content (scan_due_at)
  where status = 'AWAITING_SCAN';

create table document (
  document_id    uuid        primary key,
  application_id uuid        not null references application,
  kind           text        not null check (kind ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(kind) <= 40),
  name           text        not null check (length(name) between 1 and 150),
  media_type     text        not null check (length(media_type) <= 100),
  sha256         text        not null references document_content,
  uploaded_at    timestamptz not null,
  acting_subject text        not null,
  body_kind      text        not null,
  body_value     text        not null,
  unique (application_id, kind, name, sha256)
);

create index document_content_use on document (sha256);

-- What was uploaded never changes; it can only be removed and uploaded again.
create function document_is_fixed() returns trigger language plpgsql as $$
begin
  raise exception 'document % cannot change', old.document_id;
end $$;

create trigger document_fixed before update on document
  for each row execute function document_is_fixed();
