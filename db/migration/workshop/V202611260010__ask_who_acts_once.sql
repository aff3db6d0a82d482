-- Who acts does not change within a statement: asked once as (select …), not once for every card of a board of 2,000.
create or replace function shown_places(of_cohort uuid) returns table (
        id uuid, state text, place bigint, disclosure text, resting boolean, own boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select i.id, i.state, i.place, i.disclosure, i.rested_at is not null,
           i.company_id is not distinct from (select acting_company())
    from issue i
    where i.tenant_id = (select acting_tenant()) and i.cohort_id = of_cohort
      and ((select acting_role()) in ('STAFF', 'JOB')
           or i.company_id = any ((select readable_companies())::uuid[])
           or i.disclosure <> 'COMPANY_ONLY' and i.cohort_id = (select acting_cohort()))
$$;

create or replace function masked_issues() returns setof issue
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp rows 50 as $$
declare
    hidden issue;
    shown issue;
begin
    for hidden in
        select i.* from issue i
        where i.tenant_id = (select acting_tenant()) and i.disclosure = 'ANONYMISED'
          and (i.cohort_id = (select acting_cohort()) or (select acting_role()) = 'STAFF')
          and (select acting_role()) <> 'JOB'
          and i.company_id <> all ((select readable_companies())::uuid[])
          and i.id <> all ((select unmasked_issues())::uuid[])
    loop
        shown.tenant_id := hidden.tenant_id;
        shown.id := hidden.id;
        shown.cohort_id := hidden.cohort_id;
        shown.session_id := hidden.session_id;
        shown.raised_at := shown_day(hidden.raised_at);
        shown.title := hidden.title;
        shown.situation := hidden.situation;
        shown.part := hidden.part;
        shown.section := hidden.section;
        shown.edition := hidden.edition;
        shown.pages := hidden.pages;
        shown.disclosure := hidden.disclosure;
        shown.state := hidden.state;
        shown.place := hidden.place;
        shown.version := hidden.version;
        shown.touched_at := shown_day(hidden.touched_at);
        shown.rested_at := shown_day(hidden.rested_at);
        shown.comments := hidden.comments;
        shown.tags := hidden.tags;
        return next shown;
    end loop;
end $$;
