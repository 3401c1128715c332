-- A later submission replaces what is remembered of an application. Its former parties stay, for the messages they have.
alter table application
  add submission  int     not null default 1 check (submission >= 1),
  add not_treated boolean not null default false;

alter table application
  alter submission drop default,
  alter not_treated drop default;

-- Submission 0: an organisation that is invited. That comes before its application is known here, so there is nothing
-- to refer to.
alter table party
  drop constraint party_application_id_fkey,
  drop constraint party_application_id_position_key,
  add submission int  not null default 1 check (submission >= 0),
  add language   text check (language in ('NL', 'EN'));

update party set language = a.language from application a where a.application_id = party.application_id;

alter table party
  alter submission drop default,
  alter language set not null;

create unique index party_once on party (application_id, submission, position) where submission > 0;
drop index party_one_lead;
create unique index party_one_lead on party (application_id, submission) where role = 'LEAD';

-- An application that was not treated may be reopened and then awarded, refused or not treated once more.
alter table letter
  drop constraint letter_application_id_key,
  drop constraint letter_kind_check,
  add constraint letter_kind_check check (kind in ('AWARD', 'REFUSAL', 'NOT_TREATED'));

create unique index letter_one_outcome on letter (application_id) where kind <> 'NOT_TREATED';

alter table message
  drop constraint message_kind_check,
  add constraint message_kind_check check (kind in (
    'RECEIPT', 'REVISED_RECEIPT', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENT_ANSWERED', 'WITHDRAWN', 'REOPENED',
    'ROUND_EXTENDED', 'PARTNER_INVITED', 'DECISION_AVAILABLE'));
