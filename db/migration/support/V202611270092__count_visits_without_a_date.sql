-- Of how many enrolled companies a visit has no date, for each number whose window ends by a day; of cohorts that run and
-- have visits. Whole tables are joined by hashing, for the reason given at unmarked_attendance().
create function undated_visits(of_cohort uuid, ending date)
    returns table (cohort_id uuid, cohort text, number integer, last_day date, companies integer)
    language sql stable set enable_nestloop = off set enable_mergejoin = off set enable_sort = off as $$
    with enrolled as materialized (
        select e.cohort_id, count(*) as companies from enrolment e
        where e.state = 'ENROLLED' and (of_cohort is null or e.cohort_id = of_cohort)
        group by e.cohort_id),
    dated as materialized (
        select d.cohort_id, d.number, count(*) as companies from dispatch d
        where d.state <> 'CANCELLED' and (of_cohort is null or d.cohort_id = of_cohort)
          and (d.cohort_id, d.company_id) not in (
              select x.cohort_id, x.company_id from enrolment x where x.state <> 'ENROLLED')
        group by d.cohort_id, d.number)
    select c.id, c.name, w.number, w.last_day, (e.companies - coalesce(d.companies, 0))::integer
    from cohort c
    cross join lateral dispatch_windows(c.id) w
    join enrolled e on e.cohort_id = c.id
    left join dated d on d.cohort_id = c.id and d.number = w.number
    where c.state = 'RUNNING' and w.last_day <= ending
      and (c.id in (select s.cohort_id from dispatch_window s) or c.id in (select v.cohort_id from dated v)
           or exists (select 1 from dispatch v where v.cohort_id = c.id))
      and c.id not in (select n.cohort_id from cohort_without_visits n)
      and (of_cohort is null or c.id = of_cohort)
      and e.companies > coalesce(d.companies, 0) $$;
revoke execute on function undated_visits(uuid, date) from public;
grant execute on function undated_visits(uuid, date) to ${runtime};
