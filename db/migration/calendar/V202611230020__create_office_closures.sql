-- The days on which the programme's office is closed besides weekends and holidays. Deadlines in business days skip them.
create table office_closure (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    name text not null check (length(name) between 1 and 40),
    first_day date not null,
    last_day date not null,
    version integer not null default 0,
    primary key (tenant_id, id),
    check (first_day <= last_day and last_day < first_day + 62)
);
call protect('office_closure', 'tenant');
create index office_closure_by_day on office_closure (tenant_id, last_day);
