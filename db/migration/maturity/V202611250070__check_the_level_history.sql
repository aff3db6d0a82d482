-- A level is computed by the application from facts. The database does not compute it again, but it takes none that the
-- facts do not carry: a level follows from the states of its criteria, and a criterion that holds has something to rest
-- on, in the same transaction and as far as whoever writes may read it.

-- The criteria of TK-2026.1: the level each belongs to, what it rests on, and what it asks of the self-diagnosis. A new
-- set of rules brings a function of its own along, named after it.
create function "level_criteria_TK-2026.1"()
    returns table (criterion text, level integer, rests_on text, demand jsonb)
    language sql immutable as $$
    select c.criterion, c.level, c.rests_on, c.demand::jsonb || '{"of": "SD-2026.1"}' from (values
        ('L1-1', 1, 'PEOPLE', '{}'), ('L1-2', 1, 'DIAGNOSIS', '{"answered": 25}'),
        ('L1-3', 1, 'FIVE_RULES', '{"upTo": 5, "partly": 5}'),
        ('L2-1', 2, 'DIAGNOSIS', '{"upTo": 5, "partly": 5, "points": 18}'), ('L2-2', 2, 'DIAGNOSIS', '{"total": 50}'),
        ('L2-3', 2, 'EVIDENCE', '{}'), ('L2-4', 2, 'EVIDENCE', '{}'), ('L2-5', 2, 'EVIDENCE', '{}'),
        ('L2-6', 2, 'EVIDENCE', '{}'), ('L3-1', 3, 'EVIDENCE', '{}'),
        ('L3-2', 3, 'DIAGNOSIS', '{"total": 70, "from": 19, "points": 22, "full": [24, 25], "noUnknown": true}'),
        ('L3-3', 3, 'EVIDENCE', '{}'), ('L3-4', 3, 'EVIDENCE', '{}'), ('L3-5', 3, 'EVIDENCE', '{}'),
        ('L3-6', 3, 'EVIDENCE', '{}'), ('L3-7', 3, 'EVIDENCE', '{}'), ('L3-8', 3, 'EVIDENCE', '{}'),
        ('L3-9', 3, 'PARTS', '{}'), ('L3-10', 3, 'ISSUES', '{}'), ('L3-11', 3, 'EVIDENCE', '{}'))
        c (criterion, level, rests_on, demand)
$$;

create function level_criteria(of_rules text)
    returns table (criterion text, level integer, rests_on text, demand jsonb)
    language plpgsql stable as $$
begin
    if to_regprocedure(format('public.%I()', 'level_criteria_' || of_rules)) is not null then
        return query execute format('select * from public.%I()', 'level_criteria_' || of_rules);
    end if;
end $$;

-- Whether the latest submitted run of the self-diagnosis that the rules ask for carries what they demand; a run of more
-- than a year ago carries nothing. Points are demanded of the items from one to another.
create function diagnosis_carries(of_company uuid, demand jsonb, at timestamptz) returns boolean
    language sql stable as $$
    with latest as (
        select r.id from diagnosis_run r
        where r.tenant_id = (select acting_tenant()) and r.company_id = of_company and r.submitted_at is not null
          and r.submitted_at > at - interval '1 year 2 days' and r.questionnaire = demand ->> 'of'
        order by r.submitted_at desc limit 1),
    given as (
        select a.item, a.answer,
               case a.answer when 'YES' then 4 when 'PARTLY' then 2 when 'NO' then 0 else -1 end as points,
               a.item between coalesce((demand ->> 'from')::integer, 1) and coalesce((demand ->> 'upTo')::integer, a.item)
                   as asked
        from diagnosis_answer a
        where a.tenant_id = (select acting_tenant()) and a.run_id = (select id from latest))
    select count(*) > 0
       and (demand ->> 'answered' is null or count(*) = (demand ->> 'answered')::integer)
       and (demand ->> 'partly' is null
            or count(*) filter (where asked and answer in ('YES', 'PARTLY')) = (demand ->> 'partly')::integer)
       and (demand ->> 'points' is null or sum(points) filter (where asked) >= (demand ->> 'points')::integer)
       and (demand ->> 'total' is null or sum(points) >= (demand ->> 'total')::integer)
       and (demand -> 'full' is null
            or count(*) filter (where answer = 'YES' and demand -> 'full' @> to_jsonb(item))
               = jsonb_array_length(demand -> 'full'))
       and (demand -> 'noUnknown' is null or count(*) filter (where answer = 'UNKNOWN') = 0)
    from given
$$;

create function criterion_may_hold(of_company uuid, of_criterion text, rests_on text, demand jsonb, at timestamptz)
    returns boolean
    language sql stable as $$
    select case rests_on
        when 'PEOPLE' then consents_complete(of_company)
        when 'DIAGNOSIS' then coalesce(diagnosis_carries(of_company, demand, at), false)
        when 'FIVE_RULES' then coalesce(diagnosis_carries(of_company, demand, at), false)
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
        -- Counted also where whoever computes the level may not know whose issue it is.
        when 'ISSUES' then exists (
            select from commitment_counts(array[of_company]) k where k.verified > 0)
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
                    and not criterion_may_hold(
                        new.company_id, c.criterion, c.rests_on, c.demand, new.computed_at)) then
        raise exception 'This level does not follow from what is on record' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger follows_from_facts after insert on level_history for each row execute function check_level();
