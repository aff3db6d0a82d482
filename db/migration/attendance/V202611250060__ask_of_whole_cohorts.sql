-- The same question as session_concerns, asked once for all sessions of tracks and all companies of a cohort, as far as
-- the actor may read them. It stands in the query of whoever asks, so thousands of pairs take no call each.
create function companies_of_tracks(of_cohort uuid) returns table (session_id uuid, company_id uuid)
    language sql stable as $$
    select s.id, t.company_id from session s
    join company_track t on t.tenant_id = s.tenant_id and t.cohort_id = s.cohort_id and t.track_id = s.track_id
        and t.since <= s.held_on
    where s.tenant_id = (select acting_tenant()) and s.cohort_id = of_cohort and s.track_id is not null
      and not exists (select 1 from company_track l
                      where l.tenant_id = t.tenant_id and l.cohort_id = t.cohort_id and l.company_id = t.company_id
                        and l.since > t.since and l.since <= s.held_on)
    union
    select x.in_session_id, x.company_id from session_transfer x
    join session s on s.tenant_id = x.tenant_id and s.id = x.in_session_id and s.track_id is not null
    where x.tenant_id = (select acting_tenant()) and x.cohort_id = of_cohort $$;
