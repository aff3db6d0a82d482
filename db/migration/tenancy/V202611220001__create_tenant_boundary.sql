-- The tenant boundary. Who acts is bound to a transaction by enter(), and every policy asks only these functions.
-- An unset value reads as null, so every policy fails closed; a malformed one is an error.

create function acting_tenant() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('ishigaki.tenant', true), '')::uuid $$;
create function acting_person() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('ishigaki.person', true), '')::uuid $$;
create function acting_cohort() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('ishigaki.cohort', true), '')::uuid $$;
create function acting_company() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('ishigaki.company', true), '')::uuid $$;
create function acting_role() returns text language sql stable parallel safe
    as $$ select nullif(current_setting('ishigaki.role', true), '') $$;
-- The companies whose private records the acting person may read: one's own, or those an expert is assigned to.
create function readable_companies() returns uuid[] language sql stable parallel safe
    as $$ select coalesce(nullif(current_setting('ishigaki.companies', true), ''), '{}')::uuid[] $$;

-- Puts a table behind the boundary. The kind says who reads and who writes:
--   tenant   read by every member of the tenant, written by its staff
--   cohort   read by the members of the cohort and the staff, written by staff; needs cohort_id
--   company  read by the company, its assigned expert and the staff, written by the company; needs company_id
--   person   read and written by the person alone; needs person_id
-- A table with finer rules states its own policies after this and drops the ones it replaces.
create procedure protect(rel regclass, kind text) language plpgsql as $$
declare
    own_tenant constant text := 'tenant_id = (select acting_tenant())';
    staff constant text := '(select acting_role()) = ''STAFF''';
    readable text;
    writable text;
begin
    case kind
        when 'tenant' then
            readable := own_tenant;
            writable := own_tenant || ' and ' || staff;
        when 'cohort' then
            readable := own_tenant || ' and (' || staff || ' or cohort_id = (select acting_cohort()))';
            writable := own_tenant || ' and ' || staff;
        when 'company' then
            readable := own_tenant || ' and (' || staff || ' or company_id = any ((select readable_companies())::uuid[]))';
            writable := own_tenant || ' and company_id = (select acting_company())';
        when 'person' then
            readable := own_tenant || ' and person_id = (select acting_person())';
            writable := readable;
    end case;
    execute format('alter table %s enable row level security', rel);
    execute format('alter table %s force row level security', rel);
    execute format('create policy reading on %s for select using (%s)', rel, readable);
    execute format('create policy adding on %s for insert with check (%s)', rel, writable);
    execute format('create policy changing on %s for update using (%s) with check (%s)', rel, writable, writable);
    execute format('create policy removing on %s for delete using (%s)', rel, writable);
    execute format('grant select, insert, update, delete on %s to ${runtime}', rel);
    execute format('comment on table %s is %L', rel, kind);
end $$;
revoke execute on procedure protect(regclass, text) from public;

create table tenant (
    tenant_id uuid primary key,
    name text not null check (length(name) between 1 and 120),
    name_en text not null,
    created_at timestamptz not null default now()
);
call protect('tenant', 'tenant');
create policy directory on tenant to ${owner} using (true) with check (true);
-- A tenant is the operator's: the application reads its own and changes none.
drop policy adding on tenant;
drop policy changing on tenant;
drop policy removing on tenant;
revoke insert, update, delete on tenant from ${runtime};
