-- A tenant in which one of the two texts is missing used to count as agreed to by everybody. Now every kind of text
-- has to be in force and its newest version agreed to; what is missing cannot have been agreed to.

-- Asked by functions that run as the owner only: consents are for their person and the staff to read.
create function has_agreed(of_tenant uuid, of_person uuid) returns boolean
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select not exists (
        select 1 from (values ('PURPOSE'), ('NON_DISCLOSURE')) needed (kind)
        where not exists (
            select 1 from consent c
            where c.tenant_id = of_tenant and c.person_id = of_person and c.kind = needed.kind
              and c.version = (select max(d.version) from consent_document d
                               where d.tenant_id = of_tenant and d.kind = needed.kind and d.valid_from <= now())))
$$;
revoke execute on function has_agreed(uuid, uuid) from public;

create or replace function enter(acting_membership uuid)
    returns table (tenant_id uuid, person_id uuid, role text, cohort_id uuid, company_id uuid, companies uuid[], consented boolean)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    m record;
    readable uuid[];
begin
    select x.tenant_id, x.person_id, x.role, x.cohort_id, x.company_id into m
        from membership x where x.id = acting_membership and x.ended_at is null;
    if not found then return; end if;
    select case when m.company_id is not null then array[m.company_id]
           else coalesce(array_agg(a.company_id), '{}') end into readable
        from assignment a where a.tenant_id = m.tenant_id and a.membership_id = acting_membership;
    perform set_config('ishigaki.tenant', m.tenant_id::text, true),
            set_config('ishigaki.person', m.person_id::text, true),
            set_config('ishigaki.role', m.role, true),
            set_config('ishigaki.cohort', coalesce(m.cohort_id::text, ''), true),
            set_config('ishigaki.company', coalesce(m.company_id::text, ''), true),
            set_config('ishigaki.companies', readable::text, true);
    return query select m.tenant_id, m.person_id, m.role, m.cohort_id, m.company_id, readable,
        has_agreed(m.tenant_id, m.person_id);
end $$;

create or replace function consents_complete(company uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select (acting_role() = 'STAFF' or $1 = any (readable_companies()))
        and (select count(distinct m.role) from membership m
             where m.tenant_id = acting_tenant() and m.company_id = $1 and m.ended_at is null
               and m.role in ('PARTICIPANT', 'EXECUTIVE') and has_agreed(m.tenant_id, m.person_id)) = 2
$$;

-- A temporary table of the session would otherwise be found before the real one.
alter function sign_in(text, text, text, boolean, timestamptz) set search_path = pg_catalog, public, pg_temp;
alter function found_tenant(uuid, text, text, text, text, timestamptz) set search_path = pg_catalog, public, pg_temp;
