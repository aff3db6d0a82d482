-- How many seats a cohort keeps for each industry frame. The numbers guide the lottery; nothing else follows from them.
create table cohort_quota (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    quota_frame text not null check (quota_frame in ('RETAIL_WHOLESALE', 'CONSTRUCTION_MANUFACTURING', 'SERVICE_OTHER')),
    seats integer not null check (seats between 0 and 10000),
    primary key (tenant_id, cohort_id, quota_frame),
    foreign key (tenant_id, cohort_id) references cohort
);
call protect('cohort_quota', 'cohort');
