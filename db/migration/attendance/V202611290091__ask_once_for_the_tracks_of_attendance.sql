-- As before, but where each company of a track sits is asked once: joined beside the call, it was asked again for every seat.
create or replace function unmarked_attendance(of_cohort uuid, at timestamp)
    returns table (session_id uuid, missing integer)
    language sql stable set enable_nestloop = off set enable_mergejoin = off set enable_sort = off as $$
    with held as materialized (
        select s.id, s.cohort_id, s.track_id, s.records from session s
        join cohort c on c.tenant_id = s.tenant_id and c.id = s.cohort_id and c.state not in ('FINISHED', 'ARCHIVED')
        where not s.cancelled and s.held_on + s.workshop_to <= at and (of_cohort is null or s.cohort_id = of_cohort)),
    -- Who was marked and is not expected any more; few, so each is looked up by itself.
    gone as materialized (
        select distinct m.cohort_id, m.company_id from membership m
        where m.company_id is not null and m.ended_at is not null and (of_cohort is null or m.cohort_id = of_cohort)
          and (select count(*) from membership x
               where x.tenant_id = m.tenant_id and x.cohort_id = m.cohort_id and x.company_id = m.company_id
                 and x.ended_at is null) = 0),
    of_all as (
        select h.id, z.companies - h.records + coalesce(g.companies, 0) as missing from held h
        join (select x.cohort_id, count(*) as companies
              from (select distinct m.cohort_id, m.company_id from membership m
                    where m.company_id is not null and m.ended_at is null
                      and (of_cohort is null or m.cohort_id = of_cohort)) x
              group by x.cohort_id) z on z.cohort_id = h.cohort_id
        left join (select a.session_id, count(*) as companies from attendance a
                   join gone x on x.cohort_id = a.cohort_id and x.company_id = a.company_id
                   where a.company_id = any (array(select company_id from gone))
                   group by a.session_id) g on g.session_id = h.id
        where h.track_id is null),
    placed as materialized (
        select k.cohort_id, t.session_id, t.company_id
        from (select distinct cohort_id from held where track_id is not null) k
        cross join lateral companies_of_tracks(k.cohort_id) t),
    tracked as materialized (
        select t.session_id, t.company_id from placed t
        join (select distinct m.cohort_id, m.company_id from membership m
              where m.cohort_id = any (array(select cohort_id from placed)) and m.company_id is not null
                and m.ended_at is null) x on x.cohort_id = t.cohort_id and x.company_id = t.company_id),
    of_tracks as (
        select h.id, count(*) as missing from tracked t
        join held h on h.id = t.session_id
        left join (select a.session_id, a.company_id from attendance a
                   where a.session_id = any (array(select id from held where track_id is not null))) a
            on a.session_id = t.session_id and a.company_id = t.company_id
        where a.session_id is null group by h.id)
    select u.id, u.missing::integer from (select * from of_all union all select * from of_tracks) u where u.missing > 0 $$;
