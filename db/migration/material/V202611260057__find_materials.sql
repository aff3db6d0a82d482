-- A material that members see is found by its title. Whoever prepares its session puts it in and takes it out.
alter table search_entry add constraint search_entry_of_material
    check (kind <> 'MATERIAL' or not private and not experts and company_id is null and veiled_company_id is null);
create policy adding_material on search_entry for insert with check (
    tenant_id = (select acting_tenant()) and kind = 'MATERIAL'
    and exists (select from material m where m.tenant_id = search_entry.tenant_id and m.id::text = search_entry.about
                and m.cohort_id = search_entry.cohort_id and m.shown is not null and prepares_session(m.session_id)));
create policy removing_material on search_entry for delete using (
    tenant_id = (select acting_tenant()) and kind = 'MATERIAL'
    and exists (select from material m where m.tenant_id = search_entry.tenant_id and m.id::text = search_entry.about
                and m.cohort_id = search_entry.cohort_id and prepares_session(m.session_id)));
