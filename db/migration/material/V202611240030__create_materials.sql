-- Materials of a session: files and links with a title, of which every version is kept. Members see the newest released
-- version; staff and whoever was released as teaching the session see and prepare all of them.

create function prepares_session(of_session uuid) returns boolean language sql stable
    as $$ select case
        when acting_role() = 'STAFF' then true
        when acting_role() in ('LECTURER', 'EXPERT') then exists (
            select from session_lecturer l
            join membership m on m.tenant_id = l.tenant_id and m.id = l.membership_id
            where l.tenant_id = acting_tenant() and l.session_id = of_session and l.cohort_id = acting_cohort()
              and m.person_id = acting_person())
        else false end $$;

create table material (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    session_id uuid not null,
    block text not null check (block in ('SEMINAR', 'WORKSHOP', 'ROUND_TABLE')),
    title text not null check (length(title) between 1 and 120),
    shown integer check (shown > 0),
    withdrawn_at timestamptz,
    made_by uuid not null default acting_person(),
    made_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, cohort_id, session_id, id),
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, made_by) references person,
    check (shown is null or withdrawn_at is null)
);
call protect('material', 'cohort');
comment on column material.shown is 'the number of the version that members see; null while they see none';
drop policy reading on material;
create policy reading on material for select using (
    tenant_id = (select acting_tenant())
    and (shown is not null and cohort_id = (select acting_cohort()) or prepares_session(session_id)));
drop policy adding on material;
create policy adding on material for insert with check (
    tenant_id = (select acting_tenant()) and made_by = (select acting_person()) and prepares_session(session_id));
drop policy changing on material;
create policy changing on material for update
    using (tenant_id = (select acting_tenant()) and prepares_session(session_id))
    with check (tenant_id = (select acting_tenant()) and prepares_session(session_id));
drop policy removing on material;
revoke update, delete on material from ${runtime};
grant update (block, title, shown, withdrawn_at) on material to ${runtime};
create index material_by_session on material (tenant_id, session_id);
create index material_by_cohort on material (tenant_id, cohort_id);

-- A file that was received, checked and kept. Its bytes lie beside it in pieces, so that no reader needs the whole.
create table material_file (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    session_id uuid not null,
    name text not null check (length(name) between 1 and 200),
    type text not null check (type in ('PDF', 'WORD', 'EXCEL', 'POWERPOINT', 'PNG', 'JPEG', 'GIF', 'WEBP', 'TEXT', 'CSV')),
    size bigint not null check (size > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    scan text not null default 'UNSCANNED' check (scan in ('UNSCANNED', 'CLEAN', 'INFECTED')),
    scanned_at timestamptz,
    asked_at timestamptz,
    erased_at timestamptz,
    received_by uuid not null default acting_person(),
    received_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, cohort_id, id),
    unique (tenant_id, cohort_id, session_id, id),
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, received_by) references person,
    check ((scan = 'UNSCANNED') = (scanned_at is null))
);
call protect('material_file', 'cohort');

create table material_version (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    session_id uuid not null,
    material_id uuid not null,
    number integer not null check (number > 0),
    file_id uuid,
    link text check (link ~ '^https://' and length(link) <= 1000),
    note text not null default '' check (length(note) <= 400),
    restored integer check (restored > 0),
    made_by uuid not null default acting_person(),
    made_at timestamptz not null,
    released_by uuid,
    released_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, material_id, number),
    foreign key (tenant_id, cohort_id, session_id, material_id)
        references material (tenant_id, cohort_id, session_id, id),
    foreign key (tenant_id, cohort_id, session_id, file_id)
        references material_file (tenant_id, cohort_id, session_id, id),
    foreign key (tenant_id, made_by) references person,
    foreign key (tenant_id, released_by) references person,
    check ((file_id is null) <> (link is null)),
    check ((released_by is null) = (released_at is null))
);
call protect('material_version', 'cohort');
comment on column material_version.restored is 'the number of the version that was brought back by this one';
drop policy reading on material_version;
create policy reading on material_version for select using (
    tenant_id = (select acting_tenant())
    and (cohort_id = (select acting_cohort())
             and exists (select from material m where m.tenant_id = material_version.tenant_id
                         and m.id = material_version.material_id and m.shown = material_version.number)
         or prepares_session(session_id)));
drop policy adding on material_version;
create policy adding on material_version for insert with check (
    tenant_id = (select acting_tenant()) and made_by = (select acting_person())
    and (released_by is null or released_by = (select acting_person())) and prepares_session(session_id));
-- A version is released once, in one's own name, and stays as it was.
drop policy changing on material_version;
create policy changing on material_version for update
    using (tenant_id = (select acting_tenant()) and released_at is null and prepares_session(session_id))
    with check (tenant_id = (select acting_tenant()) and released_by = (select acting_person())
                and prepares_session(session_id));
drop policy removing on material_version;
revoke update, delete on material_version from ${runtime};
grant update (released_by, released_at) on material_version to ${runtime};
create index material_version_by_file on material_version (tenant_id, file_id) where file_id is not null;

-- A file is read by whoever reads a version that shows it. The job reads what is to be scanned.
drop policy reading on material_file;
create policy reading on material_file for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'JOB'
         or prepares_session(session_id)
         or exists (select from material_version v where v.tenant_id = material_file.tenant_id
                    and v.file_id = material_file.id)));
drop policy adding on material_file;
create policy adding on material_file for insert with check (
    tenant_id = (select acting_tenant()) and received_by = (select acting_person()) and prepares_session(session_id));
drop policy changing on material_file;
create policy changing on material_file for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) in ('STAFF', 'JOB'))
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) in ('STAFF', 'JOB'));
drop policy removing on material_file;
revoke update, delete on material_file from ${runtime};
grant update (scan, scanned_at, asked_at, erased_at) on material_file to ${runtime};
create index material_file_unscanned on material_file (tenant_id, asked_at nulls first, received_at) where scan = 'UNSCANNED';

create table material_chunk (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    file_id uuid not null,
    place integer not null check (place >= 0),
    bytes bytea not null check (length(bytes) between 1 and 524288),
    primary key (tenant_id, file_id, place),
    foreign key (tenant_id, cohort_id, file_id) references material_file (tenant_id, cohort_id, id)
);
-- Files are compressed already.
alter table material_chunk alter bytes set storage external;
call protect('material_chunk', 'cohort');
drop policy reading on material_chunk;
create policy reading on material_chunk for select using (
    tenant_id = (select acting_tenant())
    and exists (select from material_file f where f.tenant_id = material_chunk.tenant_id and f.id = material_chunk.file_id
                and ((select acting_role()) <> 'JOB' or f.scan = 'UNSCANNED')));
-- Whoever receives a file lays its bytes down; once a version shows it, nothing is added.
drop policy adding on material_chunk;
create policy adding on material_chunk for insert with check (
    tenant_id = (select acting_tenant())
    and exists (select from material_file f where f.tenant_id = material_chunk.tenant_id and f.id = material_chunk.file_id
                and f.received_by = (select acting_person()))
    and not exists (select from material_version v where v.tenant_id = material_chunk.tenant_id
                    and v.file_id = material_chunk.file_id));
drop policy changing on material_chunk;
revoke update on material_chunk from ${runtime};
