-- Lists that staff read in from files. A run is first a preview; confirmed, it becomes one transaction that enters all
-- of its rows or none. The rows keep what was made or changed by them, so that the run can be taken back.

create table import_run (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    kind text not null check (kind in ('COMPANIES', 'PEOPLE', 'ENROLMENTS')),
    cohort_id uuid,
    file_name text not null check (length(file_name) between 1 and 200),
    state text not null check (state in ('CHECKED', 'RUNNING', 'DONE', 'UNDONE', 'DISCARDED')),
    ignored text[] not null default '{}',
    rows_new integer not null default 0 check (rows_new >= 0),
    rows_changed integer not null default 0 check (rows_changed >= 0),
    rows_unchanged integer not null default 0 check (rows_unchanged >= 0),
    rows_wrong integer not null default 0 check (rows_wrong >= 0),
    rows_done integer not null default 0 check (rows_done >= 0),
    received_at timestamptz not null,
    received_by uuid not null default acting_person(),
    invites boolean not null default false,
    attempt integer not null default 0 check (attempt >= 0),
    alive_at timestamptz,
    trouble text check (trouble in ('MOVED', 'FAILED')),
    done_at timestamptz,
    invited_at timestamptz,
    undone_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, received_by) references person,
    check (kind <> 'ENROLMENTS' or cohort_id is not null)
);
call protect('import_run', 'tenant');
drop policy reading on import_run;
create policy reading on import_run for select
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
drop policy adding on import_run;
create policy adding on import_run for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF'
    and received_by = (select acting_person()));
drop policy removing on import_run;
revoke update, delete on import_run from ${runtime};
grant update (state, rows_new, rows_changed, rows_unchanged, rows_wrong, rows_done, invites, attempt, alive_at, trouble,
              done_at, invited_at, undone_at) on import_run to ${runtime};
create index import_run_by_time on import_run (tenant_id, received_at desc, id desc);

create table import_row (
    tenant_id uuid not null default acting_tenant() references tenant,
    run_id uuid not null,
    line integer not null check (line > 0),
    cells jsonb not null,
    outcome text not null check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'ERROR')),
    errors jsonb not null default '[]',
    made_seat uuid,
    made_person uuid,
    made_company uuid,
    former jsonb,
    primary key (tenant_id, run_id, line),
    foreign key (tenant_id, run_id) references import_run
);
call protect('import_row', 'tenant');
drop policy reading on import_row;
create policy reading on import_row for select
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
create index import_row_by_outcome on import_row (tenant_id, run_id, outcome, line);
