-- Who holds several seats sits down in the oldest one first, whatever its organiser is called.
create or replace function sign_in(account_issuer text, account_subject text, address text, address_verified boolean, at timestamptz)
    returns table (membership_id uuid, tenant_id uuid, person_id uuid, person_name text, role text, tenant_name text, company_name text, cohort_id uuid)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if address_verified then
        update account a set issuer = account_issuer, subject = account_subject, bound_at = at
            where a.email = lower(address) and a.subject is null
              and exists (select 1 from tenant t where t.tenant_id = a.tenant_id and t.opened)
              and not exists (select 1 from account b where b.tenant_id = a.tenant_id and b.issuer = account_issuer and b.subject = account_subject);
    end if;
    return query
        select m.id, m.tenant_id, p.id, p.name, m.role, t.name, c.name, m.cohort_id
        from account a
        join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
        join membership m on m.tenant_id = a.tenant_id and m.person_id = a.person_id and m.ended_at is null
        join tenant t on t.tenant_id = m.tenant_id and t.opened
        left join company c on c.tenant_id = m.tenant_id and c.id = m.company_id
        where a.issuer = account_issuer and a.subject = account_subject
        order by m.started_at, t.name, m.id;
end $$;
