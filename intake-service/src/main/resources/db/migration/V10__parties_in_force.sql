-- Who signed what was submitted stays a party to it, also when it leaves the version that is worked on.

alter table application_party add in_force boolean not null default false;

update application_party p set in_force = true
from application a where a.application_id = p.application_id and a.submission > 0;

alter table application_party alter in_force drop default;
