-- As before, but where each company of a track sits is asked once: joined beside the call, it was asked again for every seat.
create or replace function unanswered_surveys(of_cohort uuid, before date)
    returns table (session_id uuid, missing integer)
    language sql stable set enable_nestloop = off set enable_mergejoin = off set enable_sort = off as $$
    with asked as materialized (
        select s.id, s.cohort_id, s.track_id, a.answers from session s
        join session_survey a on a.tenant_id = s.tenant_id and a.session_id = s.id
        join cohort c on c.tenant_id = s.tenant_id and c.id = s.cohort_id and c.state not in ('FINISHED', 'ARCHIVED')
        where not s.cancelled and s.held_on < before and (of_cohort is null or s.cohort_id = of_cohort)),
    -- Who answered and is not asked any more; few, so each is looked up by itself.
    gone as materialized (
        select e.cohort_id, e.company_id from enrolment e
        where e.state <> 'ENROLLED' and (of_cohort is null or e.cohort_id = of_cohort)
        union
        select m.cohort_id, m.company_id from membership m
        where m.role = 'PARTICIPANT' and m.ended_at is not null and (of_cohort is null or m.cohort_id = of_cohort)
          and (select count(*) from membership x
               where x.tenant_id = m.tenant_id and x.cohort_id = m.cohort_id and x.company_id = m.company_id
                 and x.role = 'PARTICIPANT' and x.ended_at is null) = 0),
    of_all as (
        select a.id, z.companies - a.answers + coalesce(g.companies, 0) as missing from asked a
        join (select m.cohort_id, count(*) as companies from membership m
              join enrolment e on e.tenant_id = m.tenant_id and e.cohort_id = m.cohort_id
                  and e.company_id = m.company_id and e.state = 'ENROLLED'
              where m.role = 'PARTICIPANT' and m.ended_at is null and (of_cohort is null or m.cohort_id = of_cohort)
              group by m.cohort_id) z on z.cohort_id = a.cohort_id
        left join (select r.session_id, count(*) as companies from survey_response r
                   join gone x on x.cohort_id = r.cohort_id and x.company_id = r.company_id
                   where r.company_id = any (array(select company_id from gone))
                   group by r.session_id) g on g.session_id = a.id
        where a.track_id is null),
    placed as materialized (
        select k.cohort_id, t.session_id, t.company_id
        from (select distinct cohort_id from asked where track_id is not null) k
        cross join lateral companies_of_tracks(k.cohort_id) t),
    tracked as materialized (
        select t.session_id, t.company_id from placed t
        join membership m on m.cohort_id = t.cohort_id and m.company_id = t.company_id
            and m.cohort_id = any (array(select cohort_id from placed)) and m.role = 'PARTICIPANT' and m.ended_at is null
        join enrolment e on e.cohort_id = t.cohort_id and e.company_id = t.company_id
            and e.cohort_id = any (array(select cohort_id from placed)) and e.state = 'ENROLLED'),
    of_tracks as (
        select a.id, count(*) as missing from tracked t
        join asked a on a.id = t.session_id
        left join (select r.session_id, r.company_id from survey_response r
                   where r.session_id = any (array(select id from asked where track_id is not null))) r
            on r.session_id = t.session_id and r.company_id = t.company_id
        where r.session_id is null group by a.id)
    select u.id, u.missing::integer from (select * from of_all union all select * from of_tracks) u where u.missing > 0 $$;
