-- Parallel tracks of a cohort, such as two weekdays or two rooms. A session is for one of them or for all.
create table cohort_track (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    name text not null check (length(name) between 1 and 40),
    name_en text not null check (length(name_en) between 1 and 60),
    place integer not null,
    primary key (tenant_id, id),
    unique (tenant_id, cohort_id, name),
    unique (tenant_id, cohort_id, id),
    foreign key (tenant_id, cohort_id) references cohort
);
call protect('cohort_track', 'cohort');

-- Which track a company is in from a day on, until the next such day; null for none. What was held before a change
-- stays the company's as it was.
create table company_track (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    company_id uuid not null,
    since date not null default '-infinity',
    track_id uuid,
    placed_by uuid not null default acting_person(),
    placed_at timestamptz not null,
    primary key (tenant_id, cohort_id, company_id, since),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, company_id) references company,
    foreign key (tenant_id, cohort_id, track_id) references cohort_track (tenant_id, cohort_id, id),
    foreign key (tenant_id, placed_by) references person
);
call protect('company_track', 'company');
-- Functions that ask for a whole cohort whose a session is may be called by those who read no company.
create policy directory on company_track to ${owner} using (true);
drop policy adding on company_track;
create policy adding on company_track for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and placed_by = (select acting_person()));
drop policy changing on company_track;
revoke update on company_track from ${runtime};
drop policy removing on company_track;
create policy removing on company_track for delete
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
create index company_track_by_track on company_track (tenant_id, track_id);
