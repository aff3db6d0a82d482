-- Whom the tenant's clock reminds of visits: of those still to come everybody concerned, of those without a report the
-- expert. Staff ask the same to see beforehand what would be sent.
create function dispatch_reminders()
    returns table (dispatch uuid, number integer, company text, expert text, held_on date, starts_at time,
                   ends_at timestamp, mode text, person uuid, name text, email text, role text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct on (d.id, m.person_id) d.id, d.number, c.name, x.name, d.held_on, d.starts_at,
           d.held_on + d.starts_at + d.minutes * interval '1 minute', d.mode, m.person_id, p.name, a.email, m.role
    from dispatch d
    join cohort k on k.tenant_id = d.tenant_id and k.id = d.cohort_id and k.state not in ('FINISHED', 'ARCHIVED')
    join company c on c.tenant_id = d.tenant_id and c.id = d.company_id
    join membership e on e.tenant_id = d.tenant_id and e.id = d.expert_id
    join person x on x.tenant_id = e.tenant_id and x.id = e.person_id
    join membership m on m.tenant_id = d.tenant_id and m.ended_at is null
        and (m.id = d.expert_id or m.cohort_id = d.cohort_id and m.company_id = d.company_id)
    join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
    join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id
    where d.tenant_id = acting_tenant() and acting_role() in ('STAFF', 'JOB') and d.state = 'PLANNED'
      -- Whoever has withdrawn is visited no more, and its expert is not sent there either.
      and exists (
            select from enrolment n where n.tenant_id = d.tenant_id and n.cohort_id = d.cohort_id
            and n.company_id = d.company_id
            and (n.state = 'ENROLLED' or m.company_id is null and n.state <> 'WITHDRAWN'))
    order by d.id, m.person_id, m.id $$;
revoke execute on function dispatch_reminders() from public;
grant execute on function dispatch_reminders() to ${runtime};
