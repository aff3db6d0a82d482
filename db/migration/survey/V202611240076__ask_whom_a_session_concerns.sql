-- A session of one track asks the companies of that track, and who makes it up there: nobody else is expected to answer,
-- is reminded or may.

create or replace function survey_counts(of_session uuid) returns table (expected integer, sent integer, late integer)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with answered as (
        select r.company_id, r.late from survey_response r
        where r.tenant_id = acting_tenant() and r.session_id = of_session),
    asked as (
        select m.company_id from session s
        join membership m on m.tenant_id = s.tenant_id and m.cohort_id = s.cohort_id
            and m.role = 'PARTICIPANT' and m.ended_at is null
        join enrolment e on e.tenant_id = m.tenant_id and e.cohort_id = m.cohort_id and e.company_id = m.company_id
            and e.state = 'ENROLLED'
        where s.tenant_id = acting_tenant() and s.id = of_session
          and session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, m.company_id)
        union select a.company_id from answered a)
    select (select count(*) from asked)::integer, count(*)::integer, (count(*) filter (where a.late))::integer
    from answered a having survey_group(of_session) is not null
$$;

-- Who came and has not answered: the clock reminds them, and the staff see beforehand whom it would remind.
create function survey_unanswered(at_clock timestamp)
    returns table (session_id uuid, number integer, held_on date, person_id uuid, person_name text, email text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select s.id, s.number, s.held_on, p.id, p.name, a.email
    from session s
    join session_survey v on v.tenant_id = s.tenant_id and v.session_id = s.id
    join membership m on m.tenant_id = s.tenant_id and m.cohort_id = s.cohort_id
        and m.role = 'PARTICIPANT' and m.ended_at is null
    join enrolment e on e.tenant_id = m.tenant_id and e.cohort_id = m.cohort_id and e.company_id = m.company_id
        and e.state = 'ENROLLED'
    join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
    join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id
    where acting_role() in ('STAFF', 'JOB') and s.tenant_id = acting_tenant() and not s.cancelled
      and s.held_on between at_clock::date - 31 and at_clock::date and s.held_on + s.workshop_to <= at_clock
      and session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, m.company_id)
      and not exists (select from survey_response r
                      where r.tenant_id = s.tenant_id and r.session_id = s.id and r.company_id = m.company_id)
      -- Who was absent may answer, too, but no clock asks for what was not seen.
      and not exists (select from attendance n
                      where n.tenant_id = s.tenant_id and n.session_id = s.id and n.company_id = m.company_id
                        and n.state in ('ABSENT', 'APPROVED_ABSENCE', 'MADE_UP'))
    order by s.id, p.id
$$;
revoke execute on function survey_unanswered(timestamp) from public;
grant execute on function survey_unanswered(timestamp) to ${runtime};

drop policy adding on survey_response;
create policy adding on survey_response for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
    and company_id = (select acting_company()) and cohort_id = (select acting_cohort())
    and sent_by = (select acting_person()) and changed_at is null
    and exists (select 1 from session s
                where s.id = survey_response.session_id and not s.cancelled
                  and session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, (select acting_company()))
                  and sent_at >= ((s.held_on + s.workshop_to) at time zone 'Asia/Tokyo')
                  and late = (sent_at >= ((s.held_on + 1)::timestamp at time zone 'Asia/Tokyo'))));
