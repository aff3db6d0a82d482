-- What the office says to a cohort, or to all of them, from a moment on and as long as it wants it seen.
create table announcement (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid,
    title text not null check (length(title) between 1 and 120),
    body text not null check (length(body) between 1 and 8000),
    from_at timestamptz not null,
    until_at timestamptz,
    mail_title boolean not null default false,
    number integer not null default 1 check (number > 0),
    shown_number integer not null default 1 check (shown_number > 0),
    told_number integer not null default 0 check (told_number >= 0),
    written_by uuid not null default acting_person(),
    written_at timestamptz not null default acting_moment(),
    changed_at timestamptz not null default acting_moment(),
    primary key (tenant_id, id),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, written_by) references person,
    check (until_at > from_at)
);
comment on column announcement.cohort_id is 'null where it is for all cohorts';
comment on column announcement.number is 'of the present version';
comment on column announcement.shown_number is 'the version everybody is to have seen: an edit of a slip shows nobody anything anew';
comment on column announcement.told_number is 'the version that people were last told of';
call protect('announcement', 'cohort');
create policy directory on announcement to ${owner} using (true) with check (true);
drop policy reading on announcement;
create policy reading on announcement for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) in ('STAFF', 'JOB')
         or ((cohort_id is null or cohort_id = (select acting_cohort())) and from_at <= (select acting_moment()))));
drop policy adding on announcement;
create policy adding on announcement for insert with check (
    tenant_id = (select acting_tenant())
    and (select acting_role()) = 'STAFF'
    and written_by = (select acting_person()));
drop policy removing on announcement;
revoke update, delete on announcement from ${runtime};
grant update (title, body, from_at, until_at, mail_title, shown_number) on announcement to ${runtime};
create index announcement_by_time on announcement (tenant_id, from_at desc, id desc);

create table announcement_version (
    tenant_id uuid not null default acting_tenant() references tenant,
    announcement_id uuid not null,
    number integer not null,
    title text not null,
    body text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (tenant_id, announcement_id, number),
    foreign key (tenant_id, announcement_id) references announcement,
    foreign key (tenant_id, written_by) references person
);
call protect('announcement_version', 'tenant');
create policy directory on announcement_version to ${owner} using (true) with check (true);
drop policy reading on announcement_version;
create policy reading on announcement_version for select using (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
drop policy adding on announcement_version;
drop policy changing on announcement_version;
drop policy removing on announcement_version;
revoke insert, update, delete on announcement_version from ${runtime};

create function number_announcement() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if (new.title, new.body) is distinct from (old.title, old.body) then
        new.number := old.number + 1;
        new.changed_at := acting_moment();
    end if;
    new.shown_number := least(new.shown_number, new.number);
    return new;
end $$;
create trigger number before update of title, body, shown_number on announcement
    for each row execute function number_announcement();

create function keep_announcement() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    insert into announcement_version (tenant_id, announcement_id, number, title, body, written_by, written_at)
        values (new.tenant_id, new.id, new.number, new.title, new.body, coalesce(acting_person(), new.written_by),
                new.changed_at)
        on conflict do nothing;
    return null;
end $$;
revoke execute on function keep_announcement() from public;
create trigger keep after insert or update of title, body on announcement
    for each row execute function keep_announcement();

-- Who has read or put away which version, for the reader alone.
create table announcement_reading (
    tenant_id uuid not null default acting_tenant() references tenant,
    announcement_id uuid not null,
    person_id uuid not null default acting_person(),
    number integer not null check (number > 0),
    read_at timestamptz,
    primary key (tenant_id, announcement_id, person_id),
    foreign key (tenant_id, announcement_id) references announcement,
    foreign key (tenant_id, person_id) references person
);
comment on column announcement_reading.read_at is 'null where it was only put away';
call protect('announcement_reading', 'person');
create policy directory on announcement_reading to ${owner} using (true);
drop policy adding on announcement_reading;
create policy adding on announcement_reading for insert with check (
    tenant_id = (select acting_tenant())
    and person_id = (select acting_person())
    and exists (select from announcement a where a.tenant_id = announcement_reading.tenant_id and a.id = announcement_id));
drop policy removing on announcement_reading;
revoke update, delete on announcement_reading from ${runtime};
grant update (number, read_at) on announcement_reading to ${runtime};

-- Whom an announcement is for: the members of its cohort, or of all that are under way.
create function announcement_people(of_announcement uuid) returns table (cohort uuid, person uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct m.cohort_id, m.person_id
    from announcement a
    join cohort k on k.tenant_id = a.tenant_id
        and case when a.cohort_id is null then k.state not in ('DRAFT', 'ARCHIVED') else k.id = a.cohort_id end
    join membership m on m.tenant_id = k.tenant_id and m.cohort_id = k.id and m.ended_at is null
    where a.tenant_id = acting_tenant() and a.id = of_announcement and acting_role() in ('STAFF', 'JOB')
$$;
revoke execute on function announcement_people(uuid) from public;

-- How many of each cohort have read it, for the office; never who.
create function announcement_readers(of_announcements uuid[])
    returns table (announcement uuid, cohort uuid, readers integer, members integer)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select o.id, p.cohort, count(r.read_at)::integer, count(*)::integer
    from unnest(of_announcements) o (id)
    cross join lateral announcement_people(o.id) p
    left join announcement_reading r on r.tenant_id = acting_tenant() and r.announcement_id = o.id
        and r.person_id = p.person
    where acting_role() = 'STAFF'
    group by o.id, p.cohort
$$;
revoke execute on function announcement_readers(uuid[]) from public;
grant execute on function announcement_readers(uuid[]) to ${runtime};

-- Tells everybody of an announcement whose moment has come, once for each version that is to be seen; answers to whom a
-- letter goes. Of two who tell at once, one does.
create function tell_announcement(of_announcement uuid) returns table (person uuid, name text, email text)
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    shown integer;
begin
    if acting_role() is null or acting_role() not in ('STAFF', 'JOB') then return; end if;
    update announcement a set told_number = a.shown_number
        where a.tenant_id = acting_tenant() and a.id = of_announcement and a.told_number < a.shown_number
          and a.from_at <= acting_moment() and (a.until_at is null or a.until_at > acting_moment())
        returning a.shown_number into shown;
    if shown is null then return; end if;
    insert into notice (id, person_id, message_key, path, about, created_at)
        select gen_random_uuid(), x.person, 'announcement.AnnouncementNotifications.announced',
               'announcement/' || of_announcement || '?shown=' || shown, of_announcement, acting_moment()
        from (select distinct p.person from announcement_people(of_announcement) p) x
        on conflict do nothing;
    return query
        select x.person, n.name, c.email::text
        from (select distinct p.person from announcement_people(of_announcement) p) x
        join person n on n.tenant_id = acting_tenant() and n.id = x.person
        join account c on c.tenant_id = n.tenant_id and c.person_id = n.id
        order by 1;
end $$;
revoke execute on function tell_announcement(uuid) from public;
grant execute on function tell_announcement(uuid) to ${runtime};

-- Others may have added kinds of letters before.
do $do$
begin
    execute format('create or replace function letter_kinds() returns text[] language sql immutable parallel safe as %L',
                   format('select %L::text[]', array_append(letter_kinds(), 'community.announced')));
end $do$;
