-- Whom a company calls when something has happened. It names its customers and its insurance, so it is the company's own.
create table incident_contact (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    company_id uuid not null default acting_company(),
    kind text not null check (kind in ('VENDOR', 'INSURER', 'CUSTOMER', 'POLICE', 'LAWYER', 'INSIDE', 'OTHER')),
    name text not null check (length(name) between 1 and 80),
    reach text not null check (length(reach) between 1 and 120),
    note text not null default '' check (length(note) <= 300),
    version integer not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, company_id) references company
);
call protect('incident_contact', 'company');
drop policy reading on incident_contact;
create policy reading on incident_contact for select
    using (tenant_id = (select acting_tenant()) and company_id = (select acting_company()));
revoke update on incident_contact from ${runtime};
grant update (kind, name, reach, note, version) on incident_contact to ${runtime};
create index on incident_contact (tenant_id, company_id, kind, name, id);

create function keep_contacts_short() returns trigger language plpgsql
    set search_path = pg_catalog, public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('incident_contact' || new.company_id::text, 0));
    if (select count(*) from incident_contact c
        where c.tenant_id = new.tenant_id and c.company_id = new.company_id) >= 40 then
        raise exception 'A list of more than 40 contacts helps nobody' using errcode = 'check_violation';
    end if;
    return new;
end $$;
revoke execute on function keep_contacts_short() from public;
create trigger short before insert on incident_contact for each row execute function keep_contacts_short();
