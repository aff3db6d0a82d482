-- Takes back seats, people and companies that were entered by mistake and have not been used yet. The application may
-- delete none of them by itself; here a row goes only when nothing refers to it, and a person only when nobody ever
-- signed in as that person. What stays is answered, with the table that holds it; the caller then rolls all back.
create function take_back(seats uuid[], people uuid[], companies uuid[])
    returns table (subject uuid, held_by text)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    one uuid;
begin
    if acting_tenant() is null or acting_role() is distinct from 'STAFF' then
        raise insufficient_privilege;
    end if;
    foreach one in array seats loop
        begin
            delete from membership m where m.tenant_id = acting_tenant() and m.id = one;
        exception when foreign_key_violation then
            get stacked diagnostics held_by = table_name;
            subject := one;
            return next;
        end;
    end loop;
    foreach one in array people loop
        begin
            delete from account a where a.tenant_id = acting_tenant() and a.person_id = one and a.issuer is null;
            delete from person p where p.tenant_id = acting_tenant() and p.id = one;
        exception when foreign_key_violation then
            get stacked diagnostics held_by = table_name;
            subject := one;
            return next;
        end;
    end loop;
    foreach one in array companies loop
        begin
            -- A place that nobody has signed for went with the seats.
            delete from enrolment e where e.tenant_id = acting_tenant() and e.company_id = one
                and e.state = 'CONSENT_PENDING' and e.application_id is null
                and not exists (select from membership m where m.tenant_id = e.tenant_id and m.company_id = e.company_id
                                and m.cohort_id = e.cohort_id);
            delete from company c where c.tenant_id = acting_tenant() and c.id = one;
        exception when foreign_key_violation then
            get stacked diagnostics held_by = table_name;
            subject := one;
            return next;
        end;
    end loop;
end $$;
revoke execute on function take_back(uuid[], uuid[], uuid[]) from public;
grant execute on function take_back(uuid[], uuid[], uuid[]) to ${runtime};
