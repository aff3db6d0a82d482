-- A job acts for a tenant as its clock would: it is nobody, belongs to no cohort and to no company.
create function enter_job(of_tenant uuid)
    returns table (tenant_id uuid, person_id uuid, role text, cohort_id uuid, company_id uuid, companies uuid[], consented boolean)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (select from tenant t where t.tenant_id = of_tenant and t.opened) then return; end if;
    perform set_config('ishigaki.tenant', of_tenant::text, true),
            set_config('ishigaki.person', '', true),
            set_config('ishigaki.role', 'JOB', true),
            set_config('ishigaki.cohort', '', true),
            set_config('ishigaki.company', '', true),
            set_config('ishigaki.companies', '', true);
    return query select of_tenant, null::uuid, 'JOB', null::uuid, null::uuid, '{}'::uuid[], true;
end $$;
revoke execute on function enter_job(uuid) from public;
grant execute on function enter_job(uuid) to ${runtime};

-- For whom there is work to do.
create function open_tenants() returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    as $$ select tenant_id from tenant where opened order by tenant_id $$;
revoke execute on function open_tenants() from public;
grant execute on function open_tenants() to ${runtime};

-- A visitor looks at one cohort, and only while it recruits.
create policy directory on cohort to ${owner} using (true);
create function enter_as_visitor(of_cohort uuid)
    returns table (tenant_id uuid, person_id uuid, role text, cohort_id uuid, company_id uuid, companies uuid[], consented boolean)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    visited uuid;
begin
    select c.tenant_id into visited from cohort c join tenant t on t.tenant_id = c.tenant_id and t.opened
        where c.id = of_cohort and c.state = 'RECRUITING';
    if not found then return; end if;
    perform set_config('ishigaki.tenant', '', true),
            set_config('ishigaki.person', '', true),
            set_config('ishigaki.role', 'VISITOR', true),
            set_config('ishigaki.cohort', '', true),
            set_config('ishigaki.company', '', true),
            set_config('ishigaki.companies', '', true),
            set_config('ishigaki.visited_tenant', visited::text, true),
            set_config('ishigaki.visited_cohort', of_cohort::text, true);
    return query select visited, null::uuid, 'VISITOR', null::uuid, null::uuid, '{}'::uuid[], true;
end $$;
revoke execute on function enter_as_visitor(uuid) from public;
grant execute on function enter_as_visitor(uuid) to ${runtime};

-- Both leave their trace, in no person's name.
alter table audit_entry alter person_id drop not null;
alter table audit_entry add check ((person_id is null) = (role in ('JOB', 'VISITOR')));
drop policy adding on audit_entry;
create policy adding on audit_entry for insert with check (
    tenant_id = (select acting_tenant()) and role = (select acting_role())
    and person_id is not distinct from (select acting_person()));
create policy visiting on audit_entry for insert with check (
    tenant_id = (select visited_tenant()) and role = 'VISITOR' and person_id is null and company_id is null);
