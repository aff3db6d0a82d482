-- The groups of a session's workshop: proposed and arranged by staff, then published to the cohort, and frozen when the
-- session begins. What has been frozen is changed by nobody; who did not come is noted beside it.
create table session_grouping (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    seed bigint not null,
    version integer not null default 1,
    proposed_by uuid not null default acting_person(),
    proposed_at timestamptz not null,
    published_at timestamptz,
    frozen_at timestamptz,
    primary key (tenant_id, session_id),
    unique (tenant_id, cohort_id, session_id),
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, proposed_by) references person
);
comment on column session_grouping.frozen_at is 'set by freeze_groups() alone, and for good';
call protect('session_grouping', 'cohort');
drop policy reading on session_grouping;
create policy reading on session_grouping for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF' or cohort_id = (select acting_cohort()) and published_at is not null));
drop policy adding on session_grouping;
create policy adding on session_grouping for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and proposed_by = (select acting_person())
    and published_at is null and frozen_at is null);
drop policy removing on session_grouping;
revoke update, delete on session_grouping from ${runtime};
grant update (seed, version, proposed_by, proposed_at, published_at) on session_grouping to ${runtime};

create table workshop_group (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    number integer not null check (number between 1 and 999),
    table_name text not null default '' check (length(table_name) <= 40),
    changed_at timestamptz not null,
    primary key (tenant_id, session_id, number),
    unique (tenant_id, cohort_id, session_id, number),
    foreign key (tenant_id, cohort_id, session_id) references session_grouping (tenant_id, cohort_id, session_id)
);
call protect('workshop_group', 'cohort');

create table group_seat (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    group_number integer not null,
    membership_id uuid not null,
    role text check (role in ('SCRIBE', 'MATERIALS', 'PRESENTER')),
    changed_at timestamptz not null,
    primary key (tenant_id, session_id, membership_id),
    unique (tenant_id, cohort_id, session_id, membership_id),
    -- Asked at the end of a statement, so that two may exchange their roles.
    unique (tenant_id, session_id, group_number, role) deferrable initially immediate,
    foreign key (tenant_id, cohort_id, session_id, group_number)
        references workshop_group (tenant_id, cohort_id, session_id, number),
    foreign key (tenant_id, membership_id) references membership
);
call protect('group_seat', 'cohort');
create index group_seat_by_membership on group_seat (tenant_id, membership_id);

-- A proposal is the staff's own until it is published.
drop policy reading on workshop_group;
create policy reading on workshop_group for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or cohort_id = (select acting_cohort()) and session_id in (select g.session_id from session_grouping g)));
drop policy reading on group_seat;
create policy reading on group_seat for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or cohort_id = (select acting_cohort()) and session_id in (select g.session_id from session_grouping g)));
revoke update on workshop_group, group_seat from ${runtime};
grant update (table_name, changed_at) on workshop_group to ${runtime};
grant update (group_number, membership_id, role, changed_at) on group_seat to ${runtime};

-- Who was not there after all. A group that has been frozen stays as it was, and is seen to be smaller.
create table group_absence (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    membership_id uuid not null,
    noted_by uuid not null default acting_person(),
    noted_at timestamptz not null,
    primary key (tenant_id, session_id, membership_id),
    foreign key (tenant_id, cohort_id, session_id, membership_id)
        references group_seat (tenant_id, cohort_id, session_id, membership_id),
    foreign key (tenant_id, noted_by) references person
);
call protect('group_absence', 'cohort');
drop policy reading on group_absence;
create policy reading on group_absence for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or cohort_id = (select acting_cohort()) and session_id in (select g.session_id from session_grouping g)));
drop policy adding on group_absence;
create policy adding on group_absence for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and noted_by = (select acting_person()));
drop policy changing on group_absence;
revoke update on group_absence from ${runtime};

-- What has been frozen is neither added to, changed nor taken away, by whomever. Until the job has frozen a session
-- that has begun, the time that each change states is asked; it is the application's, whose clock the demo moves.
create function begins_at(of_session session) returns timestamptz language sql stable
    as $$ select (of_session.held_on + of_session.seminar_from) at time zone 'Asia/Tokyo' $$;

create function keep_frozen_grouping() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.frozen_at is not null then
        raise exception 'The groups of session % are frozen', old.session_id using errcode = 'restrict_violation';
    end if;
    -- Freezing asks no more: a session may have been moved to before the moment at which its groups were published.
    if new.frozen_at is null
       and exists (select from session s where s.tenant_id = new.tenant_id and s.id = new.session_id
                   and greatest(new.proposed_at, new.published_at) >= begins_at(s)) then
        raise exception 'Session % has begun', new.session_id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keeps_frozen before insert or update on session_grouping
    for each row execute function keep_frozen_grouping();

create function keep_frozen_groups() returns trigger language plpgsql as $$
declare
    of_tenant constant uuid := coalesce(old.tenant_id, new.tenant_id);
    of_session constant uuid := coalesce(old.session_id, new.session_id);
begin
    if exists (select from session_grouping g where g.tenant_id = of_tenant and g.session_id = of_session
               and g.frozen_at is not null) then
        raise exception 'The groups of session % are frozen', of_session using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if exists (select from session s where s.tenant_id = new.tenant_id and s.id = new.session_id
               and new.changed_at >= begins_at(s)) then
        raise exception 'Session % has begun', new.session_id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keeps_frozen before insert or update or delete on workshop_group
    for each row execute function keep_frozen_groups();
create trigger keeps_frozen before insert or update or delete on group_seat
    for each row execute function keep_frozen_groups();

-- Freezes what has begun by a moment. The job of each tenant says it every minute, and staff before they note who is
-- absent; it works as the owner, because nobody who may arrange groups may say when they are frozen.
create policy directory on session_grouping to ${owner} using (true) with check (true);
create function freeze_groups(at timestamptz) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    frozen integer;
begin
    update session_grouping g set frozen_at = begins_at(s)
        from session s
        where g.tenant_id = acting_tenant() and acting_role() in ('STAFF', 'JOB') and g.frozen_at is null
          and s.tenant_id = g.tenant_id and s.id = g.session_id and not s.cancelled
          and begins_at(s) <= at;
    get diagnostics frozen = row_count;
    return frozen;
end $$;
revoke execute on function freeze_groups(timestamptz) from public;
grant execute on function freeze_groups(timestamptz) to ${runtime};
