-- session, session_part and session_lecturer hold what was last released: all that members see. What staff change
-- lies in session_draft until a release carries it over, under the id the session keeps for good.
alter table session
    add column workshop_goals text not null default '' check (length(workshop_goals) <= 2000),
    add column room text not null default '' check (length(room) <= 120),
    add column online_link text not null default '' check (online_link = '' or online_link ~ '^https://'),
    add column round_table_from time,
    add column round_table_to time,
    add column cancelled boolean not null default false,
    add column released_at timestamptz not null default now(),
    add check ((round_table_from is null) = (round_table_to is null)),
    add check (round_table_from >= workshop_to and round_table_from < round_table_to);
comment on column session.version is 'rises with each release that changes the session; the SEQUENCE of its calendar event';
revoke delete on session from ${runtime};
create index session_by_day on session (tenant_id, held_on);

create table session_lecturer (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    block text not null check (block in ('SEMINAR', 'WORKSHOP', 'ROUND_TABLE')),
    membership_id uuid not null,
    primary key (tenant_id, session_id, block, membership_id),
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, membership_id) references membership
);
call protect('session_lecturer', 'cohort');
create index session_lecturer_by_membership on session_lecturer (tenant_id, membership_id);

-- Nobody but staff sees a draft, not even that there is one.
create table session_draft (
    tenant_id uuid not null default acting_tenant() references tenant,
    session_id uuid not null,
    cohort_id uuid not null,
    number integer not null check (number between 1 and 99),
    held_on date not null,
    plan jsonb not null,
    version integer not null default 1,
    changed_by uuid not null default acting_person(),
    changed_at timestamptz not null,
    primary key (tenant_id, session_id),
    unique (tenant_id, cohort_id, number),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, changed_by) references person
);
call protect('session_draft', 'cohort');
drop policy reading on session_draft;
create policy reading on session_draft for select
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
create index session_draft_by_day on session_draft (tenant_id, held_on);

-- A release is a named version of a cohort's schedule; it stays as it was announced.
create table schedule_release (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    version integer not null check (version > 0),
    name text not null check (length(name) between 1 and 80),
    released_by uuid not null default acting_person(),
    released_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, cohort_id, version),
    unique (tenant_id, cohort_id, id),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, released_by) references person
);
call protect('schedule_release', 'cohort');
revoke update, delete on schedule_release from ${runtime};

-- What a release did to one session: the whole plan before (none for a new session) and after.
create table schedule_change (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    release_id uuid not null,
    session_id uuid not null,
    before jsonb,
    after jsonb not null,
    primary key (tenant_id, release_id, session_id),
    foreign key (tenant_id, cohort_id, release_id) references schedule_release (tenant_id, cohort_id, id),
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id)
);
call protect('schedule_change', 'cohort');
revoke update, delete on schedule_change from ${runtime};
