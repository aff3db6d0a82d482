-- Files beside issues fill the tenant's storage like materials do, and are refused like them when it is full.
create policy directory on attachment to ${owner} using (true);
create index attachment_kept on attachment (tenant_id) include (size) where erased_at is null;

create function storage_kept(of_tenant uuid) returns bigint language sql stable as $$
    select ((select coalesce(sum(f.size), 0) from material_file f
             where f.tenant_id = of_tenant and f.erased_at is null)
          + (select coalesce(sum(a.size), 0) from attachment a
             where a.tenant_id = of_tenant and a.erased_at is null))::bigint $$;
revoke execute on function storage_kept(uuid) from public;

create or replace function storage_used() returns bigint
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select case when acting_role() in ('STAFF', 'LECTURER', 'EXPERT') then storage_kept(acting_tenant()) else 0 end $$;

create or replace function refuse_file_over_quota() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('storage ' || new.tenant_id, 0));
    if storage_kept(new.tenant_id)
        > coalesce((select q.bytes from storage_quota q where q.tenant_id = new.tenant_id), 10737418240) then
        raise exception 'The storage is full' using errcode = '53100';
    end if;
    return null;
end $$;
create trigger fits_the_quota after insert on attachment
    for each row execute function refuse_file_over_quota();

-- How much of it is whose, by cohort and purpose: for staff, who do not read the files of issues without their origin.
create function attachment_shares() returns table (cohort_id uuid, purpose text, files bigint, bytes bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select a.cohort_id, a.purpose, count(*), sum(a.size)::bigint from attachment a
    where a.tenant_id = acting_tenant() and acting_role() = 'STAFF' and a.erased_at is null
    group by a.cohort_id, a.purpose $$;
revoke execute on function attachment_shares() from public;
grant execute on function attachment_shares() to ${runtime};
