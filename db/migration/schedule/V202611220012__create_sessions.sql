-- A session is a dated meeting: a seminar, then a workshop. Sessions and parts are many to many.
create table session (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    number integer not null check (number between 1 and 99),
    held_on date not null,
    seminar_from time not null,
    seminar_to time not null,
    workshop_from time not null,
    workshop_to time not null,
    workshop_title text not null,
    place text not null default '',
    capacity integer not null check (capacity between 1 and 10000),
    version integer not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, cohort_id, number),
    unique (tenant_id, cohort_id, id),
    foreign key (tenant_id, cohort_id) references cohort,
    check (seminar_from < seminar_to and seminar_to <= workshop_from and workshop_from < workshop_to)
);
call protect('session', 'cohort');

create table session_part (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    part integer not null,
    primary key (tenant_id, session_id, part),
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, part) references part
);
call protect('session_part', 'cohort');

-- Who was there, kept per company: it counts for the company's level, so it is the company's own.
create table attendance (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    company_id uuid not null,
    state text not null check (state in ('PRESENT', 'LATE', 'APPROVED_ABSENCE', 'ABSENT', 'MADE_UP')),
    marked_at timestamptz not null,
    primary key (tenant_id, session_id, company_id),
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, company_id) references company
);
call protect('attendance', 'company');
drop policy adding on attendance;
drop policy changing on attendance;
drop policy removing on attendance;
create policy adding on attendance for insert
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
create policy changing on attendance for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF')
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
revoke delete on attendance from ${runtime};
create index attendance_by_company on attendance (tenant_id, company_id);
