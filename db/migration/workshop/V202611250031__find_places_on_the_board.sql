-- Where the cards of a board stand, for whoever moves or counts them: the same cards that shown_issue has, without
-- their words. Masked or not makes no difference here, so no row is masked one by one.
create function shown_places(of_cohort uuid) returns table (
        id uuid, state text, place bigint, disclosure text, resting boolean, own boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select i.id, i.state, i.place, i.disclosure, i.rested_at is not null,
           i.company_id is not distinct from acting_company()
    from issue i
    where i.tenant_id = acting_tenant() and i.cohort_id = of_cohort
      and (acting_role() in ('STAFF', 'JOB')
           or i.company_id = any (readable_companies())
           or i.disclosure <> 'COMPANY_ONLY' and i.cohort_id = acting_cohort())
$$;
revoke execute on function shown_places(uuid) from public;
grant execute on function shown_places(uuid) to ${runtime};
