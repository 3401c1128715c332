-- Whether the objection counted as late when its outcome was prepared: a posting that becomes known later may make it one in
-- time, and then the outcome is to be prepared anew. Unknown of what was prepared before.
alter table objection_proposal add column late boolean;
