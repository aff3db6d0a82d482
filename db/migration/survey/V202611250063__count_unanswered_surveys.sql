-- How many of the companies that a survey was for have not answered it, for each session held before a day; of one
-- cohort, or of all that are not finished. Policies look to the planner as if they let hardly a row pass, so it would
-- go company by company; for a programme of thousands it is told to join whole tables instead.
create function unanswered_surveys(of_cohort uuid, before date) returns table (session_id uuid, missing integer)
    language sql stable set enable_nestloop = off as $$
    with asked as materialized (
        select s.id, s.cohort_id, s.track_id from session s
        join session_survey a on a.tenant_id = s.tenant_id and a.session_id = s.id
        join cohort c on c.tenant_id = s.tenant_id and c.id = s.cohort_id and c.state not in ('FINISHED', 'ARCHIVED')
        where not s.cancelled and s.held_on < before and (of_cohort is null or s.cohort_id = of_cohort)),
    expected as materialized (
        select distinct m.cohort_id, m.company_id from membership m
        join enrolment e on e.tenant_id = m.tenant_id and e.cohort_id = m.cohort_id and e.company_id = m.company_id
            and e.state = 'ENROLLED'
        where m.role = 'PARTICIPANT' and m.ended_at is null and (of_cohort is null or m.cohort_id = of_cohort)),
    of_all as (
        select a.id, z.companies - coalesce(n.companies, 0) as missing from asked a
        join (select x.cohort_id, count(*) as companies from expected x group by x.cohort_id) z on z.cohort_id = a.cohort_id
        left join (select r.session_id, count(*) as companies from survey_response r
                   join expected x on x.cohort_id = r.cohort_id and x.company_id = r.company_id
                   group by r.session_id) n on n.session_id = a.id
        where a.track_id is null),
    tracked as materialized (
        select t.session_id, t.company_id from (select distinct cohort_id from asked where track_id is not null) k
        cross join lateral companies_of_tracks(k.cohort_id) t),
    of_tracks as (
        select a.id, count(*) as missing
        from tracked t
        join asked a on a.id = t.session_id
        join expected x on x.cohort_id = a.cohort_id and x.company_id = t.company_id
        left join survey_response r on r.session_id = t.session_id and r.company_id = t.company_id
        where r.session_id is null group by a.id)
    select u.id, u.missing::integer from (select * from of_all union all select * from of_tracks) u where u.missing > 0 $$;

-- How many companies the survey of each session of a cohort is for.
create function surveyed_companies(of_cohort uuid) returns table (session_id uuid, companies integer)
    language sql stable rows 20 set enable_nestloop = off as $$
    with expected as materialized (
        select distinct m.company_id from membership m
        join enrolment e on e.tenant_id = m.tenant_id and e.cohort_id = m.cohort_id and e.company_id = m.company_id
            and e.state = 'ENROLLED'
        where m.cohort_id = of_cohort and m.role = 'PARTICIPANT' and m.ended_at is null),
    tracked as materialized (select t.session_id, t.company_id from companies_of_tracks(of_cohort) t)
    select s.id, (select count(*) from expected)::integer from session s
    where s.cohort_id = of_cohort and s.track_id is null
    union all
    select t.session_id, count(*)::integer from tracked t join expected x on x.company_id = t.company_id
    group by t.session_id $$;
