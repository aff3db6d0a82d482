-- Few memberships of a programme have ended; who counts those that still run takes the ended ones off.
create index ended_membership on membership (tenant_id, cohort_id, company_id) where ended_at is not null;
-- And whether another of the same company still runs is asked of each of them.
create index membership_by_company on membership (tenant_id, company_id);
