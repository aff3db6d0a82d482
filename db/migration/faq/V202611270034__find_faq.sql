-- A released entry is found by everybody of the tenant, in every cohort, as what an expert has confirmed.
alter table search_entry
    drop constraint search_entry_check2,
    add constraint search_entry_of_a_cohort check (kind in ('SECTION', 'FAQ') or cohort_id is not null),
    add constraint search_entry_of_faq check (
        kind <> 'FAQ'
        or cohort_id is null and company_id is null and veiled_company_id is null and not private and not experts);

-- Staff put anything in; an expert who releases, what is released.
create policy adding_faq on search_entry for insert with check (
    tenant_id = (select acting_tenant()) and kind = 'FAQ' and (select acting_role()) = 'EXPERT'
    and exists (select from faq_entry e where e.tenant_id = search_entry.tenant_id and e.id::text = search_entry.about
                and e.released is not null));
create policy removing_faq on search_entry for delete using (
    tenant_id = (select acting_tenant()) and kind = 'FAQ' and (select acting_role()) = 'EXPERT');

create or replace function mark_endorsed_entry() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    new.endorsed := new.kind = 'FAQ' or new.kind = 'QUESTION' and new.about ~ '^[0-9a-f-]{36}$' and exists (
        select from answer a where a.tenant_id = new.tenant_id and a.question_id = new.about::uuid
                               and a.endorsed_at is not null);
    return new;
end $$;
