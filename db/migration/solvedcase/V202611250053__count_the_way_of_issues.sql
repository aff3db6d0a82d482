-- How many of a cohort's issues come how far, and how many days lie between: numbers alone, so that they hold also for
-- issues whose origin the staff do not know. Not to the second, which would be as good as two moments.
create function issue_funnel(of_cohort uuid)
    returns table (place integer, step text, reached integer, here integer, median_days double precision)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with steps (place, step) as (
        values (1, 'RAISED'), (2, 'WORKING'), (3, 'AGREED'), (4, 'CLAIMED'), (5, 'VERIFIED'), (6, 'SHARED')),
    standing as (
        select i.id, i.tenant_id, i.raised_at, c.shared_at, case when c.id is null then s.place else 6 end as place
        from issue i
        join steps s on s.step = i.state
        left join solved_case c on c.tenant_id = i.tenant_id and c.issue_id = i.id and c.disclosure <> 'COMPANY_ONLY'
        where i.tenant_id = acting_tenant() and i.cohort_id = of_cohort),
    way as (
        select i.id, s.place,
               case s.place when 1 then i.raised_at when 6 then i.shared_at
                   else coalesce((select min(h.changed_at) from issue_change h join steps t on t.step = h.to_value
                                  where h.tenant_id = i.tenant_id and h.issue_id = i.id and t.place >= s.place),
                                 i.raised_at) end as at
        from standing i join steps s on s.place <= i.place)
    select s.place, s.step, count(w.id)::integer,
           (select count(*)::integer from standing i where i.place = s.place),
           round(percentile_cont(0.5) within group (order by extract(epoch from w.at - b.at) / 86400.0)::numeric, 1)
               ::double precision
    from steps s
    left join way w on w.place = s.place
    left join way b on b.id = w.id and b.place = s.place - 1
    where acting_role() = 'STAFF'
    group by s.place, s.step order by s.place $$;
revoke execute on function issue_funnel(uuid) from public;
grant execute on function issue_funnel(uuid) to ${runtime};
