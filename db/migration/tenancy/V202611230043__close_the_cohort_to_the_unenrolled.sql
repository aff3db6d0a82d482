-- The cohort is open to a company's people only once the company is enrolled. It is asked here, where every policy
-- asks, so that whatever belongs to a cohort is closed without a rule of its own.

create function acting_admission() returns boolean
    language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    select acting_company() is null or exists (
        select from enrolment e where e.tenant_id = acting_tenant() and e.cohort_id = acting_cohort_of_seat()
          and e.company_id = acting_company() and e.state = 'ENROLLED')
$$;
revoke execute on function acting_admission() from public;
grant execute on function acting_admission() to ${runtime};

create or replace function acting_cohort() returns uuid language sql stable parallel safe
    as $$ select case when acting_admission() then acting_cohort_of_seat() end $$;
