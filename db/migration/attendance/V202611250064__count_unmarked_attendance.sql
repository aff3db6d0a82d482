-- Of how many companies there is no record, for each session over by a moment of the programme's zone; of one cohort, or
-- of all that are not finished. Policies look to the planner as if they let hardly a row pass, so it would go company by
-- company; for a programme of thousands it is told to join whole tables instead.
create function unmarked_attendance(of_cohort uuid, at timestamp) returns table (session_id uuid, missing integer)
    language sql stable set enable_nestloop = off as $$
    with held as materialized (
        select s.id, s.cohort_id, s.track_id from session s
        join cohort c on c.tenant_id = s.tenant_id and c.id = s.cohort_id and c.state not in ('FINISHED', 'ARCHIVED')
        where not s.cancelled and s.held_on + s.workshop_to <= at and (of_cohort is null or s.cohort_id = of_cohort)),
    expected as materialized (
        select distinct m.cohort_id, m.company_id from membership m
        where m.company_id is not null and m.ended_at is null and (of_cohort is null or m.cohort_id = of_cohort)),
    of_all as (
        select h.id, z.companies - coalesce(n.companies, 0) as missing from held h
        join (select x.cohort_id, count(*) as companies from expected x group by x.cohort_id) z on z.cohort_id = h.cohort_id
        left join (select a.session_id, count(*) as companies from attendance a
                   join expected x on x.cohort_id = a.cohort_id and x.company_id = a.company_id
                   group by a.session_id) n on n.session_id = h.id
        where h.track_id is null),
    tracked as materialized (
        select t.session_id, t.company_id from (select distinct cohort_id from held where track_id is not null) k
        cross join lateral companies_of_tracks(k.cohort_id) t),
    of_tracks as (
        select h.id, count(*) as missing
        from tracked t
        join held h on h.id = t.session_id
        join expected x on x.cohort_id = h.cohort_id and x.company_id = t.company_id
        left join attendance a on a.session_id = t.session_id and a.company_id = t.company_id
        where a.session_id is null group by h.id)
    select u.id, u.missing::integer from (select * from of_all union all select * from of_tracks) u where u.missing > 0 $$;
