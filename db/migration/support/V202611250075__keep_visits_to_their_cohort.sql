-- A company that takes part a second time may have another expert then: whoever looks after it in one cohort neither
-- reads nor writes of its visits in another, nor what was reported on them.
drop policy reading on dispatch;
create policy reading on dispatch for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or company_id = any ((select readable_companies())::uuid[])
            and ((select acting_role()) is distinct from 'EXPERT' or cohort_id = (select acting_cohort()))));

drop policy changing on dispatch;
create policy changing on dispatch for update
    using (tenant_id = (select acting_tenant()) and state = 'PLANNED'
           and ((select acting_role()) = 'STAFF'
                or (select acting_role()) = 'EXPERT' and cohort_id = (select acting_cohort())
                   and company_id = any ((select readable_companies())::uuid[])
                   and expert_id in (select m.id from membership m where m.person_id = (select acting_person()))))
    with check (tenant_id = (select acting_tenant())
           and (state <> 'PLANNED'
                or exists (select 1 from assignment a where a.membership_id = dispatch.expert_id
                           and a.company_id = dispatch.company_id and a.cohort_id = dispatch.cohort_id))
           and ((select acting_role()) = 'STAFF'
                or (select acting_role()) = 'EXPERT' and cohort_id = (select acting_cohort())
                   and company_id = any ((select readable_companies())::uuid[])
                   and expert_id in (select m.id from membership m where m.person_id = (select acting_person()))));

-- What was reported is read with its visit.
drop policy reading on dispatch_report;
create policy reading on dispatch_report for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or company_id = any ((select readable_companies())::uuid[])
            and ((select acting_role()) is distinct from 'EXPERT'
                 or exists (select 1 from dispatch d
                            where d.tenant_id = dispatch_report.tenant_id and d.id = dispatch_report.dispatch_id))));

create or replace function dispatch_recipients(of_dispatch uuid)
    returns table (person uuid, name text, email text, role text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct on (m.person_id) m.person_id, p.name, a.email, m.role
    from dispatch d
    join membership m on m.tenant_id = d.tenant_id and m.ended_at is null
        and (m.id = d.expert_id or m.cohort_id = d.cohort_id and m.company_id = d.company_id)
    join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
    join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id
    where d.id = of_dispatch and d.tenant_id = acting_tenant()
      and (acting_role() in ('STAFF', 'JOB')
           or acting_role() = 'EXPERT' and d.cohort_id = acting_cohort() and d.company_id = any (readable_companies()))
      and (m.company_id is null or exists (
            select from enrolment e where e.tenant_id = d.tenant_id and e.cohort_id = d.cohort_id
            and e.company_id = d.company_id and e.state = 'ENROLLED'))
    order by m.person_id, m.id $$;

-- A cohort that experts do not visit. It is said once, so that a cohort of which nobody has thought yet is not taken
-- for one.
create table cohort_without_visits (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    said_by uuid not null default acting_person(),
    said_at timestamptz not null,
    primary key (tenant_id, cohort_id),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, said_by) references person
);
call protect('cohort_without_visits', 'cohort');
drop policy adding on cohort_without_visits;
create policy adding on cohort_without_visits for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and said_by = (select acting_person()));
drop policy changing on cohort_without_visits;
revoke update on cohort_without_visits from ${runtime};
