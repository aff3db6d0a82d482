-- Until when a cohort can be applied for is said once, in the cohort's plan. Where it was said twice, what the public has
-- been told holds. The owner sees all rows only unforced.
alter table recruitment no force row level security;
alter table cohort no force row level security;
update cohort c set applications_close_at = r.closes_at, version = c.version + 1
    from recruitment r
    where r.tenant_id = c.tenant_id and r.cohort_id = c.id and c.applications_close_at is distinct from r.closes_at
      and coalesce(c.applications_open_at < r.closes_at, true);
alter table cohort force row level security;
alter table recruitment force row level security;
alter table recruitment drop column closes_at;

drop function recruiting_cohorts();
create function recruiting_cohorts()
    returns table (id uuid, tenant_id uuid, name text, name_en text, organiser text, organiser_en text, fiscal_year integer,
                   opens_at timestamptz, closes_at timestamptz, contact text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.id, c.tenant_id, c.name, c.name_en, t.name, t.name_en, c.fiscal_year, c.applications_open_at,
           c.applications_close_at, coalesce(r.contact, '')
    from cohort c
    join tenant t on t.tenant_id = c.tenant_id and t.opened
    left join recruitment r on r.tenant_id = c.tenant_id and r.cohort_id = c.id
    where c.state = 'RECRUITING' and c.applications_close_at is not null
    order by c.applications_close_at, c.name, c.id
$$;
revoke execute on function recruiting_cohorts() from public;
grant execute on function recruiting_cohorts() to ${runtime};
