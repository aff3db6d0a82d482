create table cohort (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    name text not null check (length(name) between 1 and 80),
    name_en text not null,
    fiscal_year integer not null check (fiscal_year between 2019 and 2100),
    state text not null check (state in ('DRAFT', 'RECRUITING', 'RUNNING', 'FINISHED', 'ARCHIVED')),
    version integer not null default 0,
    primary key (tenant_id, id)
);
call protect('cohort', 'tenant');
drop policy reading on cohort;
create policy reading on cohort for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF' or id = (select acting_cohort())));

alter table membership add foreign key (tenant_id, cohort_id) references cohort;
alter table assignment add foreign key (tenant_id, cohort_id) references cohort;
