-- Where a cohort has parallel tracks, whoever thinks of applying reads which day is whose.
create policy directory on cohort_track to ${owner} using (true);
drop function recruiting_sessions(uuid);
create function recruiting_sessions(of_cohort uuid)
    returns table (number integer, held_on date, seminar_from time, workshop_to time, place text, track text, track_en text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select s.number, s.held_on, s.seminar_from, s.workshop_to, s.place, k.name, k.name_en from session s
    join cohort c on c.tenant_id = s.tenant_id and c.id = s.cohort_id
    join tenant t on t.tenant_id = c.tenant_id and t.opened
    left join cohort_track k on k.tenant_id = s.tenant_id and k.id = s.track_id
    where c.id = of_cohort and c.state = 'RECRUITING' and not s.cancelled order by s.number, s.held_on
$$;
revoke execute on function recruiting_sessions(uuid) from public;
grant execute on function recruiting_sessions(uuid) to ${runtime};
