-- No caller freezes groups before their session begins: the moment is asked of the transaction, too.
create or replace function freeze_groups(at timestamptz) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    frozen integer;
begin
    update session_grouping g set frozen_at = begins_at(s)
        from session s
        where g.tenant_id = acting_tenant() and acting_role() in ('STAFF', 'JOB') and g.frozen_at is null
          and s.tenant_id = g.tenant_id and s.id = g.session_id and not s.cancelled
          and begins_at(s) <= least(at, acting_moment());
    get diagnostics frozen = row_count;
    return frozen;
end $$;
