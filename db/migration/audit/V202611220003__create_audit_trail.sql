-- Who did what to whose records. Written by everybody in their own name, read by staff, changed by nobody.
create table audit_entry (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    at timestamptz not null,
    person_id uuid not null default acting_person(),
    role text not null default acting_role(),
    action text not null check (length(action) between 1 and 60),
    subject text not null default '',
    company_id uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references person,
    foreign key (tenant_id, company_id) references company
);
call protect('audit_entry', 'tenant');
drop policy reading on audit_entry;
create policy reading on audit_entry for select
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
drop policy adding on audit_entry;
create policy adding on audit_entry for insert with check (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person()) and role = (select acting_role()));
drop policy changing on audit_entry;
drop policy removing on audit_entry;
revoke update, delete on audit_entry from ${runtime};
create index audit_entry_by_time on audit_entry (tenant_id, at desc, id);
