-- During a rollout a pod of before V9 may still sign a decision; it writes the case and the proposal, but
-- not the decision itself. Looked at when the transaction ends, since the proposal is written in it too.
create function keep_first_decision() returns trigger language plpgsql as $$
begin
  insert into decision
    select c.decision_id, c.application_id, p.proposal_id, 'PRIMARY',
        case when c.amount_cents > 0 then 'AWARDED' else 'REFUSED' end, c.amount_cents, p.approved_by, c.decided_at
      from case_file c
        cross join lateral (
          select proposal_id, approved_by from decision_proposal
            where round_id = c.round_id and kind = 'RANKING' and approved_at is not null
            order by approved_at desc limit 1) p
      where c.application_id = new.application_id and c.decision_id is not null
        and not exists (
          select 1 from decision d where d.application_id = c.application_id and d.kind = 'PRIMARY');
  return null;
end $$;

create constraint trigger first_decision_is_kept after update on case_file
  deferrable initially deferred
  for each row when (new.decision_id is not null and new.decision_id is distinct from old.decision_id)
  execute function keep_first_decision();

-- Those of between V9 and now.
insert into decision
  select c.decision_id, c.application_id, p.proposal_id, 'PRIMARY',
      case when c.amount_cents > 0 then 'AWARDED' else 'REFUSED' end, c.amount_cents, p.approved_by, c.decided_at
    from case_file c
      cross join lateral (
        select proposal_id, approved_by from decision_proposal
          where round_id = c.round_id and kind = 'RANKING' and approved_at is not null
          order by approved_at desc limit 1) p
    where c.decision_id is not null
      and not exists (
        select 1 from decision d where d.application_id = c.application_id and d.kind = 'PRIMARY');
