-- How many records of attendance a session has, kept with it: the office's day asks that of every session there is, and
-- counting them all anew each time takes longer with each session that is held.
alter table session add column records integer not null default 0 check (records >= 0);
update session s set records = a.records from (
    select tenant_id, session_id, count(*) as records from attendance group by tenant_id, session_id) a
where s.tenant_id = a.tenant_id and s.id = a.session_id;

create function count_attendance() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update session s set records = s.records + case tg_op when 'INSERT' then a.records else -a.records end
    from (select tenant_id, session_id, count(*) as records from told group by tenant_id, session_id) a
    where s.tenant_id = a.tenant_id and s.id = a.session_id;
    return null;
end $$;
revoke execute on function count_attendance() from public;
create trigger counts_added after insert on attendance referencing new table as told
    for each statement execute function count_attendance();
create trigger counts_removed after delete on attendance referencing old table as told
    for each statement execute function count_attendance();

-- As before, but for the records of whole sessions, which are no longer read.
create or replace function unmarked_attendance(of_cohort uuid, at timestamp)
    returns table (session_id uuid, missing integer)
    language sql stable set enable_nestloop = off set enable_mergejoin = off set enable_sort = off as $$
    with held as materialized (
        select s.id, s.cohort_id, s.track_id, s.records from session s
        join cohort c on c.tenant_id = s.tenant_id and c.id = s.cohort_id and c.state not in ('FINISHED', 'ARCHIVED')
        where not s.cancelled and s.held_on + s.workshop_to <= at and (of_cohort is null or s.cohort_id = of_cohort)),
    seated as materialized (
        select m.cohort_id, m.company_id, bool_or(m.ended_at is null) as expected from membership m
        where m.company_id is not null and (of_cohort is null or m.cohort_id = of_cohort)
        group by m.cohort_id, m.company_id),
    of_all as (
        select h.id, z.companies - h.records + coalesce(g.companies, 0) as missing from held h
        join (select x.cohort_id, count(*) as companies from seated x where x.expected group by x.cohort_id) z
            on z.cohort_id = h.cohort_id
        left join (select a.session_id, count(*) as companies from attendance a
                   join seated x on not x.expected and x.cohort_id = a.cohort_id and x.company_id = a.company_id
                   where a.company_id = any (array(select company_id from seated where not expected))
                   group by a.session_id) g on g.session_id = h.id
        where h.track_id is null),
    tracked as materialized (
        select t.session_id, t.company_id from (select distinct cohort_id from held where track_id is not null) k
        cross join lateral companies_of_tracks(k.cohort_id) t
        join seated x on x.expected and x.cohort_id = k.cohort_id and x.company_id = t.company_id),
    of_tracks as (
        select h.id, count(*) as missing from tracked t
        join held h on h.id = t.session_id
        left join (select a.session_id, a.company_id from attendance a
                   where a.session_id = any (array(select id from held where track_id is not null))) a
            on a.session_id = t.session_id and a.company_id = t.company_id
        where a.session_id is null group by h.id)
    select u.id, u.missing::integer from (select * from of_all union all select * from of_tracks) u where u.missing > 0 $$;
