-- A level is computed by the application from facts. The database does not compute it again, but it takes none that the
-- facts do not carry: a level follows from the states of its criteria, and a criterion that holds has something to rest
-- on, in the same transaction and as far as whoever writes may read it. A new set of rules brings its lines along.

-- The criteria of a set of rules: the level each belongs to, and what it rests on.
create function level_criteria(of_rules text) returns table (criterion text, level integer, rests_on text)
    language sql immutable as $$
    select c.criterion, c.level, c.rests_on from (values
        ('TK-2026.1', 'L1-1', 1, 'PEOPLE'), ('TK-2026.1', 'L1-2', 1, 'DIAGNOSIS'), ('TK-2026.1', 'L1-3', 1, 'FIVE_RULES'),
        ('TK-2026.1', 'L2-1', 2, 'DIAGNOSIS'), ('TK-2026.1', 'L2-2', 2, 'DIAGNOSIS'), ('TK-2026.1', 'L2-3', 2, 'EVIDENCE'),
        ('TK-2026.1', 'L2-4', 2, 'EVIDENCE'), ('TK-2026.1', 'L2-5', 2, 'EVIDENCE'), ('TK-2026.1', 'L2-6', 2, 'EVIDENCE'),
        ('TK-2026.1', 'L3-1', 3, 'EVIDENCE'), ('TK-2026.1', 'L3-2', 3, 'DIAGNOSIS'), ('TK-2026.1', 'L3-3', 3, 'EVIDENCE'),
        ('TK-2026.1', 'L3-4', 3, 'EVIDENCE'), ('TK-2026.1', 'L3-5', 3, 'EVIDENCE'), ('TK-2026.1', 'L3-6', 3, 'EVIDENCE'),
        ('TK-2026.1', 'L3-7', 3, 'EVIDENCE'), ('TK-2026.1', 'L3-8', 3, 'EVIDENCE'), ('TK-2026.1', 'L3-9', 3, 'PARTS'),
        ('TK-2026.1', 'L3-10', 3, 'ISSUES'), ('TK-2026.1', 'L3-11', 3, 'EVIDENCE')) c (rules, criterion, level, rests_on)
    where c.rules = of_rules
$$;

-- What the latest submitted self-diagnosis of a company carries; null where there is none of the last year.
create function diagnosis_carries(of_company uuid, of_criterion text, at timestamptz) returns boolean
    language sql stable as $$
    with latest as (
        select r.id from diagnosis_run r
        where r.tenant_id = (select acting_tenant()) and r.company_id = of_company and r.submitted_at is not null
          and r.submitted_at > at - interval '1 year 2 days'
        order by r.submitted_at desc limit 1),
    given as (
        select a.item, a.answer,
               case a.answer when 'YES' then 4 when 'PARTLY' then 2 when 'NO' then 0 else -1 end as points
        from diagnosis_answer a
        where a.tenant_id = (select acting_tenant()) and a.run_id = (select id from latest))
    select case of_criterion
        when 'L1-2' then count(*) = 25
        when 'L1-3' then count(*) filter (where item <= 5 and answer in ('YES', 'PARTLY')) = 5
        when 'L2-1' then count(*) filter (where item <= 5 and answer in ('YES', 'PARTLY')) = 5
            and sum(points) filter (where item <= 5) >= 18
        when 'L2-2' then sum(points) >= 50
        when 'L3-2' then sum(points) >= 70 and sum(points) filter (where item >= 19) >= 22
            and count(*) filter (where item in (24, 25) and answer = 'YES') = 2
            and count(*) filter (where answer = 'UNKNOWN') = 0
        else false end
    from given
$$;

create function criterion_may_hold(of_company uuid, of_criterion text, rests_on text, at timestamptz) returns boolean
    language sql stable as $$
    select case rests_on
        when 'PEOPLE' then consents_complete(of_company)
        when 'DIAGNOSIS' then coalesce(diagnosis_carries(of_company, of_criterion, at), false)
        when 'FIVE_RULES' then coalesce(diagnosis_carries(of_company, of_criterion, at), false)
            or exists (select from evidence e where e.tenant_id = (select acting_tenant())
                       and e.company_id = of_company and e.criterion = of_criterion and e.detail ->> 'star' <> '')
        when 'EVIDENCE' then exists (
            select from evidence e where e.tenant_id = (select acting_tenant())
            and e.company_id = of_company and e.criterion = of_criterion)
        when 'PARTS' then 9 = (
            select count(distinct p.part) from attendance n
            join session_part p on p.tenant_id = n.tenant_id and p.session_id = n.session_id
            where n.tenant_id = (select acting_tenant()) and n.company_id = of_company
              and n.state in ('PRESENT', 'LATE', 'MADE_UP') and p.part between 1 and 9)
        when 'ISSUES' then exists (
            select from issue i where i.tenant_id = (select acting_tenant())
            and i.company_id = of_company and i.state = 'VERIFIED')
        else false end
$$;

-- Asked after the policy, so that whoever may not write is refused by it. What the operator restores was asked before.
create function check_level() returns trigger language plpgsql as $$
declare
    follows integer;
begin
    if acting_tenant() is null then
        return null;
    end if;
    if new.computed_at not between acting_moment() and acting_moment() + interval '1 hour' then
        raise exception 'A level is computed now and at no other time' using errcode = 'restrict_violation';
    end if;
    if not exists (select from level_criteria(new.rule_set))
       or exists (select from level_criteria(new.rule_set) c where not new.states ? c.criterion)
       or (select count(*) from jsonb_object_keys(new.states)) <> (select count(*) from level_criteria(new.rule_set)) then
        raise exception 'A level tells of the criteria of its rules' using errcode = 'restrict_violation';
    end if;
    select coalesce(min(c.level) - 1, 3) into follows from level_criteria(new.rule_set) c
        where new.states ->> c.criterion not in ('MET', 'WAIVED', 'NOT_APPLICABLE');
    if new.level <> follows
       or exists (select from level_criteria(new.rule_set) c
                  where new.states ->> c.criterion in ('MET', 'WAIVED', 'NOT_APPLICABLE')
                    and not criterion_may_hold(new.company_id, c.criterion, c.rests_on, new.computed_at)) then
        raise exception 'This level does not follow from what is on record' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger follows_from_facts after insert on level_history for each row execute function check_level();
