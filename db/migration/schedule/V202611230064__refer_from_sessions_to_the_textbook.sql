-- Where a session's seminar stands in the textbook, noted by whoever prepares it: staff, or a lecturer of the cohort.
create table session_reference (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    section text not null,
    edition text not null,
    pages text check (pages ~ '^\d+(-\d+)?(, \d+(-\d+)?)*$'),
    primary key (tenant_id, session_id, section),
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, section) references section,
    foreign key (tenant_id, edition) references textbook_edition
);
call protect('session_reference', 'cohort');
drop policy adding on session_reference;
create policy adding on session_reference for insert with check (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or ((select acting_role()) = 'LECTURER' and cohort_id = (select acting_cohort()))));
drop policy changing on session_reference;
create policy changing on session_reference for update
    using (
        tenant_id = (select acting_tenant())
        and ((select acting_role()) = 'STAFF'
             or ((select acting_role()) = 'LECTURER' and cohort_id = (select acting_cohort()))))
    with check (
        tenant_id = (select acting_tenant())
        and ((select acting_role()) = 'STAFF'
             or ((select acting_role()) = 'LECTURER' and cohort_id = (select acting_cohort()))));
drop policy removing on session_reference;
create policy removing on session_reference for delete using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or ((select acting_role()) = 'LECTURER' and cohort_id = (select acting_cohort()))));
create index session_reference_by_section on session_reference (tenant_id, section);
