-- Who was asked to apply together, and what they answered.

create table invitation (
  invitation_id   uuid primary key,
  application_id  uuid        not null references application,
  organisation_id uuid        not null references organisation,
  state           text        not null check (state in ('INVITED', 'ACCEPTED', 'DECLINED')),
  message         text        check (length(message) <= 1000),
  times           int         not null check (times > 0),
  invited_at      timestamptz not null,
  answered_at     timestamptz,
  unique (application_id, organisation_id),
  check ((state = 'INVITED') = (answered_at is null))
);

create index invitation_organisation on invitation (organisation_id, invited_at desc);
