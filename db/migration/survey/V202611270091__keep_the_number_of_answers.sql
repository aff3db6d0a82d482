-- How many companies answered the survey of a session, kept with it, as the records of attendance are.
alter table session_survey add column answers integer not null default 0 check (answers >= 0);
update session_survey s set answers = r.answers from (
    select tenant_id, session_id, count(*) as answers from survey_response group by tenant_id, session_id) r
where s.tenant_id = r.tenant_id and s.session_id = r.session_id;

create function count_survey_answers() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update session_survey s set answers = s.answers + r.answers
    from (select tenant_id, session_id, count(*) as answers from told group by tenant_id, session_id) r
    where s.tenant_id = r.tenant_id and s.session_id = r.session_id;
    return null;
end $$;
revoke execute on function count_survey_answers() from public;
create trigger counts_added after insert on survey_response referencing new table as told
    for each statement execute function count_survey_answers();

-- As before, but for the answers of whole sessions, which are no longer read.
create or replace function unanswered_surveys(of_cohort uuid, before date)
    returns table (session_id uuid, missing integer)
    language sql stable set enable_nestloop = off set enable_mergejoin = off set enable_sort = off as $$
    with asked as materialized (
        select s.id, s.cohort_id, s.track_id, a.answers from session s
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
        select a.id, z.companies - a.answers + coalesce(g.companies, 0) as missing from asked a
        join (select x.cohort_id, count(*) as companies from seated x where x.expected group by x.cohort_id) z
            on z.cohort_id = a.cohort_id
        left join (select r.session_id, count(*) as companies from survey_response r
                   join seated x on not x.expected and x.cohort_id = r.cohort_id and x.company_id = r.company_id
                   where r.company_id = any (array(select company_id from seated where not expected))
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
