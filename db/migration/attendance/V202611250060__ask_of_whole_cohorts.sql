-- The same question as session_concerns, asked once for all sessions of tracks and all companies of a cohort, as far as
-- the actor may read them. Policies look to the planner as if they let hardly a row pass, so it would go pair by pair;
-- it is told to join whole tables instead.
create function companies_of_tracks(of_cohort uuid) returns table (session_id uuid, company_id uuid)
    language sql stable rows 4000 set enable_nestloop = off as $$
    with placed as materialized (
        select t.company_id, t.track_id, t.since,
               lead(t.since) over (partition by t.company_id order by t.since) as until
        from company_track t where t.tenant_id = (select acting_tenant()) and t.cohort_id = of_cohort)
    select s.id, p.company_id from session s
    join placed p on p.track_id = s.track_id and p.since <= s.held_on and (p.until is null or p.until > s.held_on)
    where s.tenant_id = (select acting_tenant()) and s.cohort_id = of_cohort
    union
    select x.in_session_id, x.company_id from session_transfer x
    join session s on s.tenant_id = x.tenant_id and s.id = x.in_session_id and s.track_id is not null
    where x.tenant_id = (select acting_tenant()) and x.cohort_id = of_cohort $$;
