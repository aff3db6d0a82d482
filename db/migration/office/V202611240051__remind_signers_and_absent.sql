-- Whom the tenant's clock reminds of signatures that are missing, and of tasks that make up for a session. Staff ask the
-- same to see beforehand what would be sent.
create function consent_reminders()
    returns table (cohort uuid, company uuid, company_name text, opened_at timestamptz, person uuid, name text, email text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct on (e.cohort_id, e.company_id, m.person_id)
           e.cohort_id, e.company_id, c.name, e.opened_at, m.person_id, p.name, a.email
    from enrolment e
    join company c on c.tenant_id = e.tenant_id and c.id = e.company_id
    join membership m on m.tenant_id = e.tenant_id and m.cohort_id = e.cohort_id and m.company_id = e.company_id
        and m.ended_at is null
    join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
    join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id
    where e.tenant_id = acting_tenant() and acting_role() in ('STAFF', 'JOB') and e.state = 'CONSENT_PENDING'
      and (select count(*) from enrolment_signature s where s.tenant_id = e.tenant_id and s.cohort_id = e.cohort_id
           and s.company_id = e.company_id and s.role = m.role) < 2
    order by e.cohort_id, e.company_id, m.person_id, m.id $$;
revoke execute on function consent_reminders() from public;
grant execute on function consent_reminders() to ${runtime};

create policy directory on make_up_task to ${owner} using (true);
create policy directory on make_up_answer to ${owner} using (true);
create policy directory on attendance to ${owner} using (true);
create function make_up_reminders()
    returns table (task uuid, number integer, due_on date, person uuid, name text, email text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct on (t.id, m.person_id) t.id, s.number, t.due_on, m.person_id, p.name, a.email
    from make_up_task t
    join session s on s.tenant_id = t.tenant_id and s.id = t.session_id
    join attendance n on n.tenant_id = t.tenant_id and n.session_id = t.session_id and n.company_id = t.company_id
        and n.state = 'APPROVED_ABSENCE'
    join enrolment e on e.tenant_id = t.tenant_id and e.cohort_id = t.cohort_id and e.company_id = t.company_id
        and e.state = 'ENROLLED'
    join membership m on m.tenant_id = t.tenant_id and m.cohort_id = t.cohort_id and m.company_id = t.company_id
        and m.role = 'PARTICIPANT' and m.ended_at is null
    join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
    join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id
    where t.tenant_id = acting_tenant() and acting_role() in ('STAFF', 'JOB')
      and not exists (select from make_up_answer w where w.tenant_id = t.tenant_id and w.task_id = t.id
                      and (t.returned_at is null or w.answered_at > t.returned_at))
    order by t.id, m.person_id, m.id $$;
revoke execute on function make_up_reminders() from public;
grant execute on function make_up_reminders() to ${runtime};
