-- A refusal may be followed by an award, when an objection to it is granted; by nothing else.
drop index letter_one_outcome;
create unique index letter_one_outcome on letter (application_id, kind) where kind <> 'NOT_TREATED';
