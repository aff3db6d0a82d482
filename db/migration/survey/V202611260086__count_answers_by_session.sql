-- How many of the companies that a survey was for have not answered it, for each session held before a day; of one
-- cohort, or of all that are not finished. Counts whole sessions and joins by hashing, as unmarked_attendance() does.
create or replace function unanswered_surveys(of_cohort uuid, before date)
    returns table (session_id uuid, missing integer)
    language sql stable set enable_nestloop = off set enable_mergejoin = off set enable_sort = off as $$
    with asked as materialized (
        select s.id, s.cohort_id, s.track_id from session s
        join session_survey a on a.tenant_id = s.tenant_id and a.session_id = s.id
        join cohort c on c.tenant_id = s.tenant_id and c.id = s.cohort_id and c.state not in ('FINISHED', 'ARCHIVED')
        where not s.cancelled and s.held_on < before and (of_cohort is null or s.cohort_id = of_cohort)),
    seated as materialized (
        select m.cohort_id, m.company_id,
               bool_or(m.role = 'PARTICIPANT' and m.ended_at is null and e.company_id is not null) as expected
        from membership m
        left join enrolment e on e.tenant_id = m.tenant_id and e.cohort_id = m.cohort_id and e.company_id = m.company_id
            and e.state = 'ENROLLED'
        where m.company_id is not null and (of_cohort is null or m.cohort_id = of_cohort)
        group by m.cohort_id, m.company_id),
    of_all as (
        select a.id, z.companies - coalesce(n.companies, 0) + coalesce(g.companies, 0) as missing from asked a
        join (select x.cohort_id, count(*) as companies from seated x where x.expected group by x.cohort_id) z
            on z.cohort_id = a.cohort_id
        left join (select r.session_id, count(*) as companies from survey_response r
                   where r.session_id = any (array(select id from asked where track_id is null))
                   group by r.session_id) n on n.session_id = a.id
        left join (select r.session_id, count(*) as companies from survey_response r
                   join seated x on not x.expected and x.cohort_id = r.cohort_id and x.company_id = r.company_id
                   group by r.session_id) g on g.session_id = a.id
        where a.track_id is null),
    tracked as materialized (
        select t.session_id, t.company_id from (select distinct cohort_id from asked where track_id is not null) k
        cross join lateral companies_of_tracks(k.cohort_id) t
        join seated x on x.expected and x.cohort_id = k.cohort_id and x.company_id = t.company_id),
    of_tracks as (
        select a.id, count(*) as missing from tracked t
        join asked a on a.id = t.session_id
        left join (select r.session_id, r.company_id from survey_response r
                   where r.session_id = any (array(select id from asked where track_id is not null))) r
            on r.session_id = t.session_id and r.company_id = t.company_id
        where r.session_id is null group by a.id)
    select u.id, u.missing::integer from (select * from of_all union all select * from of_tracks) u where u.missing > 0 $$;
