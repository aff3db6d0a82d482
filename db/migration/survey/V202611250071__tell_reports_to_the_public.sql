-- A published report holds groups of five or more and quotations that name nobody. Anybody may read it, by its address
-- and without signing in; the rest of its session stays closed.
create policy directory on survey_report to ${owner} using (true);
create function public_survey_report(of_session uuid)
    returns table (content text, number integer, held_on date, workshop_title text, cohort text, cohort_en text,
                   organiser text, organiser_en text, published_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select r.content::text, s.number, s.held_on, s.workshop_title, c.name, c.name_en, t.name, t.name_en, r.published_at
    from survey_report r
    join session s on s.tenant_id = r.tenant_id and s.id = r.session_id
    join cohort c on c.tenant_id = r.tenant_id and c.id = r.cohort_id
    join tenant t on t.tenant_id = r.tenant_id and t.opened
    where r.session_id = of_session
$$;
revoke execute on function public_survey_report(uuid) from public;
grant execute on function public_survey_report(uuid) to ${runtime};
