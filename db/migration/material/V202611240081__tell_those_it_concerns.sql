-- Who is told of a session's materials: the people of the companies whose session it is, and those of no company.
-- Whoever teaches releases materials, too, and reads no company's track.
create function people_of_session(of_session uuid) returns table (person uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct m.person_id from session s
    join membership m on m.tenant_id = s.tenant_id and m.cohort_id = s.cohort_id and m.ended_at is null
    where s.tenant_id = acting_tenant() and s.id = of_session and prepares_session(of_session)
      and (m.company_id is null or session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, m.company_id))
    order by m.person_id
$$;
revoke execute on function people_of_session(uuid) from public;
grant execute on function people_of_session(uuid) to ${runtime};
