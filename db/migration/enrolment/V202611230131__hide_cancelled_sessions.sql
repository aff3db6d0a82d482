-- A session that was cancelled is no day to apply for.
create or replace function recruiting_sessions(of_cohort uuid)
    returns table (number integer, held_on date, seminar_from time, workshop_to time, place text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select s.number, s.held_on, s.seminar_from, s.workshop_to, s.place from session s
    join cohort c on c.tenant_id = s.tenant_id and c.id = s.cohort_id
    join tenant t on t.tenant_id = c.tenant_id and t.opened
    where c.id = of_cohort and c.state = 'RECRUITING' and not s.cancelled order by s.number
$$;
